import { readdir, readFile } from 'node:fs/promises'

const folder = new URL('../seeds/', import.meta.url)

/** Puts the sample texts of seeds/ beside the page, so that the sample is one click away without any network. */
export function seeds() {
  return {
    name: 'yuean-seeds',
    apply: 'build',
    async generateBundle() {
      for (const name of await readdir(folder))
        if (name.endsWith('.txt'))
          this.emitFile({ type: 'asset', fileName: `seeds/${name}`, source: await readFile(new URL(name, folder)) })
    },
  }
}
