import { expect, test } from 'vitest'
import type { Edit } from '../../renderer/domain/edit.ts'
import { EMPTY_FOLD, foldOnto } from '../../renderer/domain/fold.ts'
import { LEAVES, leaves, leaving, type PackChoice, WHOLE_PACK, WHOLE_SCOPE } from '../../renderer/domain/pack.ts'
import { PLAIN_DRESS } from '../../renderer/domain/pack-dress.ts'
import { packOf } from '../../renderer/domain/pack-of.ts'
import { aboutPanel } from '../../renderer/domain/round.ts'
import { placedOf } from '../../renderer/domain/row.ts'
import { packFigures } from '../../renderer/insight/pack-figures.ts'
import { packData } from '../../renderer/pack/pack-data.ts'
import { packFonts } from '../../renderer/pack/pack-fonts.ts'
import { laterFold, OWN_GOAL } from './later.ts'
import { SEED, seedContent, seedFold, seedLog } from './seed.ts'

const NOTHING: PackChoice = {
  shown: 'panel',
  scores: false,
  notes: false,
  verdicts: false,
  tags: false,
  questions: false,
  annotations: false,
  history: false,
  source: false,
  results: false,
  insight: false,
}
const EVERYTHING: PackChoice = { ...WHOLE_PACK, history: true, source: true, insight: true }
const source = {
  document: { name: 'a.txt', parsed: SEED },
  fold: laterFold(),
  log: seedLog(),
  choice: EVERYTHING,
  scope: WHOLE_SCOPE,
  language: 'zh',
  day: '2026-11-24',
} as const
const text = (value: unknown) => JSON.stringify(value)

test('an unknown field of an edit, of a person or of a parsed thing cannot slip out, whatever is chosen', () => {
  const [first] = placedOf(SEED)
  const add = (about: string, field: string, value: Edit['value'], at: number): Edit => ({
    id: `x${at}`,
    at: `${2_000_000_000_000 + at}-0000-x`,
    by: 'spy',
    document: SEED.document.id,
    about,
    field,
    value,
  })
  const about = `commitment:${first?.commitment.id}`
  const fold = foldOnto(seedFold(), [
    add(about, 'private', 'LEAK-private', 1),
    add(about, 'whisper', 'LEAK-unknown', 2),
    add(about, 'score.unknown', 'LEAK-score', 3),
    add(`document:${SEED.document.id}`, 'memo', 'LEAK-document', 4),
    add('person:spy', 'telephone', 'LEAK-person', 5),
    add(
      'annotation:z',
      'annotation',
      { commitment: first?.commitment.id ?? '', quote: 'q', at: [0, 1], remark: 'r', extra: 'LEAK-extra' },
      6,
    ),
  ])
  const spied = structuredClone(SEED) as unknown as { document: Record<string, unknown>; plans: Record<string, unknown>[] }
  spied.document.bytes = 'LEAK-bytes'
  for (const plan of spied.plans) {
    plan.memo = 'LEAK-plan'
    for (const measure of plan.measures as { commitments: Record<string, unknown>[] }[])
      for (const one of measure.commitments) {
        one.secret = 'LEAK-commitment'
        for (const found of [...(one.targets as Record<string, unknown>[]), ...(one.deadlines as Record<string, unknown>[])])
          found.secret = 'LEAK-finding'
      }
  }
  const content = packOf({ ...source, fold, document: { name: 'a.txt', parsed: spied as unknown as typeof SEED } })
  expect(text(content)).not.toContain('LEAK')
  expect(
    text(packData({ template: 'full', content, figures: packFigures(content), dress: PLAIN_DRESS, fonts: packFonts([]) })),
  ).not.toContain('LEAK')
})

test('a private note never leaves, and who has written nothing else is no reviewer', () => {
  expect(text(packOf(source))).not.toContain('私记')
  const fold = foldOnto(EMPTY_FOLD, [
    {
      id: '1',
      at: '1790000000000-0000-a',
      by: 'quiet',
      document: SEED.document.id,
      about: `commitment:${placedOf(SEED)[0]?.commitment.id}`,
      field: 'private',
      value: '私记',
    },
  ])
  expect(packOf({ ...source, fold })).toMatchObject({ reviewers: [], panelSize: 0 })
  expect(LEAVES.private.words).toBe(false)
})

test('with nothing chosen only the parse leaves', () => {
  const content = packOf({ ...source, choice: NOTHING })
  for (const word of ['张晓明', '李静', '王建国', '口径是什么', '提法与去年', '重点督办', '牵头处室', '高新处', '台账', '年报', OWN_GOAL])
    expect(text(content)).not.toContain(word)
  for (const one of content.plans.flatMap(plan => plan.commitments))
    expect(one).toMatchObject({
      panel: { total: null, complete: 0, verdicts: {} },
      reviews: [],
      notes: [],
      tags: [],
      question: null,
      answer: { isAnswered: false, words: '' },
      results: [],
      annotations: [],
      history: [],
    })
  expect(content.sourceText).toBe('')
})

test.each(['scores', 'notes', 'verdicts', 'tags', 'questions', 'annotations', 'history', 'source', 'results', 'insight'] as const)(
  'what “%s” stands for leaves only when it is chosen',
  kind => {
    const without = packOf({ ...source, choice: { ...EVERYTHING, [kind]: false } })
    expect(text(without)).not.toBe(text(packOf(source)))
    expect(text(packOf({ ...source, choice: { ...NOTHING, [kind]: true } })).length).toBeGreaterThan(
      text(packOf({ ...source, choice: NOTHING })).length,
    )
  },
)

test('for the panel’s means only, no single mark, no name and no letter leaves; the means stay', () => {
  const content = seedContent({ choice: { shown: 'panel', history: true } })
  expect(content).toMatchObject({ reviewers: [], panelSize: 3 })
  const all = content.plans.flatMap(plan => plan.commitments)
  expect(
    all.every(one => one.reviews.length === 0 && one.notes.every(note => note.by === '') && one.history.every(change => change.by === '')),
  ).toBe(true)
  expect(all.some(one => one.panel.total !== null)).toBe(true)
  for (const name of ['张晓明', '李静', '王建国']) expect(text(content)).not.toContain(name)
})

test('anonymous reviewers are letters that do not follow the order of their names', () => {
  const content = seedContent({ choice: { shown: 'anonymous' } })
  expect(content.reviewers).toEqual(['A', 'B', 'C'])
  for (const name of ['张晓明', '李静', '王建国', 'k3f9', 'a8x2', 'q5m7']) expect(text(content)).not.toContain(name)
})

test('a scope of departments, commitments and reviewers holds what it names and no more', () => {
  const [a, b] = placedOf(SEED)
  expect(seedContent({ scope: { plans: [2, 4] } }).plans.map(plan => plan.department)).toEqual([
    SEED.plans[2]?.department,
    SEED.plans[4]?.department,
  ])
  const two = seedContent({ scope: { commitments: [b?.commitment.id ?? '', a?.commitment.id ?? ''] } })
  expect(two.plans.flatMap(plan => plan.commitments.map(one => one.number))).toEqual([1, 2])
  expect(two.plans).toHaveLength(1)
  expect(seedContent({ scope: { reviewers: ['a8x2zzzzzzz2'] } })).toMatchObject({ reviewers: ['李静'], panelSize: 1 })
})

test('a mark that was changed is told with both values and its day, a first mark is none', () => {
  const [first] = seedContent({ choice: { history: true } }).plans[0]?.commitments ?? []
  expect(first?.history).toEqual([{ by: '张晓明', criterion: 'clear', from: 4, to: 5, day: '2026-11-24' }])
})

test('a flag without words is a question without words; taking the flag back takes the question away', () => {
  const [plan] = seedContent().plans
  expect(plan?.commitments.find(one => one.number === 14)?.question).toBe('')
  expect(plan?.commitments.find(one => one.number === 3)?.question).toMatch(/牵头处室/)
  expect(plan?.commitments.find(one => one.number === 4)?.question).toBeNull()
  const fourteenth = placedOf(SEED)[13]
  const back: Edit = {
    id: 'z',
    at: '2790000000000-0000-z',
    by: 'k3f9zzzzzzz1',
    document: SEED.document.id,
    about: `commitment:${fourteenth?.commitment.id}`,
    field: 'flag',
    value: null,
  }
  const [after] = seedContent({ fold: foldOnto(seedFold(), [back]) }).plans
  expect(after?.commitments.find(one => one.number === 14)?.question).toBeNull()
})

test('a field that the table does not name is not copied', () => {
  const spied = { quote: 'a', remark: 'b', by: 'c' }
  const thing: { quote: string; remark: string } = spied
  expect(leaving({ quote: 'annotations', remark: 'annotations' }, WHOLE_PACK, thing, { quote: '', remark: '' })).toEqual({
    quote: 'a',
    remark: 'b',
  })
  expect(leaves(false, EVERYTHING)).toBe(false)
  expect(leaves('named', { ...EVERYTHING, shown: 'anonymous' })).toBe(false)
})

test('for the meeting departments stand as they speak', () => {
  const order = SEED.plans.map(plan => plan.department).reverse()
  const value = order.map(department => ({ department, minutes: 5 }))
  const agenda = {
    id: 'y',
    at: '2790000000000-0000-y',
    by: 'chair',
    document: SEED.document.id,
    about: aboutPanel(SEED.document.id),
    field: 'agenda',
    value,
  }
  const spoken = packOf({ ...source, fold: foldOnto(seedFold(), [agenda]), isSpeaking: true })
  expect(spoken.plans.map(plan => plan.department)).toEqual(order)
  expect(packOf({ ...source, fold: foldOnto(seedFold(), [agenda]) }).plans.map(plan => plan.department)).toEqual([...order].reverse())
})
