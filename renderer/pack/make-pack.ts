import { declareStandard } from './declare-standard.ts'
import { type PackInput, packData } from './pack-data.ts'
import { packFonts } from './pack-fonts.ts'
import { placesIn } from './page-places.ts'
import { pageSizes } from './page-sizes.ts'
import { pdfObjects } from './pdf-objects.ts'
import { inPrint } from './punctuation.ts'
import type { Sources, Typesetter } from './typesetter.ts'
import { writePdf } from './write-pdf.ts'

/** A pack as PDF bytes, its pages, the page of each commitment, and the characters that no font has. */
export interface MadePack {
  readonly bytes: Uint8Array
  /** Width and height of each page in points. */
  readonly sizes: readonly (readonly [number, number])[]
  readonly pages: number
  readonly places: Readonly<Record<number, number>>
}

/** Where an office's own template stands among the sources. */
export const OWN_TEMPLATE = '/own.typ'

/** A pack as PDF bytes. The same content gives the same bytes. `own` is an office's own template, set instead of ours. */
export function makePack(typesetter: Typesetter, sources: Sources, input: Omit<PackInput, 'fonts'>, own: string | null = null): MadePack {
  const data = packData({ ...input, fonts: packFonts(typesetter.families) })
  const all = own === null ? sources : { ...sources, [OWN_TEMPLATE]: own }
  const main = own === null ? `/templates/${input.template}.typ` : OWN_TEMPLATE
  const bytes = typesetter.set(all, main, inPrint(data))
  const sizes = pageSizes(bytes)
  return {
    bytes: writePdf(declareStandard(pdfObjects(bytes), input.dress.standard)),
    sizes,
    pages: sizes.length,
    places: input.isPreview ? placesIn(bytes) : {},
  }
}
