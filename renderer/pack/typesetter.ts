import initialise, { TypstCompilerBuilder, TypstFontResolverBuilder } from '@myriaddreamin/typst-ts-web-compiler'
import { glyphsIn, printable } from './printable.ts'
import { type Diagnostic, TemplateError } from './template-error.ts'

/** What Typst needs before it can set a page: its WASM, as bytes or as they come, and whole TrueType fonts, as bytes or to be read when a page first uses them. */
export interface TypesetterParts {
  readonly wasm: BufferSource | Response
  readonly fonts: readonly (Uint8Array | LateFont)[]
}

/** A font of which Typst is told what it has; `read` gives the bytes, at once. */
export interface LateFont {
  readonly info: FontInfo
  readonly read: () => Uint8Array
}

/** Typst sources by their path: `/templates/brief.typ`, `/parts/look.typ`. */
export type Sources = Readonly<Record<string, string>>

/** Sets pages; kept warm. */
export interface Typesetter {
  /** Font families at hand. */
  readonly families: readonly string[]
  /** Whether any font has the character. */
  readonly hasGlyph: (codePoint: number) => boolean
  /** Sets one of the sources with one JSON value, its texts made printable. Throws a TemplateError where the template is wrong. */
  readonly set: (sources: Sources, main: string, data: unknown) => Uint8Array
  /** Bytes that it holds. They never become fewer: it keeps what it laid out, and has no way to forget it. */
  readonly held: () => number
}

/** Typst's numbers for its PDF output and for diagnostics in full. */
const PDF = 1
const FULL_DIAGNOSTICS = 3

/** What Typst finds out about a font: its faces, and runs of characters that are there and are not. */
export interface FontInfo {
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
  const { memory } = await initialise({ module_or_path: wasm })
  const resolver = new TypstFontResolverBuilder()
  const faces = fonts.flatMap(font => {
    const isLate = 'read' in font
    const { info }: FontInfo = isLate ? font.info : resolver.get_font_info(font)
    if (isLate) resolver.add_lazy_font(font.info, font.read)
    else resolver.add_raw_font(font)
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
      const artifact: { readonly result?: Uint8Array; readonly diagnostics?: readonly Diagnostic[] } = world.get_artifact(
        PDF,
        FULL_DIAGNOSTICS,
      )
      if (!artifact.result) throw new TemplateError(artifact.diagnostics ?? [])
      return artifact.result
    } finally {
      world.free()
    }
  }
  return { families: [...new Set(faces.map(one => one.family))], hasGlyph, set, held: () => memory.buffer.byteLength }
}
