import type { Desk, FoldState, ViewState, WorkState } from '../../renderer/actions/desk.ts'
import { seenAtFirst } from '../../renderer/actions/see.ts'
import { carryOver } from '../../renderer/domain/carry-over.ts'
import { tick } from '../../renderer/domain/clock.ts'
import type { Document } from '../../renderer/domain/document.ts'
import type { Edit } from '../../renderer/domain/edit.ts'
import { noInitials } from '../../renderer/domain/initials.ts'
import type { Commitment, Parsed } from '../../renderer/domain/parsed.ts'
import { acrossOf } from '../../renderer/insight/across.ts'
import { arrange } from '../../renderer/insight/arrange.ts'
import { calendarFile } from '../../renderer/insight/calendar-file.ts'
import { compareDocuments } from '../../renderer/insight/compare.ts'
import { insightOf } from '../../renderer/insight/insight-of.ts'
import { panelFigures } from '../../renderer/insight/panel-figures.ts'
import { emptyIndex, setRows } from '../../renderer/insight/row-index.ts'
import { scoreMapOf } from '../../renderer/insight/score-map.ts'
import { type Keep, KeepError, type KeepFailure } from '../../renderer/store/keep.ts'
import { readReviewFile, writeReviewFile } from '../../renderer/store/review-file.ts'
import type { Safety } from '../../renderer/store/safety.ts'
import { createCells } from '../../renderer/ui/cells.ts'
import type { TableWorker } from '../../renderer/workers/answers.ts'
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
  const waiting: Edit[] = []
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
      waiting.push(...fresh)
      if (keep.failWith) throw new KeepError(keep.failWith)
      for (const one of waiting.splice(0)) log.set(one.id, one)
    },
    edits,
    watchEdits: () => () => undefined,
    latest: async () =>
      [...log.values()]
        .map(({ at }) => at)
        .sort()
        .at(-1) ?? '',
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

/** Nothing wrong at the start, everything kept twice, no backups. */
export function safetyForTests(keep: KeptInMemory): Safety {
  const start = {
    found: 'nothing',
    edits: 0,
    documents: 0,
    until: '',
    lost: 0,
    unreadable: [],
    aside: null,
    isInMemory: false,
    took: 0,
    checked: 0,
  } as const
  const facts = { database: 'memory', isOutside: false, documents: 0, edits: 0, snapshots: [], size: 0, free: null, checked: null } as const
  return {
    start,
    watchStanding: take => {
      take({ kept: 'twice', waiting: 0, why: null })
      return () => undefined
    },
    retry: async () => undefined,
    backUp: async () => null,
    watchBackUps: () => () => undefined,
    verify: async () => start,
    facts: async () => facts,
    everything: async () => ({ documents: [...keep.documents.values()], edits: [...keep.log.values()] }),
    snapshot: async () => null,
    settle: async () => undefined,
  }
}

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

/** What the arrange worker does, without a worker. */
function tableInMemory(): TableWorker {
  let index = emptyIndex()
  return {
    give: async (rows, from) => {
      if (from === 0) index = emptyIndex()
      setRows(
        index,
        rows.map((row, i) => [from + i, row] as const),
      )
    },
    patch: async changes => setRows(index, changes),
    arrange: async (how, count) => (index.rows.length === count ? arrange(index, how, noInitials()) : null),
  }
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
    safety: safetyForTests(keep),
    files: { write: writeReviewFile, read: readReviewFile },
    workers: {
      ready: () => undefined,
      read: refuse,
      pack: refuse,
      warmUp: refuse,
      preview: refuse,
      page: refuse,
      addFonts: refuse,
      zip: refuse,
      readReviews: refuse,
      table: tableInMemory(),
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
