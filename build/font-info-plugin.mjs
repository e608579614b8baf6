import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const ASKED = '.ttf?info'

let typst = null

/** Typst itself, in Node, to be asked what it would find out about a font at every start. */
function resolver() {
  typst ??= (async () => {
    const { default: initialise, TypstFontResolverBuilder } = await import('@myriaddreamin/typst-ts-web-compiler')
    await initialise({ module_or_path: await readFile(fileURLToPath(import.meta.resolve('@myriaddreamin/typst-ts-web-compiler/wasm'))) })
    return new TypstFontResolverBuilder()
  })()
  return typst
}

/**
 * `x.ttf?info` becomes what Typst knows of a font — family, weight, characters —, found out once when the app is built: at a start it costs half a
 * second and the bytes of every font, those too that no page uses.
 */
export function fontInfo() {
  return {
    name: 'yuean-font-info',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.endsWith(ASKED)) return null
      const found = await this.resolve(source.slice(0, -'?info'.length), importer, { skipSelf: true })
      return found && `${found.id}?info`
    },
    async load(id) {
      if (!id.endsWith(ASKED)) return null
      const info = (await resolver()).get_font_info(await readFile(id.slice(0, -'?info'.length)))
      return `export const info = ${JSON.stringify(info)}`
    },
  }
}
