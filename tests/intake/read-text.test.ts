import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { LARGEST, readText } from '../../renderer/intake/read-text.ts'

const sample = readFileSync(new URL('../../seeds/zhenjiang-2020.txt', import.meta.url))
const text = sample
  .toString('utf8')
  .replace(/^\uFEFF/, '')
  .replace(/\r\n?/g, '\n')
const utf16 = (big: boolean, mark: boolean) => {
  const bytes = Buffer.from(`${mark ? '\uFEFF' : ''}${text}`, 'utf16le')
  return big ? bytes.swap16() : bytes
}

test.each([
  ['utf-8', sample],
  ['utf-8 with its mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), sample])],
  ['utf-16le with its mark', utf16(false, true)],
  ['utf-16be with its mark', utf16(true, true)],
  ['Windows line ends', Buffer.from(text.replace(/\n/g, '\r\n'))],
])('the sample reads the same in %s', (_, bytes) => {
  const read = readText(new Uint8Array(bytes))
  expect(read).toMatchObject({ ok: true, losses: [] })
  expect(read.ok && read.text).toBe(text)
})

test('a GB18030 text is recognised without being told', () => {
  // “镇江市科技局：全年新认定高新技术企业300家以上。” and a four-byte character (㐂) in GB18030.
  const words = Buffer.from('d5f2bdadcad0bfc6bcbcbed6a3bac8abc4ead0c2c8cfb6a8b8dfd0c2bcbccaf5c6f3d2b5333030bcd2d2d4c9cfa1a3', 'hex')
  const read = readText(new Uint8Array(Buffer.concat(Array.from({ length: 20 }, () => words))))
  expect(read).toMatchObject({ ok: true, encoding: 'gb18030', losses: [] })
  expect(read.ok && read.text.startsWith('镇江市科技局：全年新认定高新技术企业300家以上。')).toBe(true)
})

test('the person’s word on the encoding is taken before any guess', () => {
  const big5 = Buffer.from('a448a4a4', 'hex')
  expect(readText(new Uint8Array(big5), 'big5')).toMatchObject({ ok: true, text: '人中', encoding: 'big5' })
})

test('characters that cannot be read stay in place and are counted', () => {
  const broken = Buffer.concat([sample, Buffer.from([0xe4, 0xb8])])
  const read = readText(new Uint8Array(broken), 'utf-8')
  expect(read).toMatchObject({ ok: true, losses: [{ code: 'unread-characters', count: 1 }] })
})

test('a file cut in the middle of a character is still UTF-8', () => {
  const read = readText(new Uint8Array(sample.subarray(0, 3000 - 1)))
  expect(read).toMatchObject({ ok: true, encoding: 'utf-8' })
})

test.each([
  ['nothing in it', new Uint8Array(0), 'empty'],
  ['only white space', new TextEncoder().encode(' \n\t\n'), 'empty'],
  ['20 MB', new Uint8Array(20 * 1024 * 1024).fill(65), 'too-large'],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3, 4, 5, 0, 6, 7, 0, 0]), 'binary'],
] as const)('%s is refused', (_, bytes, code) => expect(readText(bytes)).toMatchObject({ ok: false, refusal: { code } }))

test('the wrong encoding is refused, not read as gibberish', () => {
  const gbk = new Uint8Array(Buffer.from('d5f2bdadcad0bfc6bcbcbed6', 'hex'))
  expect(readText(gbk, 'utf-8')).toMatchObject({ ok: false, refusal: { code: 'unreadable-encoding' } })
})

test('the largest file that is read is read', () => {
  const bytes = new Uint8Array(LARGEST).fill(65)
  expect(readText(bytes).ok).toBe(true)
})
