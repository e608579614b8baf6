import { expect, test } from 'vitest'
import { DEFAULT_RUBRIC } from '../../renderer/domain/default-rubric.ts'
import { panelMark, panelOf } from '../../renderer/domain/pack-panel.ts'
import { agreementOf, contestedIn } from '../../renderer/insight/pack-agreement.ts'
import { packFigures } from '../../renderer/insight/pack-figures.ts'
import { ranked } from '../../renderer/insight/pack-ranking.ts'
import { content } from './content.ts'

test('means leave out what nobody scored and what could not be judged', () => {
  const { whole, plans } = packFigures(content())
  expect(whole).toMatchObject({ commitments: 3, withTarget: 2, withDeadline: 2, reviewed: 1, total: 4 })
  expect(whole.means).toEqual({ clear: 5, measurable: 4, timed: null, ambitious: 3, strategic: 4 })
  expect(plans.map(plan => plan.commitments)).toEqual([2, 1, 0])
  expect(plans[1]).toMatchObject({ reviewed: 0, total: null })
})

test('a panel’s mark is the mean of the numbers, with the least and the most', () => {
  expect(panelMark([5, 2, 'unable', null, 2])).toEqual({ mean: 3, least: 2, most: 5, count: 3 })
  expect(panelMark(['unable', null])).toBeNull()
  const { complete, unable, verdicts } = panelOf(
    [
      { marks: { clear: 5, timed: 'unable' }, total: 5, verdict: 'accept' },
      { marks: { clear: 1, measurable: 1, timed: 'unable', ambitious: 1, strategic: 1 }, total: 1, verdict: 'accept' },
    ],
    DEFAULT_RUBRIC,
  )
  expect({ complete, unable, verdicts }).toEqual({ complete: 1, unable: ['timed'], verdicts: { accept: 2 } })
})

test('equal totals share a rank, the next rank is left out, nothing scored has none', () => {
  expect(ranked([3.2, 4, null, 3.2, 1])).toEqual([2, 1, null, 2, 4])
})

const scored = (number: number, ...totals: readonly number[]) => {
  const [plan] = content().plans
  const [one] = plan?.commitments ?? []
  if (!one) throw new Error('the fixture has a commitment')
  return { ...one, number, panel: { ...one.panel, total: panelMark(totals) } }
}

test('agreement compares only what two have scored; the widest apart come first', () => {
  const some = [scored(1, 3), scored(2, 3, 4), scored(3, 1, 5), scored(4, 2, 2.4), scored(5, 1, 5)]
  expect(agreementOf(some)).toMatchObject({ compared: 4, within: 0.5 })
  expect(agreementOf(some).range).toBeCloseTo((1 + 4 + 0.4 + 4) / 4)
  expect(contestedIn(some, 2).map(one => one.number)).toEqual([3, 5])
  expect(contestedIn(some, 9).map(one => one.number)).toEqual([3, 5, 2])
  expect(agreementOf([scored(1, 3)])).toEqual({ compared: 0, within: null, range: null })
})

test('deadlines count in the month in which they end; other years and no date stand apart', () => {
  const [months] = packFigures({ ...content(), year: 2020 }).months
  expect(months).toEqual({ months: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2], beyond: 0, undated: 0 })
  expect(packFigures({ ...content(), year: 2019 }).months[0]).toMatchObject({ beyond: 2 })
})
