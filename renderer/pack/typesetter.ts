import initialise, { TypstCompilerBuilder, TypstFontResolverBuilder } from '@myriaddreamin/typst-ts-web-compiler'
import { glyphsIn, printable } from './printable.ts'
import { type Diagnostic, TemplateError } from './template-error.ts'

/** What Typst needs before it can set a page: its WASM and whole TrueType fonts, as bytes. */
export interface TypesetterParts {
  readonly wasm: BufferSource
  readonly fonts: readonly Uint8Array[]
}

/** Typst sources by their path: `/templates/brief.typ`, `/parts/look.typ`. */
export type Sources = Readonly<Record<string, string>>

/** Pages as PDF bytes, and the page on which each commitment's number begins. */
export interface Typeset {
  readonly bytes: Uint8Array
  readonly places: Readonly<Record<number, number>>
}

/** Sets pages; kept warm. */
export interface Typesetter {
  /** Font families at hand. */
  readonly families: readonly string[]
  /** Whether any font has the character. */
  readonly hasGlyph: (codePoint: number) => boolean
  /** Sets one of the sources with one JSON value, its texts made printable. Throws a TemplateError where the template is wrong. */
  readonly set: (sources: Sources, main: string, data: unknown) => Typeset
}

/** Typst's numbers for its PDF output and for diagnostics in full. */
const PDF = 1
const FULL_DIAGNOSTICS = 3

interface FontInfo {
  readonly info: readonly { readonly family: string; readonly coverage: readonly number[] }[]
}

interface Outcome {
  readonly hasError: boolean
  readonly diagnostics?: readonly Diagnostic[]
}

/**
 * Makes a typesetter; keep it, the first page costs a second and every later one a tenth. Typst's compiler is used directly: the wrapper around
 * it (typst.ts) adds only what a preview needs.
 */
export async function makeTypesetter({ wasm, fonts }: TypesetterParts): Promise<Typesetter> {
  await initialise({ module_or_path: wasm })
  const resolver = new TypstFontResolverBuilder()
  const faces = fonts.flatMap(font => {
    const { info }: FontInfo = resolver.get_font_info(font)
    resolver.add_raw_font(font)
    return info.map(({ family, coverage }) => ({ family, has: glyphsIn(coverage) }))
  })
  const hasGlyph = (codePoint: number) => faces.some(({ has }) => has(codePoint))
  const printed = (_: string, value: unknown) => (typeof value === 'string' ? printable(value, hasGlyph) : value)
  const builder = new TypstCompilerBuilder()
  builder.set_dummy_access_model()
  const compiler = await builder.build()
  compiler.set_fonts(await resolver.build())
  const set: Typesetter['set'] = (sources, main, data) => {
    compiler.reset()
    compiler.reset_shadow()
    for (const [path, source] of Object.entries(sources)) compiler.add_source(path, source)
    compiler.map_shadow('/pack.json', new TextEncoder().encode(JSON.stringify(data, printed)))
    const world = compiler.snapshot('/', main, [])
    try {
      const outcome: Outcome = world.compile(PDF, FULL_DIAGNOSTICS)
      if (outcome.hasError) throw new TemplateError(outcome.diagnostics ?? [])
      const places = placesIn(world.query(PDF, '<place>', 'value'))
      const artifact: { readonly result?: Uint8Array; readonly diagnostics?: readonly Diagnostic[] } = world.get_artifact(
        PDF,
        FULL_DIAGNOSTICS,
      )
      if (!artifact.result) throw new TemplateError(artifact.diagnostics ?? [])
      return { bytes: artifact.result, places }
    } finally {
      world.free()
    }
  }
  return { families: [...new Set(faces.map(one => one.family))], hasGlyph, set }
}

/** What the templates left behind as `metadata((number: …, page: …))`; an own template may leave anything, or nothing. */
function placesIn(queried: string): Record<number, number> {
  const places: Record<number, number> = {}
  const found: unknown = JSON.parse(queried)
  if (!Array.isArray(found)) return places
  for (const { number, page } of found.flat().filter(one => typeof one === 'object' && one !== null) as {
    number?: unknown
    page?: unknown
  }[])
    if (typeof number === 'number' && typeof page === 'number') places[number] ??= page
  return places
}
