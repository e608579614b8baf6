import type { PackContent, PackFigures } from '../domain/pack-content.ts'
import { PACK_KIND } from '../domain/pack-file.ts'

/** The content as JSON, indented for people who look into it; what the text tells stands under `insight` in its place. */
export function writeJson(content: PackContent, { insight }: Pick<PackFigures, 'insight'>): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify({ kind: PACK_KIND, ...content, insight }, null, 1)}\n`)
}
