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
  ['utf-16le without a mark', utf16(false, false)],
  ['utf-16be without a mark', utf16(true, false)],
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

test('a Big5 text is recognised without being told', () => {
  // 市政府將於年底前完成公園10座，並提供津貼。
  const big5 = Buffer.from('a5abac46a9b2b14ea9f3a67ea9b3ab65a7b9a6a8a4bdb6e93130ae79a141a8c3b4a3a8d1ac7ab64ba143', 'hex')
  expect(readText(new Uint8Array(big5))).toMatchObject({ ok: true, encoding: 'big5', text: '市政府將於年底前完成公園10座，並提供津貼。' })
})

test('an English text in UTF-16 without a mark is no row of zeros', () => {
  expect(readText(new Uint8Array(Buffer.from('Build 10 parks by 2026.', 'utf16le')))).toMatchObject({
    ok: true,
    text: 'Build 10 parks by 2026.',
  })
})

test.each([
  ['utf-8', sample, 97],
  [
    'gb18030',
    Buffer.from(
      Array.from(
        { length: 40 },
        () => 'd5f2bdadcad0bfc6bcbcbed6a3bac8abc4ead0c2c8cfb6a8b8dfd0c2bcbccaf5c6f3d2b5333030bcd2d2d4c9cfa1a3',
      ).join(''),
      'hex',
    ),
    197,
  ],
])('a text in %s of which every so many bytes are broken is read, with its losses counted', (encoding, whole, step) => {
  const broken = new Uint8Array(whole)
  for (let i = 50; i < broken.length; i += step) broken[i] = 0xff
  const read = readText(broken)
  expect(read).toMatchObject({ ok: true, encoding })
  const unread = read.ok ? read.text.split('\uFFFD').length - 1 : 0
  expect(unread).toBeGreaterThan(0)
  expect(read.ok && read.losses).toEqual([{ code: 'unread-characters', count: unread }])
})

test('zeros on every place are no text, however even their number', () => {
  const bytes = new Uint8Array(4000)
  for (let i = 0; i < bytes.length; i += 7) bytes[i] = (i * 31) % 256
  expect(readText(bytes)).toMatchObject({ ok: false, refusal: { code: 'binary' } })
})

test('a text of another language in an encoding that is not read here is refused rather than shown as gibberish', () => {
  // 日本の計画：公園を整備する。 in Shift_JIS, several times over.
  const words = Buffer.from('93fa967b82cc8c7689e681468cf6898082f090ae94f582b782e98142', 'hex')
  const read = readText(new Uint8Array(Buffer.concat(Array.from({ length: 8 }, () => words))))
  expect(read).toMatchObject({ ok: false, refusal: { code: 'unreadable-encoding' } })
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
  ['40 MB', new Uint8Array(40 * 1024 * 1024).fill(65), 'too-large'],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2, 3, 4, 5, 0, 6, 7, 0, 0]), 'binary'],
] as const)('%s is refused', (_, bytes, code) => expect(readText(bytes)).toMatchObject({ ok: false, refusal: { code } }))

test('every plan of a province in one text, 25 MB, is read', () => {
  const sentence = '全年新增企业300家以上。\n'
  const text = sentence.repeat(Math.ceil((25 * 1024 * 1024) / new TextEncoder().encode(sentence).length))
  expect(readText(new TextEncoder().encode(text))).toMatchObject({ ok: true, encoding: 'utf-8', losses: [] })
})

test('the wrong encoding is refused, not read as gibberish', () => {
  const gbk = new Uint8Array(Buffer.from('d5f2bdadcad0bfc6bcbcbed6', 'hex'))
  expect(readText(gbk, 'utf-8')).toMatchObject({ ok: false, refusal: { code: 'unreadable-encoding' } })
})

test('the largest file that is read is read', () => {
  const bytes = new Uint8Array(LARGEST).fill(65)
  expect(readText(bytes).ok).toBe(true)
})
