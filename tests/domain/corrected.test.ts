import fc from 'fast-check'
import { expect, test } from 'vitest'
import { correctedOf } from '../../renderer/domain/corrected.ts'
import {
  answerDrafts,
  deadlineDrafts,
  deadlinesStanding,
  dismissDrafts,
  joinDrafts,
  namesDrafts,
  promiseDrafts,
  type Standing,
  splitDrafts,
  standingOf,
  standingsOf,
  targetDrafts,
  targetsStanding,
  underDrafts,
  useDrafts,
} from '../../renderer/domain/correction-drafts.ts'
import { DEFAULT_RUBRIC } from '../../renderer/domain/default-rubric.ts'
import type { Draft, Edit, Json } from '../../renderer/domain/edit.ts'
import { EMPTY_FOLD, type Fold, foldOnto } from '../../renderer/domain/fold.ts'
import type { Commitment, Parsed } from '../../renderer/domain/parsed.ts'
import { followed, redirectsOf } from '../../renderer/domain/redirect.ts'
import { annotationsOf, reviewOf } from '../../renderer/domain/review.ts'
import { parse } from '../../renderer/parser/parse.ts'

const TEXT = `市科技局
一、推动产业攀升。全年新认定高新技术企业300家以上,8月份建成孵化器2家,力争引进人才50人。每月通报进展。完善考核机制。
二、优化创新环境。6月底前出台政策5项。加快建设公共服务平台,如期完成验收。
市公安局
一、守护平安。全年刑事案件下降5%。上半年建成智慧安防小区100个。
`
const PARSED = parse(TEXT, { id: 'd', encoding: 'utf-8', name: '计划.txt', year: 2020 })
const commitmentsOf = (parsed: Parsed) => parsed.plans.flatMap(plan => plan.measures.flatMap(measure => measure.commitments))
const reading = (n: number, node = 'a') => `${String(n).padStart(13, '0')}-0000-${node}`
const edit = (n: number, draft: Omit<Draft, 'document'>, by = 'a'): Edit => ({
  id: reading(n, by),
  at: reading(n, by),
  by,
  document: 'd',
  ...draft,
})

/** A document on which drafts are laid one after another. */
function worked(parsed = PARSED) {
  let written: Fold = EMPTY_FOLD
  let n = 0
  const from = () => ({ parsed, written })
  const put = (drafts: readonly Draft[] | null, by = 'a') => {
    written = foldOnto(
      written,
      (drafts ?? []).map(({ about, field, value }) => edit(++n, { about, field, value }, by)),
    )
    return drafts
  }
  return {
    from,
    put,
    corrected: () => correctedOf(parsed, written),
    fold: () => followed(parsed, written),
    on: (id: string): Standing => {
      const standing = standingOf(from(), id)
      if (!standing) throw new Error(`no piece ${id}`)
      return standing
    },
  }
}

const [first, second, third] = commitmentsOf(PARSED) as [Commitment, Commitment, Commitment]
const cutAt = first.at[0] + first.text.indexOf('8月份')

test('the text of these tests is read as they need it', () => {
  expect(PARSED.plans.map(plan => plan.department)).toEqual(['市科技局', '市公安局'])
  expect(commitmentsOf(PARSED)).toHaveLength(7)
})

test('where nothing is corrected the parse is the very same object', () => {
  expect(correctedOf(PARSED, EMPTY_FOLD)).toBe(PARSED)
  const scored = foldOnto(EMPTY_FOLD, [edit(1, { about: `commitment:${first.id}`, field: 'score.clear', value: 4 })])
  expect(correctedOf(PARSED, scored)).toBe(PARSED)
  expect(followed(PARSED, scored)).toBe(scored)
})

test('a correction taken back leaves the very same object', () => {
  const { corrected, from, on, put } = worked()
  put(splitDrafts(from(), on(first.id), cutAt))
  expect(corrected()).not.toBe(PARSED)
  put(joinDrafts(from(), on(first.id)))
  expect(corrected()).toBe(PARSED)
})

test('what is not corrected keeps its objects, so that the screen redraws nothing else', () => {
  const { corrected, from, on, put } = worked()
  put(splitDrafts(from(), on(first.id), cutAt))
  expect(corrected().plans[1]).toBe(PARSED.plans[1])
  expect(corrected().plans[0]?.measures[1]).toBe(PARSED.plans[0]?.measures[1])
})

test('a split gives each part the findings in its words; the first keeps the id', () => {
  const { corrected, from, on, put } = worked()
  put(splitDrafts(from(), on(first.id), cutAt))
  const [a, b] = commitmentsOf(corrected()) as [Commitment, Commitment]
  expect([a.id, b.id]).toEqual([first.id, `${first.id}-${cutAt - first.at[0]}`])
  expect([a.text, b.text]).toEqual(['全年新认定高新技术企业300家以上,', '8月份建成孵化器2家,力争引进人才50人。'])
  expect(a.targets.map(one => one.text)).toEqual(['300家以上'])
  expect(b.targets.map(one => one.text)).toEqual(['2家', '50人'])
  expect(b.deadlines.map(one => one.text)).toEqual(['8月份'])
})

test.each([
  ['before its first character', first.at[0]],
  ['after its last', first.at[1]],
  ['outside of it', second.at[0] + 2],
])('a commitment cannot be split %s', (_, at) => {
  const { from, on } = worked()
  expect(splitDrafts(from(), on(first.id), at)).toBeNull()
})

test('a join keeps the first id and holds the findings of both; the last of its measure has no next', () => {
  const { corrected, from, on, put } = worked()
  put(joinDrafts(from(), on(first.id)))
  const [a] = commitmentsOf(corrected()) as [Commitment]
  expect(a.id).toBe(first.id)
  expect(a.text).toBe(TEXT.slice(first.at[0], second.at[1]))
  expect(a.rhythms.map(one => one.text)).toEqual(['每月'])
  expect(joinDrafts(from(), on(third.id))).toBeNull()
})

test('a joined commitment is split again where it was joined', () => {
  const { corrected, from, on, put } = worked()
  put(joinDrafts(from(), on(first.id)))
  put(splitDrafts(from(), on(first.id), second.at[0]))
  expect(corrected()).toBe(PARSED)
})

test('a heading begins a measure that holds what follows; background leaves the review and comes back', () => {
  const { corrected, from, on, put } = worked()
  put(useDrafts(from(), on(second.id), 'heading'))
  expect(corrected().plans[0]?.measures.map(one => [one.title, one.commitments.length])).toEqual([
    ['一、推动产业攀升。', 1],
    ['每月通报进展。', 1],
    ['二、优化创新环境。', 2],
  ])
  put(useDrafts(from(), on(second.id), 'background'))
  expect(commitmentsOf(corrected())[1]).toMatchObject({ id: second.id, kind: 'background' })
  put(useDrafts(from(), on(second.id), 'commitment'))
  expect(corrected()).toBe(PARSED)
})

test('a title that promises is a commitment of the measure before; it becomes the title again', () => {
  const { corrected, from, on, put } = worked()
  const measure = PARSED.plans[0]?.measures[1]
  put(promiseDrafts(from(), measure?.at[0] ?? 0))
  expect(corrected().plans[0]?.measures.map(one => one.title)).toEqual(['一、推动产业攀升。'])
  expect(commitmentsOf(corrected()).map(one => one.text)).toContain('二、优化创新环境。')
  put(useDrafts(from(), on(`title:${measure?.at[0]}`), 'heading'))
  expect(corrected()).toBe(PARSED)
})

test('a moved commitment stands under its new department, in the order of the text, and goes home', () => {
  const { corrected, from, on, put } = worked()
  const [science, police] = PARSED.plans
  const home = { plan: science?.at[0] ?? 0, measure: science?.measures[0]?.at[0] ?? 0 }
  put(underDrafts(from(), on(third.id), { plan: police?.at[0] ?? 0, measure: police?.measures[0]?.at[0] ?? 0 }))
  expect(corrected().plans[1]?.measures[0]?.commitments.map(one => one.id)[0]).toBe(third.id)
  expect(corrected().plans[0]?.measures[0]?.commitments).toHaveLength(2)
  put(underDrafts(from(), on(third.id), home))
  expect(corrected()).toBe(PARSED)
})

test('a dismissed commitment is gone and can be restored', () => {
  const { corrected, from, on, put } = worked()
  put(dismissDrafts(from(), on(second.id), true))
  expect(commitmentsOf(corrected()).map(one => one.id)).not.toContain(second.id)
  put(dismissDrafts(from(), on(second.id), false))
  expect(corrected()).toBe(PARSED)
})

test('targets and deadlines are changed, taken away and made; words and places stay the text’s', () => {
  const { corrected, from, on, put } = worked()
  const [target] = targetsStanding(from(), on(first.id))
  if (!target) throw new Error('no target')
  put(targetDrafts(from(), on(first.id), target, { ...target.finding, value: 400 }))
  const people = first.text.indexOf('高新技术企业') + first.at[0]
  put(
    targetDrafts(from(), on(first.id), [people, people + 6], {
      as: 'scope',
      metric: '企业',
      comparator: '=',
      value: 1,
      valueTo: null,
      unit: '',
    }),
  )
  const [deadline] = deadlinesStanding(from(), on(first.id))
  if (!deadline) throw new Error('no deadline')
  put(deadlineDrafts(from(), on(first.id), deadline, false))
  put(namesDrafts(from(), on(first.id), 'owners', ['市财政局']))
  const [shown] = commitmentsOf(corrected()) as [Commitment]
  expect(shown.targets.map(({ by, text, value }) => [text, value, by])).toContainEqual(['300家以上', 400, 'person'])
  expect(shown.targets.map(({ text }) => text)).toContain('高新技术企业')
  expect(shown.deadlines).toHaveLength(first.deadlines.length - 1)
  expect(shown.owners).toEqual(['市财政局'])
  put(deadlineDrafts(from(), on(first.id), deadline, null))
  expect((commitmentsOf(corrected())[0] as Commitment).deadlines).toEqual(first.deadlines)
})

test('an amendment goes with its words when the commitment is split', () => {
  const { corrected, from, on, put } = worked()
  const people = targetsStanding(from(), on(first.id)).find(one => one.finding.text === '50人')
  if (!people) throw new Error('no target')
  put(targetDrafts(from(), on(first.id), people, { ...people.finding, value: 60 }))
  put(splitDrafts(from(), on(first.id), cutAt))
  expect(commitmentsOf(corrected())[1]?.targets.at(-1)).toMatchObject({ text: '50人', value: 60 })
})

test('an answered doubt is closed, and opens again', () => {
  const { corrected, from, put } = worked()
  const [doubt] = PARSED.doubts
  if (!doubt) throw new Error('no doubt')
  put(answerDrafts(from(), doubt, 'accepted'))
  expect(corrected().doubts).toHaveLength(PARSED.doubts.length - 1)
  put(answerDrafts(from(), doubt, null))
  expect(corrected()).toBe(PARSED)
})

test('title and year follow their edits; deadlines that name no year follow the year', () => {
  const { corrected, put } = worked()
  put([
    { document: 'd', about: 'document:d', field: 'title', value: '二〇二一年计划' },
    { document: 'd', about: 'document:d', field: 'year', value: 2021 },
  ])
  expect(corrected().document).toMatchObject({ title: '二〇二一年计划', year: 2021, yearIs: 'given' })
  expect(commitmentsOf(corrected())[0]?.deadlines.map(one => one.until.slice(0, 4))).toEqual(first.deadlines.map(() => '2021'))
})

const said = (fold: Fold, id: string, by = 'a') => reviewOf(fold, DEFAULT_RUBRIC, id, by)

test('scores on a part are found at the whole once the split is taken back, and at the part when it is made again', () => {
  const { fold, from, on, put } = worked()
  const part = `${first.id}-${cutAt - first.at[0]}`
  put(splitDrafts(from(), on(first.id), cutAt))
  put([{ document: 'd', about: `commitment:${part}`, field: 'score.clear', value: 4 }])
  put([
    {
      document: 'd',
      about: 'annotation:x',
      field: 'annotation',
      value: { commitment: part, quote: '8月份', at: [cutAt, cutAt + 3], remark: '?' },
    },
  ])
  put(joinDrafts(from(), on(first.id)))
  expect(said(fold(), first.id).marks.clear).toBe(4)
  expect(annotationsOf(fold())[0]?.commitment).toBe(first.id)
  put(splitDrafts(from(), on(first.id), cutAt))
  expect(said(fold(), first.id).marks.clear).toBeNull()
  expect(said(fold(), part).marks.clear).toBe(4)
  expect(annotationsOf(fold())[0]?.commitment).toBe(part)
})

test('a joined commitment keeps its own score before the other’s; notes are put together; what is said afterwards holds', () => {
  const { fold, from, on, put } = worked()
  const say = (id: string, field: string, value: Json, by = 'a') => put([{ document: 'd', about: `commitment:${id}`, field, value }], by)
  say(first.id, 'score.clear', 5)
  say(second.id, 'score.clear', 2)
  say(second.id, 'score.timed', 3)
  say(first.id, 'note', '一')
  say(second.id, 'note', '二')
  say(second.id, 'score.clear', 1, 'b')
  put(joinDrafts(from(), on(first.id)))
  expect(said(fold(), first.id)).toMatchObject({ marks: { clear: 5, timed: 3 }, note: '一\n二' })
  expect(said(fold(), first.id, 'b').marks.clear).toBe(1)
  say(first.id, 'note', '三')
  say(first.id, 'score.timed', null)
  expect(said(fold(), first.id)).toMatchObject({ marks: { clear: 5, timed: null }, note: '三' })
})

test('two laptops split and join the same commitment: one state, whatever came first, and every score is found', () => {
  const here = worked()
  const split = splitDrafts(here.from(), here.on(first.id), cutAt) ?? []
  const join = joinDrafts(here.from(), here.on(first.id)) ?? []
  const part = `${first.id}-${cutAt - first.at[0]}`
  const scores = [first.id, part, second.id].map(id => ({ document: 'd', about: `commitment:${id}`, field: 'score.clear', value: 3 }))
  const log = [
    ...split.map(one => edit(5, one, 'a')),
    ...join.map(one => edit(6, one, 'b')),
    ...scores.map((one, i) => edit(7 + i, one, 'a')),
  ]
  const one = foldOnto(EMPTY_FOLD, log)
  const other = foldOnto(foldOnto(EMPTY_FOLD, log.slice(2)), log.slice(0, 2))
  expect(correctedOf(PARSED, other)).toEqual(correctedOf(PARSED, one))
  const [a, b] = commitmentsOf(correctedOf(PARSED, one)) as [Commitment, Commitment]
  expect([a.id, b.id, b.text.endsWith('每月通报进展。')]).toEqual([first.id, part, true])
  expect([...redirectsOf(PARSED, one)]).toEqual([[second.id, { to: part, since: reading(6, 'b') }]])
  expect(said(followed(PARSED, one), part).marks.clear).toBe(3)
})

/** Anything a laptop of any version might write about this document's commitments. */
const anyEdit = fc
  .record({
    n: fc.nat(60),
    by: fc.constantFrom('a', 'b'),
    base: fc.constantFrom(...commitmentsOf(PARSED).map(one => one.id), 'unknown'),
    offset: fc.nat(60),
    isPart: fc.boolean(),
    what: fc.oneof(
      fc.record({ field: fc.constant('split'), value: fc.constantFrom<Json>(true, null) }),
      fc.record({ field: fc.constant('join'), value: fc.constantFrom<Json>(true, null, 7) }),
      fc.record({ field: fc.constant('use'), value: fc.constantFrom<Json>('heading', 'background', 'commitment', 'x', null) }),
      fc.record({ field: fc.constant('dismissed'), value: fc.constantFrom<Json>(true, null) }),
      fc.record({
        field: fc.constant('under'),
        value: fc.record({ plan: fc.constantFrom(...PARSED.plans.map(plan => plan.at[0]), 3), measure: fc.nat(TEXT.length) }),
      }),
      fc.record({
        field: fc.constantFrom('target.9-12', 'target.30-34', 'deadline.20-20'),
        value: fc.constantFrom<Json>(false, null, { as: 'full' }),
      }),
      fc.record({ field: fc.constant('score.clear'), value: fc.constantFrom<Json>(1, 5, null) }),
    ),
  })
  .map(({ base, by, isPart, n, offset, what: { field, value } }) => {
    const isBase = field === 'split' || field === 'join' || field.includes('-')
    const about = `commitment:${base}${isPart && !isBase ? `-${offset}` : ''}`
    return edit(n, { about, field: field === 'split' ? `split.${offset}` : field, value }, by)
  })
const logs = fc.uniqueArray(anyEdit, { selector: one => one.id, maxLength: 30 })

test('any corrections in any order give one state; spans are true, no words are reviewed twice, ids are one of a kind', () => {
  fc.assert(
    fc.property(logs, fc.infiniteStream(fc.nat()), (log, order) => {
      const keyed = log.map(one => [order.next().value, one] as const).sort((a, b) => a[0] - b[0])
      const shown = correctedOf(PARSED, foldOnto(EMPTY_FOLD, log))
      expect(
        correctedOf(
          PARSED,
          foldOnto(
            EMPTY_FOLD,
            keyed.map(([, one]) => one),
          ),
        ),
      ).toEqual(shown)
      const all = commitmentsOf(shown)
      expect(new Set(all.map(one => one.id)).size).toBe(all.length)
      for (const one of all) {
        expect(TEXT.slice(one.at[0], one.at[1])).toBe(one.text)
        for (const finding of [...one.targets, ...one.deadlines, ...one.rhythms])
          expect(TEXT.slice(finding.at[0], finding.at[1])).toBe(finding.text)
        for (const target of one.targets) expect(target.at[0] >= one.at[0] && target.at[1] <= one.at[1]).toBe(true)
      }
      const sorted = [...all].sort((a, b) => a.at[0] - b.at[0])
      sorted.forEach((one, i) => {
        expect(one.at[0]).toBeGreaterThanOrEqual(sorted[i - 1]?.at[1] ?? 0)
      })
      for (const plan of shown.plans)
        for (const { commitments } of plan.measures) for (const one of commitments) expect(one.at[1]).toBeLessThanOrEqual(TEXT.length)
    }),
    { numRuns: 400 },
  )
})

test('whatever is cut and joined, every score on a commitment of the parser or on a part stays in sight', () => {
  fc.assert(
    fc.property(logs, log => {
      const structural = log.filter(one => one.field.startsWith('split.') || one.field === 'join' || one.field === 'score.clear')
      const written = foldOnto(EMPTY_FOLD, structural)
      const pieces = standingsOf({ parsed: PARSED, written }).map(one => one.piece)
      const ids = new Set(pieces.map(one => one.id))
      const fold = followed(PARSED, written)
      const redirects = redirectsOf(PARSED, written)
      for (const winner of written.winners.values()) {
        if (winner.field !== 'score.clear' || winner.value === null || winner.about.startsWith('commitment:unknown')) continue
        const id = winner.about.slice('commitment:'.length)
        const seen = ids.has(id) ? id : redirects.get(id)?.to
        expect(seen).toBeDefined()
        const isOwn = written.winners.has(`commitment:${seen}\nscore.clear\n${winner.by}`)
        if (!isOwn) expect(said(fold, seen ?? '', winner.by).marks.clear).not.toBeNull()
      }
      const words = pieces.map(one => TEXT.slice(one.at[0], one.at[1])).join('')
      expect(words.replace(/\s/g, '')).toBe(
        commitmentsOf(PARSED)
          .map(one => one.text)
          .join('')
          .replace(/\s/g, ''),
      )
    }),
    { numRuns: 400 },
  )
})
