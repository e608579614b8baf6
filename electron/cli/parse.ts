import { parseArgs } from 'node:util'
import { readDocument } from './read-document.ts'

const USAGE = 'npm run -s parse -- FILE [--year 2020]'

/** `npm run -s parse -- FILE [--year 2020]`: the contract of DESIGN §6.1 on stdout; a bad file is one line on stderr and exit 1. */
async function main(): Promise<void> {
  const { positionals, values } = argumentsGiven()
  const path = positionals[0]
  const year = values.year === undefined ? undefined : Number(values.year)
  if (!path || positionals.length > 1 || (year !== undefined && !(Number.isInteger(year) && year > 1900 && year < 2200)))
    throw new Error(USAGE)
  const read = await readDocument(path, year)
  if (!read.ok) throw new Error(read.sentence)
  process.stdout.write(`${JSON.stringify(read.parsed, null, 1)}\n`)
}

function argumentsGiven() {
  try {
    return parseArgs({ allowPositionals: true, options: { year: { type: 'string' } } })
  } catch {
    throw new Error(USAGE)
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
