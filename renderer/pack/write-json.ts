import type { PackContent, PackFigures } from '../domain/pack-content.ts'

/** What the file says it is; another number means another shape. */
export const JSON_KIND = 'yuean-pack/1'

/** The content as JSON, indented for people who look into it; what the text tells stands under `insight` in its place. */
export function writeJson(content: PackContent, { insight }: Pick<PackFigures, 'insight'>): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify({ kind: JSON_KIND, ...content, insight }, null, 1)}\n`)
}
