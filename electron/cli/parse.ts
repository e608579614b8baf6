import { parseArgs } from 'node:util'
import { readDocument } from './read-document.ts'
import { runIfStarted } from './run.ts'

const USAGE = 'npm run -s parse -- FILE [--year 2020]'

/** `npm run -s parse -- FILE [--year 2020]`: the contract of DESIGN §6.1 on stdout; a bad file is one line on stderr and exit 1. */
export async function parse(args: readonly string[]): Promise<void> {
  const { positionals, values } = argumentsGiven(args)
  const path = positionals[0]
  const year = values.year === undefined ? undefined : Number(values.year)
  if (!path || positionals.length > 1 || (year !== undefined && !(Number.isInteger(year) && year > 1900 && year < 2200)))
    throw new Error(USAGE)
  const read = await readDocument(path, year)
  if (!read.ok) throw new Error(read.sentence)
  process.stdout.write(`${JSON.stringify(read.parsed, null, 1)}\n`)
}

function argumentsGiven(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: { year: { type: 'string' } } })
  } catch {
    throw new Error(USAGE)
  }
}

void runIfStarted(import.meta.url, parse)
