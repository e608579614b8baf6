import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fontInfo } from '../../build/font-info-plugin.mjs'
import { makeTypesetter } from '../../renderer/pack/typesetter.ts'

const top = new URL('../../node_modules/', import.meta.url)
const path = (name: string) => new URL(name, top).pathname
const bytes = (name: string) => new Uint8Array(readFileSync(new URL(name, top)))
const SANS = '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'
const SERIF = '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'

async function late(name: string, read: string[]) {
  const module = (await fontInfo().load(`${path(name)}?info`)) ?? ''
  return {
    info: JSON.parse(module.slice('export const info = '.length)),
    read: () => {
      read.push(name)
      return bytes(name)
    },
  }
}

test('a font is read when a page first uses it, and not before; one that no page uses never', async () => {
  const read: string[] = []
  const wasm = bytes('@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm')
  const typesetter = await makeTypesetter({ wasm, fonts: [await late(SANS, read), await late(SERIF, read)] })
  expect(typesetter.families).toEqual(['Noto Sans SC', 'Noto Serif SC'])
  expect(typesetter.hasGlyph(0x9605)).toBe(true)
  expect(typesetter.hasGlyph(0x1f600)).toBe(false)
  expect(read).toEqual([])
  const page = (family: string) => typesetter.set({ '/a.typ': `#set text(font: "${family}")\n阅案` }, '/a.typ', {})
  expect(new TextDecoder('latin1').decode(page('Noto Sans SC'))).toContain('NotoSansSC')
  expect(read).toEqual([SANS])
  page('Noto Serif SC')
  page('Noto Serif SC')
  expect(read).toEqual([SANS, SERIF])
  expect(typesetter.held()).toBeGreaterThan(1e6)
})

test('what else is imported is left to the build', async () => {
  expect(await fontInfo().load('/x/y.ttf?url')).toBeNull()
  expect(await fontInfo().resolveId.call({ resolve: async () => null }, './x.ts', undefined)).toBeNull()
})
