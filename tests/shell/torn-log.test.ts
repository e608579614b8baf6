import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { crc32c, cutTornTail, logEnd, masked } from '../../electron/main/torn-log.ts'
import { levelLog } from './level-log.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yuean-log-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const small = Buffer.from('一条记录')
const large = Buffer.alloc(100_000, 'x')

test('the checksum is CRC-32C, by the vectors of RFC 3720', () => {
  expect(crc32c(Buffer.alloc(32))).toBe(0x8a9136aa)
  expect(crc32c(Buffer.alloc(32, 0xff))).toBe(0x62a8ab43)
  expect(crc32c(Buffer.from(Array.from({ length: 32 }, (_, n) => n)))).toBe(0x46dd794e)
  expect(masked(0)).toBe(0xa282ead8)
})

test.each([
  ['nothing', []],
  ['one entry', [small]],
  ['an entry over four blocks', [small, large, small]],
  ['an entry that leaves less than a header of its block', [Buffer.alloc(32_768 - 7 - 3), small]],
  ['an entry that fills its block', [Buffer.alloc(32_768 - 7), small]],
] as const)('a log of %s is whole', (_name, entries) => expect(logEnd(levelLog(entries))).toEqual({ is: 'whole' }))

const whole = levelLog([small, large, small])
test.each([
  ['a header without its payload', Buffer.concat([whole, levelLog([small]).subarray(0, 7)]), whole.length],
  ['part of a header', Buffer.concat([whole, Buffer.from([1, 2, 3])]), whole.length],
  ['part of a payload', Buffer.concat([whole, levelLog([small]).subarray(0, 12)]), whole.length],
  ['zeros', Buffer.concat([whole, Buffer.alloc(5000)]), whole.length],
  ['the first half of a large entry', whole.subarray(0, 70_000), levelLog([small]).length],
  ['a large entry without its last record', levelLog([small, large]).subarray(0, 32_768 * 3), levelLog([small]).length],
])('a tail of %s is torn and cut off; what is whole stays to the byte, and cutting again changes nothing', async (_name, log, from) => {
  const path = join(folder, '000003.log')
  await writeFile(path, log)
  expect(await cutTornTail(path)).toEqual({ is: 'torn', from })
  expect(await readFile(path)).toEqual(log.subarray(0, from))
  expect(await cutTornTail(path)).toEqual({ is: 'whole' })
})

test('damage with good records behind it is left alone', async () => {
  const path = join(folder, '000004.log')
  const log = levelLog([small, large, small])
  log[20_000] = (log[20_000] ?? 0) ^ 1
  await writeFile(path, log)
  expect(await cutTornTail(path)).toEqual({ is: 'damaged' })
  expect(await readFile(path)).toEqual(log)
})

test('at every length a log is cut to whole entries, never longer, never an entry too few', () => {
  const entries = [small, Buffer.alloc(40_000, 'a'), small, small]
  const ends = entries.map((_, n) => levelLog(entries.slice(0, n + 1)).length)
  const log = levelLog(entries)
  for (let length = 0; length <= log.length; length += 997) {
    const end = logEnd(log.subarray(0, length))
    const lastEnd = [0, ...ends].filter(one => one <= length).at(-1)
    expect(end).toEqual(lastEnd === length ? { is: 'whole' } : { is: 'torn', from: lastEnd })
  }
})
