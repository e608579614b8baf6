import type { PackContent, Template } from '../domain/pack.ts'
import { countPages } from './count-pages.ts'
import { type PackFigures, packData } from './pack-data.ts'
import type { Typesetter } from './typesetter.ts'

/** The sources of the templates, by name: the caller reads the `.typ` files, each in its own way. */
export type Templates = Readonly<Record<Template, string>>

/** A pack as PDF bytes. The same content gives the same bytes. */
export function makePack(set: Typesetter, templates: Templates, template: Template, content: PackContent, figures: PackFigures) {
  const bytes = set(templates[template], packData(content, figures))
  return { bytes, pages: countPages(bytes) }
}
