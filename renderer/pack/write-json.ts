import type { PackContent } from '../domain/pack-content.ts'

/** What the file says it is; another number means another shape. */
export const JSON_KIND = 'yuean-pack/1'

/** The content as JSON, indented for people who look into it. */
export function writeJson(content: PackContent): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify({ kind: JSON_KIND, ...content }, null, 1)}\n`)
}
