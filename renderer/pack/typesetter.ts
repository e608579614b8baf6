import initialise, { TypstCompilerBuilder, TypstFontResolverBuilder } from '@myriaddreamin/typst-ts-web-compiler'
import { glyphsIn, printable } from './printable.ts'

/** What Typst needs before it can set a page: its WASM and whole TrueType fonts, as bytes. */
export interface TypesetterParts {
  readonly wasm: BufferSource
  readonly fonts: readonly Uint8Array[]
}

/** Sets one template with one JSON value, its texts made printable; PDF bytes. Throws with Typst's own words where the template is wrong. */
export type Typesetter = (template: string, data: unknown) => Uint8Array

/** Typst's numbers for its PDF output and for diagnostics in full. */
const PDF = 1
const FULL_DIAGNOSTICS = 3

interface FontInfo {
  readonly info: readonly { readonly coverage: readonly number[] }[]
}

interface Outcome {
  readonly hasError: boolean
  readonly diagnostics?: readonly unknown[]
}

/**
 * Makes a typesetter; keep it, the first page costs a second and every later one a tenth. Typst's compiler is used directly: the wrapper around
 * it (typst.ts) adds only what a preview needs.
 */
export async function makeTypesetter({ wasm, fonts }: TypesetterParts): Promise<Typesetter> {
  await initialise({ module_or_path: wasm })
  const resolver = new TypstFontResolverBuilder()
  const covers = fonts.flatMap(font => {
    const { info }: FontInfo = resolver.get_font_info(font)
    resolver.add_raw_font(font)
    return info.map(({ coverage }) => glyphsIn(coverage))
  })
  const hasGlyph = (codePoint: number) => covers.every(has => has(codePoint))
  const printed = (_: string, value: unknown) => (typeof value === 'string' ? printable(value, hasGlyph) : value)
  const builder = new TypstCompilerBuilder()
  builder.set_dummy_access_model()
  const compiler = await builder.build()
  compiler.set_fonts(await resolver.build())
  return (template, data) => {
    compiler.reset()
    compiler.add_source('/main.typ', template)
    compiler.map_shadow('/pack.json', new TextEncoder().encode(JSON.stringify(data, printed)))
    const world = compiler.snapshot('/', '/main.typ', [])
    try {
      const outcome: Outcome = world.compile(PDF, FULL_DIAGNOSTICS)
      if (outcome.hasError) throw new Error(`Typst: ${JSON.stringify(outcome.diagnostics)}`)
      const artifact: { readonly result?: Uint8Array } = world.get_artifact(PDF, FULL_DIAGNOSTICS)
      if (!artifact.result) throw new Error('Typst gave no pages.')
      return artifact.result
    } finally {
      world.free()
    }
  }
}
