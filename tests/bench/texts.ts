import { readdirSync, readFileSync } from 'node:fs'

const SEED = new URL('../../seeds/zhenjiang-2020.txt', import.meta.url)
const TEXTS = new URL('../parser/gold/texts/', import.meta.url)

function decode(url: URL): string {
  return new TextDecoder(url.pathname.includes('gb18030') ? 'gb18030' : 'utf-8').decode(readFileSync(url))
}

/** The sample plan. */
export const seed = decode(SEED)

/** Every Chinese plan text that the tests have, one after another: what a province would send. */
export const corpus = [
  seed,
  ...readdirSync(TEXTS)
    .sort()
    .map(name => decode(new URL(name, TEXTS))),
]
  .filter(text => /\p{Script=Han}/u.test(text.slice(0, 200)))
  .join('\n')

/** Plan text of at least so many bytes of UTF-8: the texts repeated whole. */
export function textOf(bytes: number, of: string = corpus): string {
  return `${of}\n`.repeat(Math.ceil(bytes / Buffer.byteLength(`${of}\n`)))
}
