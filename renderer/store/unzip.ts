import { Unzip, UnzipInflate } from 'fflate'

/** What a zip from outside may be: entries, bytes of all of them unpacked, and how many times its own size it may unpack to. */
export const ZIP_LIMITS = {
  file: 256 * 1024 * 1024,
  entries: 4000,
  unpacked: 512 * 1024 * 1024,
  ratio: 400,
  small: 4 * 1024 * 1024,
} as const

/** Input is handed to the inflater in pieces of this size, so that a bomb is noticed soon. */
const PIECE = 64 * 1024

/** What came out: the parts that are whole, whether all of the zip could be read, and whether it passed a limit. */
export interface Unzipped {
  readonly parts: ReadonlyMap<string, Uint8Array<ArrayBuffer>>
  readonly isWhole: boolean
  readonly isTooLarge: boolean
}

/** Unpacks a zip as far as it can be read. What is counted is what really comes out, not what the zip says of itself. */
export function unzip(bytes: Uint8Array, onShare: (share: number) => void = () => undefined): Unzipped {
  const parts = new Map<string, Uint8Array<ArrayBuffer>>()
  let total = 0
  let entries = 0
  let open = 0
  let isTooLarge = bytes.length > ZIP_LIMITS.file
  let isBroken = bytes[0] !== 0x50 || bytes[1] !== 0x4b
  const most = Math.min(ZIP_LIMITS.unpacked, Math.max(ZIP_LIMITS.small, bytes.length * ZIP_LIMITS.ratio))
  const unzipper = new Unzip(file => {
    entries += 1
    if (entries > ZIP_LIMITS.entries) isTooLarge = true
    if (isTooLarge) return
    const pieces: Uint8Array[] = []
    open += 1
    file.ondata = (error, data, isLast) => {
      if (error) isBroken = true
      total += data?.length ?? 0
      if (total > most) isTooLarge = true
      if (error || isTooLarge) return file.terminate()
      pieces.push(data)
      if (!isLast) return
      open -= 1
      // Two parts of one name: neither can be believed.
      if (parts.has(file.name)) isBroken = true
      parts.set(file.name, joined(pieces))
    }
    file.start()
  })
  unzipper.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length && !isTooLarge; at += PIECE) {
      unzipper.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length)
      onShare(Math.min(1, (at + PIECE) / bytes.length))
    }
  } catch {
    isBroken = true
  }
  return { parts, isWhole: !isBroken && open === 0 && entries > 0, isTooLarge }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
