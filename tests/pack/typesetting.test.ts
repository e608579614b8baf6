import { execFileSync } from 'node:child_process'
import { beforeAll, describe, expect, test } from 'vitest'
import { PLAIN_DRESS } from '../../renderer/domain/pack-dress.ts'
import { packFigures } from '../../renderer/insight/pack-figures.ts'
import { makePack } from '../../renderer/pack/make-pack.ts'
import { packData } from '../../renderer/pack/pack-data.ts'
import { facesMissing, packFonts } from '../../renderer/pack/pack-fonts.ts'
import type { Typesetter } from '../../renderer/pack/typesetter.ts'
import { content } from './content.ts'
import { lineStartsIn } from './lines.ts'
import { asFile, hasPoppler, SOURCES, typesetter } from './press.ts'

let set: Typesetter
beforeAll(async () => {
  set = await typesetter()
}, 60_000)

const one = content()
const input = { template: 'brief', content: one, figures: packFigures(one) } as const
const OFFICIAL = { ...PLAIN_DRESS, preset: 'official' } as const

/** Official pages with this body and nothing else. */
function official(body: string): string {
  const data = packData({ ...input, dress: OFFICIAL, fonts: packFonts(set.families) })
  const main = `#import "/templates/parts/look.typ": *\n#show: dressed\n${body}`
  return asFile(set.set({ ...SOURCES, '/main.typ': main }, '/main.typ', data))
}
const words = (path: string) => execFileSync('pdftotext', ['-bbox', path, '-'], { encoding: 'utf8' })

describe.skipIf(!hasPoppler)('GB/T 9704-2012', () => {
  test('a full page has 22 lines of 28 characters in a block of 156 × 225 mm', () => {
    const path = official(`#par(first-line-indent: 0pt, "${'一'.repeat(28 * 22 * 2)}")`)
    const lines = words(path)
      .split('<page ')
      .slice(1)
      .map(page => [...page.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)"[^>]*>(一+)</g)])
    expect(lines.map(page => page.length)).toEqual([22, 22])
    for (const page of lines)
      for (const [, left, , right, text] of page) {
        expect(text).toHaveLength(28)
        expect(Number(left)).toBeCloseTo((28 / 25.4) * 72, 0)
        expect(Number(right)).toBeLessThanOrEqual(((28 + 156) / 25.4) * 72 + 0.5)
      }
  })

  test('the first line of a page begins 37 mm below its edge, the page number stands 7 mm below the block, odd right and even left', () => {
    const path = official(`#par(first-line-indent: 0pt, "${'一'.repeat(28 * 23)}")`)
    const pages = words(path).split('<page ').slice(1)
    const numbers = pages.map(page =>
      [...page.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>([—\d])</g)].map(([, x, y, text]) => ({ x: Number(x), y: Number(y), text })),
    )
    expect(numbers.map(page => page.map(({ text }) => text).join(' '))).toEqual(['— 1 —', '— 2 —'])
    expect(numbers[0]?.[0]?.x).toBeGreaterThan(400)
    expect(numbers[1]?.[0]?.x).toBeLessThan(120)
    const below = ((37 + 225) / 25.4) * 72
    expect(numbers[0]?.[0]?.y).toBeGreaterThan(below)
    expect(numbers[0]?.[0]?.y).toBeLessThan(below + ((7 + 6) / 25.4) * 72)
  })

  test('a paragraph begins two characters in', () => {
    const [, left] = /xMin="([\d.]+)"[^>]*>一/.exec(words(official('#par("一二三")'))) ?? []
    expect(Number(left)).toBeCloseTo((28 / 25.4) * 72 + 31.5, 0)
  })

  test('no line begins with a closing mark, at any place the line may break', () => {
    const sentence = '全市“一把手”抓发展，（以下简称《方案》）；推动“放管服”：一、二、三。'
    for (const offset of [0, 1, 2, 3, 5, 7, 11])
      expect(
        lineStartsIn(official(`#par("${'字'.repeat(offset)}${sentence.repeat(12)}")`)).filter(word => /^[，。；：、！？》”’）]/.test(word)),
      ).toEqual([])
  })

  test('secrecy, urgency, copy number, red head and recipient are on the first page', () => {
    const dress = {
      ...OFFICIAL,
      secrecy: '机密★1年',
      urgency: '特急',
      copy: 7,
      issuer: '镇江市人民政府文件',
      recipient: '各有关部门',
      watermark: '内部资料',
    }
    const text = execFileSync('pdftotext', ['-l', '1', asFile(makePack(set, SOURCES, { ...input, dress }).bytes), '-'], {
      encoding: 'utf8',
    }).replace(/ /g, '')
    for (const mark of ['000007', '机密★1年', '特急', '镇江市人民政府文件', '各有关部门：']) expect(text).toContain(mark)
  })
})

test('an installed face is taken before the embedded one; what is missing is named', () => {
  expect(packFonts(['Noto Serif SC', 'FangSong']).fang).toEqual(['FangSong', 'Noto Serif SC', 'Noto Sans SC'])
  expect(facesMissing(['FangSong', 'simhei', 'Noto Serif SC'])).toEqual(['kai', 'title'])
  expect(facesMissing(set.families)).toEqual(['fang', 'kai', 'hei', 'title'])
})

test.each([
  ['an unknown name', '#let a = 1\n#unknown', 2, /unknown variable: unknown/],
  ['an open bracket', '#show: x => [\n\n#(', 1, /unclosed delimiter/],
  ['a file that is not there', '#import "/parts/none.typ": *', 1, /file|not found|access/i],
  ['the network', '#import "@preview/cetz:0.3.0"', 1, /package/],
])('an own template with %s is refused with its line and what Typst says', (_, own, line, message) => {
  try {
    makePack(set, SOURCES, { ...input, dress: PLAIN_DRESS }, own)
    expect.unreachable()
  } catch (error) {
    expect(error).toMatchObject({ name: 'TemplateError', fault: { file: '/own.typ', line } })
    expect(String(error)).toMatch(message)
  }
})

test('an own template sees the data and the parts', () => {
  const own =
    '#import "/templates/parts/look.typ": *\n#show: dressed\n= #pack.title\n#for plan in pack.plans { plan.department; place-of(1) }'
  expect(makePack(set, SOURCES, { ...input, dress: PLAIN_DRESS, isPreview: true }, own)).toMatchObject({ pages: 1, places: { 1: 1 } })
})
