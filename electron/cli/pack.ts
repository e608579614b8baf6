import { readFile } from 'node:fs/promises'
import { extname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { EMPTY_FOLD } from '../../renderer/domain/fold.ts'
import { FORMATS, hasInsight, TEMPLATES, WHOLE_PACK, WHOLE_SCOPE } from '../../renderer/domain/pack.ts'
import { PLAIN_DRESS, PRESETS, STANDARDS } from '../../renderer/domain/pack-dress.ts'
import { packOf } from '../../renderer/domain/pack-of.ts'
import { packFigures } from '../../renderer/insight/pack-figures.ts'
import { makePack } from '../../renderer/pack/make-pack.ts'
import { makeTypesetter } from '../../renderer/pack/typesetter.ts'
import { writeAs } from '../../renderer/pack/write-as.ts'
import { installed, templates } from './assets.ts'
import { readDocument } from './read-document.ts'
import { runIfStarted } from './run.ts'
import { writeWhole } from './write-whole.ts'

const USAGE =
  'npm run -s pack -- FILE -o OUT.pdf [--template brief|full|one-page|questions|scorecard|blank] [--format pdf|docx|xlsx|csv|json] [--preset modern|official] [--standard none|ua-1|a-2b|a-3b] [--own TEMPLATE.typ] [--year 2020] [--lang zh|en]'
const WASM = '@myriaddreamin/typst-ts-web-compiler/wasm'
const FONTS = [
  '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
  '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
]

/** `npm run -s pack`: a file to a pack (DESIGN §6.2); writes OUT whole or not at all, prints pages (or rows, where a format has no pages) and path. */
export async function pack(args: readonly string[]): Promise<void> {
  const { path, out, year, language, template, format, dress, own } = argumentsGiven(args)
  const read = await readDocument(path, year)
  if (!read.ok) throw new Error(read.sentence)
  const content = packOf({
    document: { name: read.name, parsed: read.parsed },
    fold: EMPTY_FOLD,
    choice: { ...WHOLE_PACK, insight: hasInsight(template) },
    scope: WHOLE_SCOPE,
    language,
    day: new Date().toLocaleDateString('sv-SE'),
  })
  const input = { template, content, figures: packFigures(content, read.parsed), dress }
  if (format !== 'pdf') {
    const { bytes, rows } = await writeAs(format, input)
    await writeWhole(out, bytes)
    process.stdout.write(`${rows} rows ${out}\n`)
    return
  }
  const [sources, ownSource, wasm, ...fonts] = await Promise.all([
    templates(),
    own === null ? null : ownTemplate(own),
    installed(WASM),
    ...FONTS.map(installed),
  ])
  const typesetter = await makeTypesetter({ wasm, fonts })
  const { bytes, pages } = makePack(typesetter, sources, input, ownSource)
  await writeWhole(out, bytes)
  process.stdout.write(`${pages} pages ${out}\n`)
}

function argumentsGiven(args: readonly string[]) {
  const { positionals, values } = parsedArguments(args)
  const [path, ...others] = positionals
  const year = values.year === undefined ? undefined : Number(values.year)
  const language = oneOf(['zh', 'en'] as const, values.lang)
  if (
    !path ||
    others.length > 0 ||
    !values.out ||
    !language ||
    (year !== undefined && !(Number.isInteger(year) && year > 1900 && year < 2200))
  )
    throw new Error(USAGE)
  if (resolve(path) === resolve(values.out))
    throw new Error(`这会盖掉原文件：${path}（that would overwrite the source; choose another name）`)
  const template = oneOf(TEMPLATES, values.template)
  if (!template) throw new Error(`没有这个模板：${values.template}（no such template; there are: ${TEMPLATES.join(', ')}）`)
  // The ending of OUT says the format where nothing else does.
  const ending = FORMATS.find(
    one =>
      one ===
      extname(values.out ?? '')
        .slice(1)
        .toLowerCase(),
  )
  const format = oneOf(FORMATS, values.format ?? ending)
  if (!format) throw new Error(`不能导出这种格式：${values.format}（no such format; there are: ${FORMATS.join(', ')}）`)
  const preset = oneOf(PRESETS, values.preset)
  const standard = oneOf(STANDARDS, values.standard)
  if (!preset || !standard) throw new Error(USAGE)
  return {
    path,
    out: resolve(values.out),
    year,
    language,
    template,
    format,
    own: values.own ?? null,
    dress: { ...PLAIN_DRESS, preset, standard },
  }
}

/** The word given, the first of the list where none is given, `null` where it is not in the list. */
function oneOf<T extends string>(list: readonly T[], given: string | undefined): T | null {
  return given === undefined ? (list[0] ?? null) : (list.find(one => one === given) ?? null)
}

function parsedArguments(args: readonly string[]) {
  const text = { type: 'string' } as const
  try {
    const options = {
      out: { ...text, short: 'o' },
      template: text,
      format: text,
      preset: text,
      standard: text,
      own: text,
      year: text,
      lang: text,
    } as const
    return parseArgs({ args: [...args], allowPositionals: true, options })
  } catch {
    throw new Error(USAGE)
  }
}

async function ownTemplate(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch {
    throw new Error(`读不了模板：${path}（the template cannot be read）`)
  }
}

void runIfStarted(import.meta.url, pack)
