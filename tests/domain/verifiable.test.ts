import { expect, test } from 'vitest'
import { placedOf } from '../../renderer/domain/row.ts'
import { verifiable } from '../../renderer/domain/verifiable.ts'
import { parse } from '../../renderer/parser/parse.ts'

const of = (sentence: string) => {
  const text = `市科技局:加快创新驱动\n推动产业攀升。${sentence}\n市工信局:促进提升\n提升总量。2020年做好工作。`
  const parsed = parse(text, { id: 'sha256:0', name: 'a.txt', encoding: 'utf-8', year: 2020 })
  const placed = placedOf(parsed).find(one => one.commitment.text === sentence)
  if (!placed) throw new Error(`not found: ${sentence}`)
  return verifiable(placed.commitment, placed.plan)
}

test.each([
  ['全年新认定高新技术企业300家以上。', 'yes'],
  ['8月份提前实现5G全覆盖。', 'yes'],
  ['力争招引人才项目30个左右。', 'partly'],
  ['每月召开推进会。', 'partly'],
  ['持续推进重大核心技术攻关。', 'no'],
] as const)('%s verifiable: %s', (sentence, reading) => expect(of(sentence).reading).toBe(reading))

test('each reason says where it stands', () => {
  expect(of('全年新认定高新技术企业300家以上。').reasons).toEqual({ what: 'stated', howMuch: 'stated', byWhen: 'stated', who: 'implied' })
  expect(of('持续推进重大核心技术攻关。').reasons).toMatchObject({ what: 'implied', howMuch: 'missing', byWhen: 'missing' })
})
