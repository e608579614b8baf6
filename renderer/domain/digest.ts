/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4). */
const ROUNDS = Int32Array.from(primes(64), prime => fraction(Math.cbrt(prime)))
/** The same of the square roots of the first 8. */
const START = Int32Array.from(primes(8), prime => fraction(Math.sqrt(prime)))

const schedule = new Int32Array(64)
let buffer = new Uint8Array(4096)

/** SHA-256 of a text's UTF-8 bytes, in hex. WebCrypto has it too, but asynchronously: an edit needs its name the moment it is made. */
export function digestOf(text: string): string {
  const length = encode(text)
  const end = pad(length)
  const hash = Int32Array.from(START)
  for (let at = 0; at < end; at += 64) compress(hash, at)
  let hex = ''
  for (const word of hash) hex += (word >>> 0).toString(16).padStart(8, '0')
  return hex
}

function primes(count: number): readonly number[] {
  const found: number[] = []
  for (let n = 2; found.length < count; n++) if (found.every(prime => n % prime !== 0)) found.push(n)
  return found
}

function fraction(root: number): number {
  return Math.floor((root - Math.floor(root)) * 2 ** 32)
}

/** Writes the text's UTF-8 bytes to the start of the buffer; a lone surrogate becomes U+FFFD, as TextEncoder does it. */
function encode(text: string): number {
  if (buffer.length < text.length * 3 + 128) buffer = new Uint8Array(text.length * 6 + 128)
  let at = 0
  for (let i = 0; i < text.length; i++) {
    let code = text.charCodeAt(i)
    if (code < 0x80) {
      buffer[at++] = code
      continue
    }
    if (code >= 0xd800 && code < 0xe000) {
      const low = text.charCodeAt(i + 1)
      const isPair = code < 0xdc00 && low >= 0xdc00 && low < 0xe000
      code = isPair ? 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00) : 0xfffd
      if (isPair) i++
    }
    if (code < 0x800) buffer[at++] = 0xc0 | (code >> 6)
    else {
      if (code < 0x10000) buffer[at++] = 0xe0 | (code >> 12)
      else {
        buffer[at++] = 0xf0 | (code >> 18)
        buffer[at++] = 0x80 | ((code >> 12) & 63)
      }
      buffer[at++] = 0x80 | ((code >> 6) & 63)
    }
    buffer[at++] = 0x80 | (code & 63)
  }
  return at
}

function pad(length: number): number {
  const end = Math.ceil((length + 9) / 64) * 64
  buffer[length] = 0x80
  buffer.fill(0, length + 1, end)
  const view = new DataView(buffer.buffer)
  view.setUint32(end - 8, Math.floor(length / 2 ** 29))
  view.setUint32(end - 4, length * 8)
  return end
}

function compress(hash: Int32Array, at: number): void {
  for (let i = 0, p = at; i < 16; i++, p += 4)
    schedule[i] = ((buffer[p] ?? 0) << 24) | ((buffer[p + 1] ?? 0) << 16) | ((buffer[p + 2] ?? 0) << 8) | (buffer[p + 3] ?? 0)
  for (let i = 16; i < 64; i++) {
    const near = schedule[i - 15] ?? 0
    const far = schedule[i - 2] ?? 0
    const s0 = turn(near, 7) ^ turn(near, 18) ^ (near >>> 3)
    const s1 = turn(far, 17) ^ turn(far, 19) ^ (far >>> 10)
    schedule[i] = ((schedule[i - 16] ?? 0) + s0 + (schedule[i - 7] ?? 0) + s1) | 0
  }
  let a = hash[0] ?? 0
  let b = hash[1] ?? 0
  let c = hash[2] ?? 0
  let d = hash[3] ?? 0
  let e = hash[4] ?? 0
  let f = hash[5] ?? 0
  let g = hash[6] ?? 0
  let h = hash[7] ?? 0
  for (let i = 0; i < 64; i++) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (ROUNDS[i] ?? 0) + (schedule[i] ?? 0)) | 0
    const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    h = g
    g = f
    f = e
    e = (d + t1) | 0
    d = c
    c = b
    b = a
    a = (t1 + t2) | 0
  }
  add(hash, 0, a)
  add(hash, 1, b)
  add(hash, 2, c)
  add(hash, 3, d)
  add(hash, 4, e)
  add(hash, 5, f)
  add(hash, 6, g)
  add(hash, 7, h)
}

function add(hash: Int32Array, at: number, word: number): void {
  hash[at] = ((hash[at] ?? 0) + word) | 0
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by))
}
