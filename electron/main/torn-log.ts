import { open, readFile } from 'node:fs/promises'

/**
 * LevelDB's log, as far as its end must be understood (github.com/google/leveldb, doc/log_format.md): blocks of 32 KiB; in each, records of
 * masked CRC-32C (4 bytes), length (2), type (1: whole, 2–4: first, middle, last of several) and payload; less than a header's room is zeros.
 */
const BLOCK = 32_768
const HEADER = 7
const WHOLE = 1
const LAST = 4

/** What stands at a log's end: all is whole, a torn tail that begins at `from`, or damage with good records behind it, which is not ours to cut. */
export type LogEnd = { readonly is: 'whole' } | { readonly is: 'torn'; readonly from: number } | { readonly is: 'damaged' }

/** Looks where a log's last whole entry ends, and whether anything good stands behind it. */
export function logEnd(log: Buffer): LogEnd {
  let at = 0
  let entryEnd = 0
  while (at < log.length) {
    const room = BLOCK - (at % BLOCK)
    if (room < HEADER) {
      at += room
      continue
    }
    const record = recordAt(log, at)
    if (!record) return hasRecordBehind(log, at) ? { is: 'damaged' } : { is: 'torn', from: entryEnd }
    at = record.end
    if (record.type === WHOLE || record.type === LAST) entryEnd = at
  }
  return entryEnd === log.length ? { is: 'whole' } : { is: 'torn', from: entryEnd }
}

/**
 * Cuts a torn tail off a log. The next run would write behind it, and the run after that would take the mismatch for corruption and delete the
 * whole database. What was cut had never been acknowledged: the write was still under way.
 */
export async function cutTornTail(path: string): Promise<LogEnd> {
  const end = logEnd(await readFile(path))
  if (end.is !== 'torn') return end
  const file = await open(path, 'r+')
  try {
    await file.truncate(end.from)
    await file.sync()
  } finally {
    await file.close()
  }
  return end
}

function recordAt(log: Buffer, at: number): { readonly type: number; readonly end: number } | null {
  if (at + HEADER > log.length) return null
  const length = log.readUInt16LE(at + 4)
  const type = log.readUInt8(at + 6)
  const end = at + HEADER + length
  const isPossible = type >= WHOLE && type <= LAST && end <= log.length && (at % BLOCK) + HEADER + length <= BLOCK
  return isPossible && masked(crc32c(log.subarray(at + 6, end))) === log.readUInt32LE(at) ? { type, end } : null
}

/** Readers find their place again only where a block begins. */
function hasRecordBehind(log: Buffer, at: number): boolean {
  for (let block = at - (at % BLOCK) + BLOCK; block < log.length; block += BLOCK) if (recordAt(log, block)) return true
  return false
}

/** CRC-32C, the Castagnoli polynomial, reflected. */
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0x82f63b78 : crc >>> 1
  return crc >>> 0
})

/** The CRC-32C of bytes. */
export function crc32c(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crc >>> 8) ^ (TABLE[(crc ^ byte) & 0xff] ?? 0)
  return (crc ^ 0xffffffff) >>> 0
}

/** As LevelDB stores a CRC: turned and shifted, so that a CRC over data that holds CRCs stays one. */
export function masked(crc: number): number {
  return (((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0
}
