import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { EMPTY_FOLD } from '../../renderer/domain/fold.ts'
import { hasInsight, type Language, TEMPLATES, type Template, WHOLE_PACK, WHOLE_SCOPE } from '../../renderer/domain/pack.ts'
import { PLAIN_DRESS, PRESETS } from '../../renderer/domain/pack-dress.ts'
import { packOf } from '../../renderer/domain/pack-of.ts'
import type { Parsed } from '../../renderer/domain/parsed.ts'
import { packFigures } from '../../renderer/insight/pack-figures.ts'
import { INSIGHT_WORDS } from '../../renderer/pack/insight-words.ts'
import { makePack } from '../../renderer/pack/make-pack.ts'
import { fullWidth } from '../../renderer/pack/punctuation.ts'
import { writeAs } from '../../renderer/pack/write-as.ts'
import { read, TWO } from '../insight/documents.ts'
import { AMOUNTS, GOALS, IN_FULL, NAMES_OTHERS, WORDING } from '../insight/seed-by-hand.ts'
import { headingsIn } from './bookmarks.ts'
import { laterFold, OWN_GOAL } from './later.ts'
import { asFile, bare, hasPoppler, SOURCES, textOf, typesetter } from './press.ts'
import { SEED, seedContent } from './seed.ts'

const withInsight = (language: Language = 'zh') => seedContent({ fold: laterFold(), language, choice: { insight: true } })
/** A document of two departments as a pack without reviews. */
const ofTwo = (parsed: Parsed) =>
  packOf({
    document: { name: 'two.txt', parsed },
    fold: EMPTY_FOLD,
    choice: { ...WHOLE_PACK, insight: true },
    scope: WHOLE_SCOPE,
    language: 'zh',
    day: '2026-11-24',
  })

test('only the full pack has the section unless somebody decides otherwise', () => {
  expect(TEMPLATES.filter(hasInsight)).toEqual(['full'])
  expect(packFigures(seedContent(), SEED).insight).toBeNull()
  expect(packFigures(withInsight()).insight).toBeNull()
})

test('the section holds what was counted by hand, and the own goal that nobody takes up', () => {
  const { insight } = packFigures(withInsight(), SEED)
  const { alignment, dependencies, overlaps, targets, wording } = insight ?? never()
  expect(alignment.rows.map(({ goal }) => goal.phrase)).toEqual([...GOALS.map(({ goal }) => goal), OWN_GOAL])
  for (const [at, { named }] of GOALS.entries())
    expect(alignment.groups.map(group => alignment.rows[at]?.namings.filter(one => one.group === group).length)).toEqual(named)
  expect(dependencies.reduce((sum, { ids }) => sum + ids.length, 0)).toBe(NAMES_OTHERS.length)
  expect(overlaps).toEqual([])
  expect(wording.map(one => [one.group, one.characters, one.vagueCount])).toEqual(WORDING.map(one => one.slice(0, 3)))
  const byUnit = targets.units.map(({ unit, metrics }) => [unit, metrics.reduce((sum, { rows }) => sum + rows.length, 0)])
  expect(Object.fromEntries(byUnit)).toEqual(Object.fromEntries(Object.entries(AMOUNTS).map(([unit, all]) => [unit, all.length])))
  expect(targets.inFull.map(({ number }) => number)).toEqual(IN_FULL)
})

test('a department or a commitment out of scope is in no figure of the section', () => {
  const content = seedContent({ fold: laterFold(), scope: { plans: [2, 3] }, choice: { insight: true } })
  const departments = content.plans.map(({ department }) => department)
  const { alignment, dependencies, targets, wording } = packFigures(content, SEED).insight ?? never()
  expect(alignment.groups).toEqual(departments)
  expect(alignment.rows[0]?.namings.map(({ group }) => group)).toEqual(departments)
  expect(new Set(dependencies.map(({ from }) => from))).toEqual(new Set(['市商务局']))
  expect(wording.map(({ group }) => group)).toEqual(departments)
  expect(
    targets.units.flatMap(({ metrics }) => metrics.flatMap(({ rows }) => rows)).every(({ group }) => departments.includes(group)),
  ).toBe(true)
  const [, second] = withInsight().plans.flatMap(plan => plan.commitments)
  const one = seedContent({ fold: laterFold(), scope: { commitments: [second?.id ?? ''] }, choice: { insight: true } })
  expect(packFigures(one, SEED).insight?.wording.map(({ counts }) => counts.all.length)).toEqual([1])
})

describe.skipIf(!hasPoppler)('read back with poppler', () => {
  test.each(PRESETS.flatMap(preset => (['zh', 'en'] as const).map(language => [preset, language] as const)))(
    'full (%s, %s): goals, bodies named, rates, amounts and reasons stand in the section',
    async (preset, language) => {
      const content = withInsight(language)
      const pack = await packed('full', content, SEED, preset)
      const text = textOf(asFile(pack.bytes))
      const words = INSIGHT_WORDS[language]
      const headings = headingsIn(pack.bytes)
      for (const title of [words.title, words.alignment, words.dependencies, words.overlaps, words.wording, words.targets])
        expect(headings.some(heading => heading.endsWith(title))).toBe(true)
      for (const { goal } of GOALS) expect(text).toContain(goal)
      expect(text).toContain(bare(fullWidth(words.uncovered(['融合发展', OWN_GOAL]))))
      for (const [from, to] of NAMES_OTHERS) expect(text).toContain(`${from}${to}*`)
      for (const [, characters, count, rate] of WORDING) expect(text).toContain(`${rate.toFixed(1)}(${count})${characters}`)
      for (const said of [words.noOverlaps, words.noSum.average]) expect(text).toContain(bare(fullWidth(said)))
      expect(text).toContain('≥300家')
    },
    120_000,
  )

  test.each(['brief', 'scorecard'] as const)('%s has the section only where it was chosen', async template => {
    const [without, chosen] = [await packed(template, seedContent(), SEED), await packed(template, withInsight(), SEED)]
    expect(headingsIn(without.bytes)).not.toContain('洞察')
    expect(headingsIn(chosen.bytes)).toContain('洞察')
  })

  test('nearly the same promise stands there with both departments, and a sum with what it is made of', async () => {
    const parsed = read(TWO)
    const text = textOf(asFile((await packed('full', ofTwo(parsed), parsed)).bytes))
    expect(text).toMatch(/\d+%市科技局\d+8月底前完成老旧管网改造120公里。市财政局\d+8月底前完成老旧管网改造110公里。/)
    expect(text).toContain('2项合计≥5万人')
    expect(text).toContain('2项合计=230公里')
    expect(text).not.toContain('市财政局*')
  })
})

test('Word, Excel and JSON hold the same section', async () => {
  const content = withInsight()
  const figures = packFigures(content, SEED)
  const write = async (format: 'docx' | 'xlsx' | 'json') =>
    (await writeAs(format, { template: 'full', content, figures, dress: PLAIN_DRESS })).bytes
  const word = new TextDecoder().decode(unzipSync(await write('docx'))['word/document.xml'])
  for (const said of ['战略目标与部门', OWN_GOAL, '市自然资源和规划局*', '30.2 (22)', '不合计：平均数或比率']) expect(word).toContain(said)
  const book = unzipSync(await write('xlsx'))
  const sheets = [...new TextDecoder().decode(book['xl/workbook.xml']).matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name]) => name)
  expect(sheets).toEqual(['承诺', '评审', '部门', '时限', '战略目标与部门', '谁提到谁', '措辞', '指标（按单位）'])
  expect(JSON.parse(new TextDecoder().decode(await write('json'))).insight.alignment.rows).toHaveLength(GOALS.length + 1)
})

test('no sheet of the English workbook has a longer name than Excel takes', async () => {
  const parsed = read(TWO)
  const content = { ...ofTwo(parsed), language: 'en' } as const
  const { bytes } = await writeAs('xlsx', { template: 'full', content, figures: packFigures(content, parsed), dress: PLAIN_DRESS })
  const book = new TextDecoder().decode(unzipSync(bytes)['xl/workbook.xml'])
  const names = [...book.matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name = '']) => name)
  expect(names).toContain('Nearly the same promise in two ')
  for (const name of names) expect(name.length).toBeLessThanOrEqual(31)
})

async function packed(
  template: Template,
  content: ReturnType<typeof seedContent>,
  parsed: Parsed,
  preset: (typeof PRESETS)[number] = 'modern',
) {
  const figures = packFigures(content, parsed)
  return makePack(await typesetter(), SOURCES, { template, content, figures, dress: { ...PLAIN_DRESS, preset } })
}

function never(): never {
  throw new Error('the pack has no section of insight')
}
