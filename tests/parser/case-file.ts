import { readdirSync, readFileSync } from 'node:fs'

/** One case of a case file: a sentence, and what is to be found in it, one finding a line. */
export interface Case {
  readonly file: string
  readonly name: string
  readonly only: readonly string[]
  readonly year: number
  readonly text: string
  readonly findings: readonly string[]
  /** A case that is known to be wrong stays, with `# known wrong` before its name. */
  readonly isKnownWrong: boolean
}

/** Reads a case file: lines with `!` set what is compared, `# [T3] name` opens a case, `==>` ends its text. */
export function readCases(file: string, source: string): Case[] {
  const cases: Case[] = []
  let only: string[] = []
  let year = 2020
  for (const part of source.split(/^(?=# )/m)) {
    for (const line of part.split('\n')) {
      if (line.startsWith('! only ')) only = line.slice(7).trim().split(' ')
      if (line.startsWith('! year ')) year = Number(line.slice(7))
    }
    if (!part.startsWith('# ')) continue
    const [head = '', ...lines] = part.split('\n').filter(line => !line.startsWith('!'))
    const arrow = lines.indexOf('==>')
    const findings = lines.slice(arrow + 1).map(line => line.trim())
    const name = head.slice(2).replace(/^known wrong: /, '')
    cases.push({
      file,
      name,
      only,
      year,
      text: lines.slice(0, arrow).join('\n'),
      findings: findings.filter(Boolean),
      isKnownWrong: head.startsWith('# known wrong: '),
    })
  }
  return cases
}

/** All cases of a folder. */
export function casesIn(folder: URL): Case[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.txt'))
    .sort()
    .flatMap(name => readCases(name, readFileSync(new URL(name, folder), 'utf8')))
}
