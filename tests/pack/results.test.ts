import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import type { Format, Template } from '../../renderer/domain/pack.ts'
import { PLAIN_DRESS, PRESETS } from '../../renderer/domain/pack-dress.ts'
import { packFigures } from '../../renderer/insight/pack-figures.ts'
import { makePack } from '../../renderer/pack/make-pack.ts'
import { readCsv } from '../../renderer/pack/read-csv.ts'
import { writeAs } from '../../renderer/pack/write-as.ts'
import { laterFold } from './later.ts'
import { asFile, hasPoppler, SOURCES, textOf, typesetter } from './press.ts'
import { seedContent } from './seed.ts'

const later = () => seedContent({ fold: laterFold() })
const write = async (format: Exclude<Format, 'pdf'>, template: Template = 'full', content = later()) =>
  (await writeAs(format, { template, content, figures: packFigures(content), dress: PLAIN_DRESS })).bytes
const words = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const setAs = async (template: Template, preset: (typeof PRESETS)[number] = 'modern', content = later()) =>
  textOf(
    asFile(
      makePack(await typesetter(), SOURCES, { template, content, figures: packFigures(content), dress: { ...PLAIN_DRESS, preset } }).bytes,
    ),
  )

test('a commitment has what was found at each checkpoint in the order of the year, and figures count what was found last', () => {
  const content = later()
  const [plan] = content.plans
  expect(plan?.commitments[2]?.results).toEqual([
    { checkpoint: 'half-year', status: 'under-way', date: '2020-07-01', evidence: '', source: '现场查看' },
    { checkpoint: 'year-end', status: 'not-started', date: '2020-12-31', evidence: '3号台账', source: '市统计局年报' },
  ])
  expect(packFigures(content).plans[0]?.results).toEqual({ done: 1, 'under-way': 1, 'not-started': 1, unverifiable: 0, none: 11 })
  expect(packFigures(content).whole.results).toEqual({ done: 1, 'under-way': 1, 'not-started': 1, unverifiable: 1, none: 113 })
})

describe.skipIf(!hasPoppler)('read back with poppler', () => {
  test.each(PRESETS.flatMap(preset => (['brief', 'full'] as const).map(template => [template, preset] as const)))(
    '%s (%s): plan score and result stand side by side, for departments and for commitments',
    async (template, preset) => {
      const text = await setAs(template, preset)
      expect(text).toContain('计划得分与完成情况')
      expect(text).toMatch(/部门计划得分完成推进未启动无法核实未查?核?查?/)
      expect(text).toMatch(/市发改委2\.511101?1?/)
      expect(text).toContain('计划得分2.9年终完成2020-12-31依据：1号台账来源：市统计局年报')
      expect(text).toMatch(/计划得分2\.2半年推进2020-07-01来源：现场查看年终未启动2020-12-31依据：3号台账来源：市统计局年报/)
      expect(text).toContain('年终无法核实2020-12-31')
    },
  )

  test.each(['brief', 'full'] as const)('%s: nothing is said of results where nobody looked, or where they stay here', async template => {
    for (const content of [seedContent(), seedContent({ fold: laterFold(), choice: { results: false } })])
      expect(await setAs(template, 'modern', content)).not.toMatch(/完成情况|号台账|计划得分/)
  })

  test.each(['questions', 'full', 'brief', 'one-page'] as const)('%s: an answer stands beside its question', async template => {
    const text = await setAs(template)
    expect(text).toMatch(/何时可以看到第一批成果[？?][^追]*答复高新处牵头，九月底见第一批成果。/)
    expect(text).toContain('答复已答复')
  })

  test('answers stay here with their questions', async () => {
    expect(await setAs('full', 'modern', seedContent({ fold: laterFold(), choice: { questions: false } }))).not.toContain('高新处')
  })
})

test('CSV: results stand behind each line, four columns for each checkpoint, and the reviews are read back as before', async () => {
  const text = words(await write('csv'))
  const [head = '', ...lines] = text.slice(1).split('\r\n')
  expect(head).toMatch(/,承诺编号,半年完成情况,半年核查日期,半年依据,半年来源,年终完成情况,年终核查日期,年终依据,年终来源$/)
  expect(lines[0]).toMatch(/,,,,,完成,2020-12-31,1号台账,市统计局年报$/)
  const without = words(await write('csv', 'full', seedContent()))
  expect(without.split('\r\n')[0]).toMatch(/承诺编号$/)
  expect(readCsv(text, later().rubric)).toEqual(readCsv(without, later().rubric))
})

test('Excel: results have real dates, departments their counts, questions their answers', async () => {
  const book = unzipSync(await write('xlsx'))
  const shared = words(book['xl/sharedStrings.xml'] ?? new Uint8Array())
  const sheets = [1, 3].map(at => words(book[`xl/worksheets/sheet${at}.xml`] ?? new Uint8Array()))
  const all = shared + sheets.join('')
  for (const said of ['年终完成情况', '半年来源', '1号台账', '高新处牵头，九月底见第一批成果。', '已答复', '未核查'])
    expect(all).toContain(said)
  // 44196 is 2020-12-31 in Excel's days; seven deadlines fall on it, and four results were found on it.
  const dated = (sheet: string | undefined) => sheet?.match(/<v>44196<\/v>/g)?.length
  expect(dated(sheets[0])).toBe(7 + 4)
  expect(dated(words(unzipSync(await write('xlsx', 'full', seedContent()))['xl/worksheets/sheet1.xml'] ?? new Uint8Array()))).toBe(7)
})

test('Word: plan score and result, question and answer', async () => {
  const full = words(unzipSync(await write('docx'))['word/document.xml'] ?? new Uint8Array())
  for (const said of ['计划得分与完成情况', '计划得分 2.9　年终 完成　2020-12-31　依据：1号台账　来源：市统计局年报', '答复：高新处牵头'])
    expect(full).toContain(said)
  const asked = words(unzipSync(await write('docx', 'questions'))['word/document.xml'] ?? new Uint8Array())
  expect(asked).toContain('高新处牵头，九月底见第一批成果。')
})

test('JSON: results and answers are fields of their commitment', async () => {
  const { plans } = JSON.parse(words(await write('json')))
  expect(plans[0].commitments[0].results).toHaveLength(1)
  expect(plans[0].commitments[2].answer).toEqual({ isAnswered: true, words: '高新处牵头，九月底见第一批成果。' })
})
