import { Index } from 'flexsearch'
import MiniSearch from 'minisearch'
import { PLAIN } from '../../../../renderer/domain/arrangement.ts'
import type { Row } from '../../../../renderer/domain/row.ts'
import { startWorkers } from '../../../../renderer/workers/client.ts'

/** One contender: how long its index took to make, and milliseconds and hits for each question, in their order. */
export interface Searched {
  readonly build: number
  readonly times: readonly number[]
  readonly hits: readonly number[]
  /** Bytes of the page's heap that the index took; `null` for the app's own, which stands in a worker. */
  readonly bytes: number | null
}

/** What the bench asks of this page; the rows are `window.given`. */
export interface SearchBench {
  run(who: 'ours' | 'minisearch' | 'flexsearch', questions: readonly string[]): Promise<Searched>
}

const here = window as unknown as { readonly given: readonly Row[]; readonly gc: () => void }

interface Finder {
  readonly find: (question: string) => Promise<number> | number
}

/** Two characters at a time: how Chinese, which writes no spaces, is made searchable by libraries that know words only. */
function pairs(text: string): string[] {
  const found: string[] = []
  for (const run of text.toLowerCase().match(/[\p{Script=Han}]+|[a-z]+|\d+(?:\.\d+)?/gu) ?? []) {
    if (!/\p{Script=Han}/u.test(run)) found.push(run)
    else for (let at = 0; at < run.length; at++) found.push(run.slice(at, at + 1), ...(at + 1 < run.length ? [run.slice(at, at + 2)] : []))
  }
  return found
}

const wordsOf = (row: Row) => `${row.text}\n${row.measure}\n${row.department}`

const makers: Readonly<Record<'ours' | 'minisearch' | 'flexsearch', (rows: readonly Row[]) => Promise<Finder>>> = {
  ours: async rows => {
    const { table } = startWorkers()
    for (let from = 0; from < rows.length; from += 2000) await table.give(rows.slice(from, from + 2000), from)
    return { find: async search => (await table.arrange({ ...PLAIN, search }, rows.length))?.found ?? -1 }
  },
  minisearch: async rows => {
    const index = new MiniSearch({ fields: ['words'], tokenize: pairs, searchOptions: { combineWith: 'AND' } })
    index.addAll(rows.map((row, id) => ({ id, words: wordsOf(row) })))
    return { find: question => index.search(question).length }
  },
  flexsearch: async rows => {
    const index = new Index({ tokenize: 'strict', encode: pairs })
    for (const [id, row] of rows.entries()) index.add(id, wordsOf(row))
    return { find: question => index.search(question, { limit: rows.length }).length }
  },
}

const bench: SearchBench = {
  run: async (who, questions) => {
    const rows = here.given
    here.gc()
    const before = heap()
    const start = performance.now()
    const finder = await makers[who](rows)
    const build = performance.now() - start
    here.gc()
    const bytes = who === 'ours' ? null : heap() - before
    const times: number[] = []
    const hits: number[] = []
    for (const question of questions) {
      const asked = performance.now()
      hits.push(await finder.find(question))
      times.push(performance.now() - asked)
    }
    return { build, times, hits, bytes }
  },
}

function heap(): number {
  return (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize
}

Object.assign(window, { bench })
