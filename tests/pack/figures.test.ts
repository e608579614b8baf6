import { expect, test } from 'vitest'
import { packFigures } from '../../renderer/insight/pack-figures.ts'
import { content } from './content.ts'

test('means leave out what nobody scored and what could not be judged', () => {
  const { whole, plans } = packFigures(content())
  expect(whole).toMatchObject({ commitments: 3, withTarget: 2, withDeadline: 2, reviewed: 1, total: 4 })
  expect(whole.means).toEqual({ clear: 5, measurable: 4, timed: null, ambitious: 3, strategic: 4 })
  expect(plans.map(plan => plan.commitments)).toEqual([2, 1, 0])
  expect(plans[1]).toMatchObject({ reviewed: 0, total: null })
})
