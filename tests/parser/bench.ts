import { readdirSync, readFileSync } from 'node:fs'
import { parse } from '../../renderer/parser/parse.ts'

/**
 * `npm run bench`: how fast texts are parsed, each beside its peer in the same run: one pass of one regular expression (a number and its unit) over
 * the same characters. Then the inputs that would hang a backtracking rule, each beside plain text of the same length.
 */
const folder = new URL('./gold/texts/', import.meta.url)
const texts = [
  new URL('../../seeds/zhenjiang-2020.txt', import.meta.url),
  ...readdirSync(folder)
    .filter(name => /^(?:\d|own-(?:05|10|15)).*\.txt$/.test(name))
    .map(name => new URL(name, folder)),
]
const PEER = /[\d.０-９一二两三四五六七八九十百千万亿]+[^\s，。；、]{0,4}?(?:家|个|项|人|元|%|％|以上|左右)/gu
const HOSTILE = [
  '1',
  '第',
  '“',
  '（',
  '、',
  '，',
  '一是',
  '《',
  '1.',
  '１',
  '一',
  '万',
  '年',
  '月底前',
  '至少',
  '不低于1',
  '（一）',
  '\n',
  '1-2-',
  '的',
  '\t',
]
const LENGTH = 100_000

function decode(url: URL): string {
  return new TextDecoder(url.pathname.includes('gb18030') ? 'gb18030' : 'utf-8').decode(readFileSync(url))
}

function seconds(work: () => unknown): number {
  const start = performance.now()
  work()
  return (performance.now() - start) / 1000
}

const read = (text: string) => parse(text, { id: 'bench', encoding: 'utf-8', name: 'bench', year: 2020 })
const peer = (text: string) => text.replace(PEER, '').length
const seed = decode(texts[0] ?? folder)
read(seed.repeat(20))
peer(seed.repeat(20))

for (const [i, url] of texts.entries()) {
  const one = `${decode(url)}\n`
  const text = one.repeat(Math.ceil((i === 0 ? 10e6 : 2.5e6) / Buffer.byteLength(one)))
  const megabytes = Buffer.byteLength(text) / 1e6
  const [parsed, passed] = [seconds(() => read(text)), seconds(() => peer(text))]
  const name = url.pathname.split('/').at(-1)
  console.log(
    `${name}: ${megabytes.toFixed(1)} MB, ${(megabytes / parsed).toFixed(1)} MB/s, ${(parsed / passed).toFixed(1)} × one regular expression`,
  )
}

const plain = seed.repeat(Math.ceil(LENGTH / seed.length)).slice(0, LENGTH)
const base = seconds(() => read(plain))
for (const piece of HOSTILE) {
  const text = piece.repeat(Math.ceil(LENGTH / piece.length))
  console.log(
    `${JSON.stringify(piece)} × ${Math.ceil(LENGTH / piece.length)}: ${(seconds(() => read(text)) / base).toFixed(1)} × plain text of that length`,
  )
}
