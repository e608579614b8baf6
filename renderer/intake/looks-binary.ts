/** How many of the first bytes are looked at. */
const LOOKED_AT = 8192

/** Control characters that no text holds: all below space but tab, line feed, form feed, carriage return and escape. */
function isControl(byte: number): boolean {
  return byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27
}

/**
 * Whether bytes are plainly no text in any encoding read here: control characters among the first 8 kB, other than the zeros of UTF-16, which
 * stand on every other place only.
 */
export function looksBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, LOOKED_AT)
  const zeros = [0, 0]
  let controls = 0
  for (const [i, byte] of head.entries()) {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1
    else if (isControl(byte)) controls++
  }
  const even = zeros[0] ?? 0
  const odd = zeros[1] ?? 0
  if (even > 0 && odd > 0) return true
  return controls > head.length / 100
}
