import { readdir, readFile } from 'node:fs/promises'
import { join, parse } from 'node:path'
import type { Sources } from '../../renderer/pack/typesetter.ts'

/** `assets.ts` in the desktop package: this file is bundled to dist/electron/cli.cjs, and the page's own files lie beside it in dist/renderer. */
const RENDERER = join(__dirname, '..', 'renderer')
const TEMPLATES = import.meta.glob<string>('../../renderer/pack/templates/**/*.typ', { query: '?raw', import: 'default', eager: true })
/** A specifier that does not end in its file's name. */
const ALIASES: Readonly<Record<string, string>> = { '@myriaddreamin/typst-ts-web-compiler/wasm': 'typst_ts_web_compiler_bg.wasm' }

/** pdf.js' tables of Chinese encodings, as a folder. */
export const CMAPS = join(RENDERER, 'cmaps/')

/** A file of an installed package, by its specifier: the build put it among the page's files, with a hash in its name. */
export async function installed(specifier: string): Promise<Uint8Array<ArrayBuffer>> {
  const { name, ext } = parse(ALIASES[specifier] ?? specifier)
  const folder = join(RENDERER, 'assets')
  const found = (await readdir(folder)).find(one => one.startsWith(`${name}-`) && one.endsWith(ext))
  if (!found) throw new Error(`${specifier} is not in the package`)
  return new Uint8Array(await readFile(join(folder, found)))
}

/** The templates of the packs and their shared parts, by the path that Typst knows them by. */
export async function templates(): Promise<Sources> {
  return Object.fromEntries(Object.entries(TEMPLATES).map(([path, text]) => [path.replace('../../renderer/pack', ''), text]))
}
