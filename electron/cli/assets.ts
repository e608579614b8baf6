import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Sources } from '../../renderer/pack/typesetter.ts'

/**
 * What the commands need beside their code, taken from the checkout. In the desktop package `packed-assets.ts` stands in its place: the same
 * names, answered from what was built.
 */

/** pdf.js' tables of Chinese encodings, as a folder. */
export const CMAPS = fileURLToPath(new URL('../../node_modules/pdfjs-dist/cmaps/', import.meta.url))

/** A file of an installed package, by its specifier. */
export async function installed(specifier: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(fileURLToPath(import.meta.resolve(specifier))))
}

const TEMPLATES = new URL('../../renderer/pack/templates/', import.meta.url)

/** The templates of the packs and their shared parts, by the path that Typst knows them by. */
export async function templates(): Promise<Sources> {
  const names = (await readdir(TEMPLATES, { recursive: true }))
    .map(name => name.replaceAll('\\', '/'))
    .filter(name => name.endsWith('.typ'))
  const read = names.map(async name => [`/templates/${name}`, await readFile(new URL(name, TEMPLATES), 'utf8')] as const)
  return Object.fromEntries(await Promise.all(read))
}
