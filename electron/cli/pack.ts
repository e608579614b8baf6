import { open, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { EMPTY_FOLD } from '../../renderer/domain/fold.ts'
import { type Language, WHOLE_PACK } from '../../renderer/domain/pack.ts'
import { packOf } from '../../renderer/domain/pack-of.ts'
import { packFigures } from '../../renderer/insight/pack-figures.ts'
import { makePack } from '../../renderer/pack/make-pack.ts'
import { makeTypesetter } from '../../renderer/pack/typesetter.ts'
import { installed, template } from './assets.ts'
import { readDocument } from './read-document.ts'
import { runIfStarted } from './run.ts'

const USAGE = 'npm run -s pack -- FILE -o OUT.pdf [--template brief] [--year 2020] [--lang zh|en]'
const WASM = '@myriaddreamin/typst-ts-web-compiler/wasm'
const FONTS = [
  '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
]

/** `npm run -s pack`: a file to a briefing pack (DESIGN §6.2); writes OUT whole or not at all, prints pages and path. */
export async function pack(args: readonly string[]): Promise<void> {
  const { path, out, year, language } = argumentsGiven(args)
  const read = await readDocument(path, year)
  if (!read.ok) throw new Error(read.sentence)
  const content = packOf({
    document: { name: read.name, parsed: read.parsed },
    fold: EMPTY_FOLD,
    reviewer: { id: '', name: '' },
    choice: WHOLE_PACK,
    language,
    day: new Date().toLocaleDateString('sv-SE'),
  })
  const [brief, wasm, ...fonts] = await Promise.all([template('brief'), installed(WASM), ...FONTS.map(installed)])
  const set = await makeTypesetter({ wasm, fonts })
  const { bytes, pages } = makePack(set, { brief }, 'brief', content, packFigures(content))
  await writeWhole(out, bytes)
  process.stdout.write(`${pages} pages ${out}\n`)
}

function argumentsGiven(args: readonly string[]) {
  const { positionals, values } = parsedArguments(args)
  const [path, ...others] = positionals
  const { out, lang, template, format } = values
  const year = values.year === undefined ? undefined : Number(values.year)
  const language: Language | null = lang === undefined || lang === 'zh' ? 'zh' : lang === 'en' ? 'en' : null
  if (!path || others.length > 0 || !out || !language || (year !== undefined && !(Number.isInteger(year) && year > 1900 && year < 2200)))
    throw new Error(USAGE)
  if (resolve(path) === resolve(out)) throw new Error(`这会盖掉原文件：${path}（that would overwrite the source; choose another name）`)
  if ((template ?? 'brief') !== 'brief') throw new Error(`没有这个模板：${template}（no such template; there is: brief）`)
  if ((format ?? 'pdf') !== 'pdf') throw new Error(`还不能导出这种格式：${format}（no such format yet; there is: pdf）`)
  return { path, out: resolve(out), year, language }
}

function parsedArguments(args: readonly string[]) {
  const text = { type: 'string' } as const
  try {
    const options = { out: { ...text, short: 'o' }, template: text, format: text, year: text, lang: text } as const
    return parseArgs({ args: [...args], allowPositionals: true, options })
  } catch {
    throw new Error(USAGE)
  }
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const part = join(dirname(path), `.${process.pid}.yuean-part`)
  try {
    const file = await open(part, 'w')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(part, path)
  } catch (error) {
    await rm(part, { force: true })
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw new Error(`写不了文件：${path}（cannot be written${code && `: ${code}`}）`)
  }
}

void runIfStarted(import.meta.url, pack)
