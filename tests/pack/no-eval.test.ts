import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { noEval } from '../../build/no-eval-plugin.mjs'
import { makeTypesetter } from '../../renderer/pack/typesetter.ts'

const folder = new URL('../../node_modules/@myriaddreamin/', import.meta.url)
const GLUE = 'typst-ts-web-compiler/pkg/typst_ts_web_compiler.mjs'
const refusal = {
  error(words: string): never {
    throw new Error(words)
  },
}
const transformed = (code: string, id: string) => noEval().transform.call(refusal, code, id)?.code ?? code

test('Typst’s glue makes no function from text any more', () => {
  const glue = readFileSync(new URL(GLUE, folder), 'utf8')
  expect(glue).toMatch(/new Function\(/)
  expect(transformed(glue, `/x/@myriaddreamin/${GLUE}`)).not.toMatch(/new Function/)
})

test('every text that Typst asks to be made a function is in the table', async () => {
  const asked: string[] = []
  const real = globalThis.Function
  globalThis.Function = new Proxy(real, {
    construct(target, texts: string[]) {
      asked.push(texts.join(' '))
      return Reflect.construct(target, texts)
    },
  })
  try {
    const file = (path: string) => new Uint8Array(readFileSync(new URL(path, folder)))
    const set = await makeTypesetter({
      wasm: file('typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm'),
      fonts: [file('../@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf')],
    })
    const main = '#json("/pack.json").words'
    expect(set.set({ '/main.typ': main }, '/main.typ', { words: '阅案' }).bytes.length).toBeGreaterThan(1000)
  } finally {
    globalThis.Function = real
  }
  expect(asked.length).toBeGreaterThan(0)
  const table = transformed(readFileSync(new URL(GLUE, folder), 'utf8'), `/x/@myriaddreamin/${GLUE}`)
  for (const text of asked) expect([`'${text}'`, `"${text}"`].some(key => table.includes(`${key}:`))).toBe(true)
})

test.each(['new Function("a", "return a")', 'Function("return 1")', 'eval("1")'])('the build stops at %s in Typst’s packages', code => {
  expect(() => transformed(code, '/x/node_modules/@myriaddreamin/typst.ts/new.mjs')).toThrow(/still turns text into code/)
})

test('the code of others is left alone', () => {
  expect(transformed('new Function("x")', '/x/node_modules/other/index.js')).toBe('new Function("x")')
})
