import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TEMPLATES } from '../../renderer/domain/pack.ts'
import { makeTypesetter, type Sources, type Typesetter } from '../../renderer/pack/typesetter.ts'

const top = new URL('../../', import.meta.url)
const file = (path: string) => new Uint8Array(readFileSync(new URL(path, top)))
const FONTS = [
  'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  'noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
  'noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  'noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
]
const templates = 'renderer/pack/templates/'

/** The templates' sources, read from their folder. */
export const SOURCES: Sources = Object.fromEntries(
  [...TEMPLATES.map(name => `${name}.typ`), ...readdirSync(new URL(`${templates}parts/`, top)).map(name => `parts/${name}`)].map(name => [
    `/templates/${name}`,
    new TextDecoder().decode(file(templates + name)),
  ]),
)

let warm: Promise<Typesetter> | null = null
/** The typesetter with the embedded fonts, made once for a test file. */
export function typesetter(): Promise<Typesetter> {
  warm ??= makeTypesetter({
    wasm: file('node_modules/@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm'),
    fonts: FONTS.map(font => file(`node_modules/@expo-google-fonts/${font}`)),
  })
  return warm
}

export const hasPoppler = spawnSync('pdftotext', ['-v']).status === 0
const folder = mkdtempSync(join(tmpdir(), 'yuean-pack-'))
let files = 0

/** Bytes as a file that poppler can read. */
export function asFile(bytes: Uint8Array, extension = 'pdf'): string {
  const path = join(folder, `${++files}.${extension}`)
  writeFileSync(path, bytes)
  return path
}
/** The text in the order it was set, white space left out: lines break where the page does. */
export const textOf = (path: string) => bare(execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8', maxBuffer: 1e8 }))
export const bare = (text: string) => text.replace(/\s/g, '')
