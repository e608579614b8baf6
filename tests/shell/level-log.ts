import { crc32c, masked } from '../../electron/main/torn-log.ts'

const BLOCK = 32_768
const HEADER = 7

/** A LevelDB log of these entries, as its own writer would lay them out. */
export function levelLog(entries: readonly Buffer[]): Buffer {
  const parts: Buffer[] = []
  let at = 0
  const put = (part: Buffer) => {
    parts.push(part)
    at += part.length
  }
  for (const entry of entries) {
    let left = entry
    for (let isFirst = true; isFirst || left.length > 0; isFirst = false) {
      const room = BLOCK - (at % BLOCK)
      if (room < HEADER) put(Buffer.alloc(room))
      const payload = left.subarray(0, BLOCK - (at % BLOCK) - HEADER)
      left = left.subarray(payload.length)
      const isLast = left.length === 0
      put(record(isFirst ? (isLast ? 1 : 2) : isLast ? 4 : 3, payload))
    }
  }
  return Buffer.concat(parts)
}

function record(type: number, payload: Buffer): Buffer {
  const header = Buffer.alloc(HEADER)
  header.writeUInt32LE(masked(crc32c(Buffer.concat([Buffer.from([type]), payload]))), 0)
  header.writeUInt16LE(payload.length, 4)
  header.writeUInt8(type, 6)
  return Buffer.concat([header, payload])
}
