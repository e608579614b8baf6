import { readdirSync, readFileSync } from 'node:fs'
import { parse } from '../../renderer/parser/parse.ts'

// `tsx tests/parser/bench.ts`: megabytes (UTF-8) a second on 10 MB of the seed and 2.5 MB of each gold text.
const folder = new URL('./gold/texts/', import.meta.url)
const texts = [new URL('../../seeds/zhenjiang-2020.txt', import.meta.url), ...readdirSync(folder).map(name => new URL(name, folder))]

function decode(url: URL): string {
  return new TextDecoder(url.pathname.includes('gb18030') ? 'gb18030' : 'utf-8').decode(readFileSync(url))
}

function seconds(work: () => unknown): number {
  const start = performance.now()
  work()
  return (performance.now() - start) / 1000
}

const read = (text: string) => parse(text, { id: 'bench', encoding: 'utf-8', name: 'bench', year: 2020 })
read(decode(texts[0] ?? folder).repeat(20))
texts.forEach((url, i) => {
  const one = `${decode(url)}\n`
  const text = one.repeat(Math.ceil((i === 0 ? 10e6 : 2.5e6) / Buffer.byteLength(one)))
  const megabytes = Buffer.byteLength(text) / 1e6
  const parsed = seconds(() => read(text))
  console.log(
    `${url.pathname.split('/').at(-1)}: ${megabytes.toFixed(1)} MB in ${parsed.toFixed(2)} s, ${(megabytes / parsed).toFixed(1)} MB/s`,
  )
})
