import { Unzip, UnzipInflate } from 'fflate'

/** Input is handed to the inflater in pieces of this size, so that a bomb is noticed soon. */
const PIECE = 64 * 1024

/** What unpacking came to: the parts asked for, by name; `too-large` as soon as they pass the limit; `broken` for bytes that are no zip. */
export type Unzipped = ReadonlyMap<string, Uint8Array> | 'too-large' | 'broken'

/**
 * Unpacks the wanted parts of a zip, no more than `limit` bytes of them all together. What is counted is what really comes out, not what the
 * zip says of itself.
 */
export function unzipWithin(bytes: Uint8Array, isWanted: (name: string) => boolean, limit: number): Unzipped {
  const pieces = new Map<string, Uint8Array[]>()
  let total = 0
  let trouble: 'too-large' | 'broken' | null = null
  const unzip = new Unzip(file => {
    if (!isWanted(file.name)) return
    const own: Uint8Array[] = []
    pieces.set(file.name, own)
    file.ondata = (error, data) => {
      if (error) trouble ??= 'broken'
      total += data?.length ?? 0
      if (total > limit) trouble ??= 'too-large'
      else if (data) own.push(data)
      if (trouble) file.terminate()
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length && !trouble; at += PIECE) unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length)
  } catch {
    trouble ??= 'broken'
  }
  return trouble ?? new Map([...pieces].map(([name, own]) => [name, joined(own)]))
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
