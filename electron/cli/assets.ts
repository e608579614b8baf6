import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

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

/** The text of a template of the pack, by its name without ending. */
export function template(name: string): Promise<string> {
  return readFile(new URL(`../../renderer/pack/templates/${name}.typ`, import.meta.url), 'utf8')
}
