import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { zlibSync } from 'fflate'

/**
 * Draws the app's icon, a page with the red tick of whoever read it, and writes it for the three systems: `icon.icns`, `icon.ico`, `NxN.png`.
 * Only arithmetic that IEEE 754 fixes and a compressor of fixed version: every machine writes the same bytes, so no picture is kept in the repository.
 */
const LINUX = [16, 24, 32, 48, 64, 128, 256, 512, 1024]
const WINDOWS = [16, 24, 32, 48, 64, 128, 256]
/** Apple's names of sizes; two names for one size are the one for a screen of double density. */
const APPLE = { ic07: 128, ic08: 256, ic09: 512, ic10: 1024, ic11: 32, ic12: 64, ic13: 256, ic14: 512 }

const GROUND_TOP = [0x2f, 0x7f, 0x9c]
const GROUND_BOTTOM = [0x14, 0x46, 0x66]
const PAPER = [0xff, 0xff, 0xff]
const FOLD = [0xc9, 0xd8, 0xdf]
const INK = [0x9a, 0xb2, 0xbe]
const RED = [0xd6, 0x36, 0x1f]

/** The drawing, bottom layer first: how far a point is outside (negative inside), in units of the whole icon, and its colour there. */
const LAYERS = [
  { outside: (x, y) => roundedBox(x, y, 0.5, 0.5, 0.445, 0.445, 0.2), colour: (_x, y) => mixed(GROUND_TOP, GROUND_BOTTOM, y) },
  { outside: (x, y) => Math.max(roundedBox(x, y, 0.47, 0.49, 0.205, 0.275, 0.03), cut(x, y)), colour: () => PAPER },
  { outside: (x, y) => Math.max(roundedBox(x, y, 0.61, 0.28, 0.065, 0.065, 0.012), cut(x, y)), colour: () => FOLD },
  ...[0.36, 0.45, 0.54].map((at, n) => ({
    outside: (x, y) => segment(x, y, 0.335, at, [0.49, 0.6, 0.55][n], at) - 0.017,
    colour: () => INK,
  })),
  { outside: (x, y) => tick(x, y) - 0.068, colour: () => PAPER },
  { outside: (x, y) => tick(x, y) - 0.043, colour: () => RED },
]

/** The pixels of the icon at a size: red, green, blue, opacity. */
export function drawIcon(size) {
  const pixels = new Uint8Array(size * size * 4)
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const [x, y] = [(column + 0.5) / size, (row + 0.5) / size]
      let [red, green, blue, opacity] = [0, 0, 0, 0]
      for (const { outside, colour } of LAYERS) {
        const cover = Math.min(1, Math.max(0, 0.5 - outside(x, y) * size))
        if (cover === 0) continue
        const [r, g, b] = colour(x, y)
        const next = cover + opacity * (1 - cover)
        const over = (above, below) => (above * cover + below * opacity * (1 - cover)) / next
        ;[red, green, blue, opacity] = [over(r, red), over(g, green), over(b, blue), next]
      }
      pixels.set([red, green, blue, opacity * 255].map(Math.round), (row * size + column) * 4)
    }
  }
  return pixels
}

const drawn = new Map()

/** The icon as a PNG. */
export function iconPng(size) {
  const png = drawn.get(size) ?? drawPng(size)
  drawn.set(size, png)
  return png
}

function drawPng(size) {
  const pixels = drawIcon(size)
  const lines = new Uint8Array(size * (size * 4 + 1))
  for (let row = 0; row < size; row++) {
    // Filter 2: each byte less the one above it.
    lines[row * (size * 4 + 1)] = 2
    for (let n = 0; n < size * 4; n++) {
      const at = row * size * 4 + n
      lines[row * (size * 4 + 1) + 1 + n] = pixels[at] - (row === 0 ? 0 : pixels[at - size * 4])
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header.set([8, 6, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', zlibSync(lines, { level: 9 })), chunk('IEND', Buffer.alloc(0))])
}

/** The icon of Windows: all sizes, each a PNG. */
export function iconIco() {
  const images = WINDOWS.map(size => ({ size, png: iconPng(size) }))
  const head = Buffer.alloc(6 + 16 * images.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(images.length, 4)
  let at = head.length
  for (const [n, { size, png }] of images.entries()) {
    const entry = 6 + 16 * n
    head.set([size % 256, size % 256, 0, 0, 1, 0, 32, 0], entry)
    head.writeUInt32LE(png.length, entry + 8)
    head.writeUInt32LE(at, entry + 12)
    at += png.length
  }
  return Buffer.concat([head, ...images.map(({ png }) => png)])
}

/** The icon of macOS. */
export function iconIcns() {
  const parts = Object.entries(APPLE).map(([name, size]) => {
    const png = iconPng(size)
    return Buffer.concat([Buffer.from(name), bigEndian(png.length + 8), png])
  })
  const body = Buffer.concat(parts)
  return Buffer.concat([Buffer.from('icns'), bigEndian(body.length + 8), body])
}

/** Writes every icon into a folder. */
export function writeIcons(folder) {
  mkdirSync(join(folder, 'icons'), { recursive: true })
  writeFileSync(join(folder, 'icon.icns'), iconIcns())
  writeFileSync(join(folder, 'icon.ico'), iconIco())
  for (const size of LINUX) writeFileSync(join(folder, 'icons', `${size}x${size}.png`), iconPng(size))
}

function roundedBox(x, y, middleX, middleY, halfWidth, halfHeight, radius) {
  const dx = Math.abs(x - middleX) - halfWidth + radius
  const dy = Math.abs(y - middleY) - halfHeight + radius
  const [outX, outY] = [Math.max(dx, 0), Math.max(dy, 0)]
  return Math.sqrt(outX * outX + outY * outY) + Math.min(Math.max(dx, dy), 0) - radius
}

/** The page's upper right corner, folded over. */
function cut(x, y) {
  return (x - 0.675 - (y - 0.215) + 0.13) * Math.SQRT1_2
}

function segment(x, y, fromX, fromY, toX, toY) {
  const [wideX, wideY] = [toX - fromX, toY - fromY]
  const along = Math.min(1, Math.max(0, ((x - fromX) * wideX + (y - fromY) * wideY) / (wideX * wideX + wideY * wideY)))
  const [dx, dy] = [x - fromX - along * wideX, y - fromY - along * wideY]
  return Math.sqrt(dx * dx + dy * dy)
}

function tick(x, y) {
  return Math.min(segment(x, y, 0.46, 0.655, 0.565, 0.76), segment(x, y, 0.565, 0.76, 0.785, 0.47))
}

function mixed(from, to, share) {
  return from.map((one, n) => one + (to[n] - one) * share)
}

function bigEndian(number) {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(number)
  return bytes
}

const CRC = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  return crc
})

function chunk(name, data) {
  const named = Buffer.concat([Buffer.from(name), data])
  let crc = 0xffffffff
  for (const byte of named) crc = (crc >>> 8) ^ CRC[(crc ^ byte) & 0xff]
  return Buffer.concat([bigEndian(data.length), named, bigEndian((crc ^ 0xffffffff) >>> 0)])
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  writeIcons(fileURLToPath(new URL('../out/icons', import.meta.url)))
