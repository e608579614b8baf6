import { readdir, readFile } from 'node:fs/promises'

const SEEDS = new URL('../seeds/', import.meta.url)
const FONTS = new URL('../node_modules/@expo-google-fonts/noto-sans-sc/', import.meta.url)
const CMAPS = new URL('../node_modules/pdfjs-dist/cmaps/', import.meta.url)

/** Puts beside the page what it fetches from its own address: the sample texts, pdf.js' tables of Chinese encodings, and the fonts' licence. */
export function beside() {
  return {
    name: 'yuean-beside',
    apply: 'build',
    async generateBundle() {
      const put = async (folder, to, isWanted) => {
        for (const name of await readdir(folder))
          if (isWanted(name)) this.emitFile({ type: 'asset', fileName: `${to}/${name}`, source: await readFile(new URL(name, folder)) })
      }
      await put(FONTS, 'assets', name => name === 'LICENSE_FONT')
      await put(SEEDS, 'seeds', name => name.endsWith('.txt'))
      await put(CMAPS, 'cmaps', name => name.endsWith('.bcmap') || name === 'LICENSE')
    },
  }
}
