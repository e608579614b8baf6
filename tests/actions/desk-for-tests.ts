import type { Desk, FoldState, ViewState, WorkState } from '../../renderer/actions/desk.ts'
import { seenAtFirst } from '../../renderer/actions/see.ts'
import { carryOver } from '../../renderer/domain/carry-over.ts'
import { tick } from '../../renderer/domain/clock.ts'
import type { Document } from '../../renderer/domain/document.ts'
import type { Edit } from '../../renderer/domain/edit.ts'
import type { Commitment, Parsed } from '../../renderer/domain/parsed.ts'
import { acrossOf } from '../../renderer/insight/across.ts'
import { arrange } from '../../renderer/insight/arrange.ts'
import { calendarFile } from '../../renderer/insight/calendar-file.ts'
import { compareDocuments } from '../../renderer/insight/compare.ts'
import { insightOf } from '../../renderer/insight/insight-of.ts'
import { panelFigures } from '../../renderer/insight/panel-figures.ts'
import { scoreMapOf } from '../../renderer/insight/score-map.ts'
import { type Keep, KeepError, type KeepFailure } from '../../renderer/store/keep.ts'
import { createCells } from '../../renderer/ui/cells.ts'
import { letters } from '../../renderer/workers/letters.ts'

/** A kept world in memory that fails when told to. What it holds is what a database would. */
export interface KeptInMemory extends Keep {
  readonly documents: Map<string, Document>
  readonly log: Map<string, Edit>
  failWith: KeepFailure | null
}

export function keepInMemory(): KeptInMemory {
  const documents = new Map<string, Document>()
  const log = new Map<string, Edit>()
  const edits = async (document: string) =>
    [...log.values()].filter(one => one.document === document).sort((a, b) => (a.at < b.at ? -1 : 1))
  const keep: KeptInMemory = {
    documents,
    log,
    failWith: null,
    heads: async () => [],
    document: async id => documents.get(id) ?? null,
    addDocument: async document => {
      if (documents.has(document.id)) return 'already-there'
      documents.set(document.id, document)
      return 'added'
    },
    append: async fresh => {
      if (keep.failWith) throw new KeepError(keep.failWith)
      for (const one of fresh) log.set(one.id, one)
    },
    edits,
    watchEdits: () => () => undefined,
    latest: async () => [...log.keys()].sort().at(-1) ?? '',
    close: () => undefined,
  }
  return keep
}

const commitment = (id: string, start: number): Commitment => ({
  id,
  text: `承诺${id}。`,
  at: [start, start + 4],
  kind: 'commitment',
  targets: [],
  deadlines: [],
  rhythms: [],
  owners: [],
  partners: [],
  sources: [],
  names: [],
  firmness: 'firm',
})

/** A document with three commitments of one department. */
export const PARSED: Parsed = {
  document: {
    id: 'sha256:0',
    title: '计划',
    year: 2020,
    yearIs: 'stated',
    text: '承诺a。承诺b。承诺c。',
    encoding: 'utf-8',
    kind: 'departments',
  },
  roll: [],
  plans: [
    {
      department: '市科技局',
      fullName: null,
      slogan: '',
      theme: null,
      at: [0, 12],
      preamble: [],
      measures: [{ title: '', level: 1, at: [0, 12], commitments: [commitment('a', 0), commitment('b', 4), commitment('c', 8)] }],
    },
  ],
  doubts: [],
  coverage: { characters: 12, placed: 12 },
}

/** A desk with the document open. */
export function deskForTests(more: Partial<Desk> = {}): Desk & { keep: KeptInMemory } {
  const cells = createCells()
  const keep = keepInMemory()
  const document: Document = { id: PARSED.document.id, name: '计划.txt', bytes: new Uint8Array(), losses: [], received: '', parsed: PARSED }
  keep.documents.set(document.id, document)
  cells.folds.setState({
    me: { id: 'me', name: '张三' },
    open: seenAtFirst(document, [], 'me'),
  })
  cells.view.setState({ selected: 'a', criterion: 'clear', positions: [0, 1, 2] })
  let last = ''
  let ids = 0
  const refuse = () => Promise.reject(new Error('not in this test'))
  const desk: Desk = {
    host: {
      kind: 'browser',
      openFile: async () => null,
      saveFile: async () => null,
      print: async () => false,
      persist: async () => true,
      onFlush: () => () => undefined,
      onFileArrived: () => () => undefined,
      vault: null,
      folders: null,
      desktop: null,
    },
    keep,
    workers: {
      read: refuse,
      pack: refuse,
      arrange: async (rows, how) => arrange(rows, how),
      panel: async table => panelFigures(table),
      letters,
      insight: {
        of: async (...all) => insightOf(...all),
        scores: async (...all) => scoreMapOf(...all),
        across: async (...all) => acrossOf(...all),
        compare: async (...all) => compareDocuments(...all),
        carryOver: async (...all) => carryOver(...all),
        calendar: async (...all) => calendarFile(...all),
      },
    },
    folds: cells.folds as { getState(): FoldState; setState: Desk['folds']['setState'] },
    view: cells.view as { getState(): ViewState; setState: Desk['view']['setState'] },
    work: cells.work as { getState(): WorkState; setState: Desk['work']['setState'] },
    stamp: () => {
      last = tick(last, 1000, 'test')
      return last
    },
    now: () => 1000,
    today: () => '2026-11-24',
    newId: () => `id${++ids}`,
    sample: refuse,
    ...more,
  }
  return { ...desk, keep }
}
