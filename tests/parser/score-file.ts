import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Parsed } from '../../renderer/domain/parsed.ts'
import { parse } from '../../renderer/parser/parse.ts'

/** Precision, recall and F1 of one kind of finding, as the scorer prints them. */
export interface Scored {
  readonly p: number
  readonly r: number
  readonly f1: number
  readonly hit: number
  readonly made: number
  readonly want: number
  readonly value?: number
  readonly comparator?: number
  readonly metric?: number
  readonly dates?: number | null
}

/** What the scorer says of one parse. */
export interface Score {
  readonly offsets: { readonly checked: number; readonly wrong: number }
  readonly coverage: { readonly characters: number; readonly placed: number }
  readonly plans?: Scored
  readonly leads?: Scored
  readonly commitments?: Scored
  readonly targets?: Scored
  readonly deadlines?: Scored
  readonly misses: readonly string[]
}

/** Parses a text file of the repository, read in `encoding`. */
export function parseFile(path: string, encoding = 'utf-8'): Parsed {
  const text = new TextDecoder(encoding).decode(readFileSync(path))
  return parse(text, { id: 'gold', encoding, name: path.split('/').at(-1) ?? path })
}

/** Scores a parse against a gold file with `score.mjs`, the same program that judges the parser from outside. */
export function scoreOf(parsed: Parsed, goldPath: string): Score {
  const folder = mkdtempSync(join(tmpdir(), 'yuean-score-'))
  try {
    const file = join(folder, 'parsed.json')
    writeFileSync(file, JSON.stringify(parsed))
    const scorer = fileURLToPath(new URL('./score.mjs', import.meta.url))
    const run = spawnSync(process.execPath, [scorer, file, goldPath, '--misses'], { encoding: 'utf8' })
    if (run.status !== 0) throw new Error(`the scorer failed on ${goldPath}: ${run.stderr.slice(0, 400)}`)
    return { ...JSON.parse(run.stdout), misses: run.stderr.split('\n').filter(Boolean) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
