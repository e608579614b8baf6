import { expect, test } from 'vitest'
import { parse } from '../../renderer/parser/parse.ts'
import { casesIn } from './case-file.ts'
import { agrees, linesOf } from './findings.ts'

const cases = casesIn(new URL('./cases/', import.meta.url))

test('there are at least 400 cases, and refusals stand beside acceptances', () => {
  const refusals = cases.filter(one => one.findings.length === 0)
  expect(cases.length).toBeGreaterThanOrEqual(400)
  expect(refusals.length).toBeGreaterThan(cases.length * 0.45)
})

test('every case names its rule and its kinds', () => {
  for (const one of cases) {
    expect(one.name, one.file).toMatch(/^\[[A-Z]\d+\] ./)
    expect(one.only.length, one.name).toBeGreaterThan(0)
    expect(one.text, one.name).not.toBe('')
  }
})

for (const one of cases) {
  test(`${one.isKnownWrong ? '(known wrong) ' : ''}${one.file} ${one.name}: ${one.text.slice(0, 40)}`, () => {
    const parsed = parse(one.text, { id: 'case', encoding: 'utf-8', name: 'case', year: one.year })
    const found = linesOf(parsed, one.only)
    if (!one.only.includes('plans'))
      expect(
        parsed.plans.flatMap(plan => plan.measures).flatMap(measure => measure.commitments),
        'nothing was read',
      ).not.toEqual([])
    const isRight = found.length === one.findings.length && one.findings.every((line, i) => agrees(line, found[i] ?? ''))
    if (one.isKnownWrong) expect(isRight, 'this case is right now: take the mark away').toBe(false)
    else if (!isRight) expect(found).toEqual(one.findings)
  })
}
