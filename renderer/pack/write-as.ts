import type { Format } from '../domain/pack.ts'
import type { PackInput } from './pack-data.ts'
import { writeCsv } from './write-csv.ts'
import { writeDocx } from './write-docx.ts'
import { writeJson } from './write-json.ts'
import { writeXlsx } from './write-xlsx.ts'

/** What was written and how many commitments are in it. */
export interface Written {
  readonly bytes: Uint8Array
  readonly rows: number
}

/** A pack in one of the formats that have no pages of their own. */
export async function writeAs(format: Exclude<Format, 'pdf'>, input: Omit<PackInput, 'fonts'>): Promise<Written> {
  const rows = input.content.plans.reduce((sum, plan) => sum + plan.commitments.length, 0)
  switch (format) {
    case 'docx':
      return { bytes: await writeDocx(input), rows }
    case 'xlsx':
      return { bytes: await writeXlsx(input), rows }
    case 'csv':
      return { bytes: writeCsv(input.content), rows }
    case 'json':
      return { bytes: writeJson(input.content, input.figures), rows }
  }
}
