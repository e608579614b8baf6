import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { PackContent } from '../../renderer/domain/pack-content.ts'
import { PLAIN_DRESS } from '../../renderer/domain/pack-dress.ts'
import { packFigures } from '../../renderer/insight/pack-figures.ts'
import { makePack } from '../../renderer/pack/make-pack.ts'
import type { Typesetter } from '../../renderer/pack/typesetter.ts'
import { content, HOSTILE } from './content.ts'
import { asFile, bare, hasPoppler, SOURCES, textOf, typesetter } from './press.ts'

let set: Typesetter
beforeAll(async () => {
  set = await typesetter()
})

function made(one: PackContent) {
  const { bytes, pages } = makePack(set, SOURCES, { template: 'brief', content: one, figures: packFigures(one), dress: PLAIN_DRESS })
  return { bytes, pages, path: asFile(bytes) }
}

test('the same content gives the same bytes', () => {
  expect(Buffer.compare(made(content()).bytes, made(content()).bytes)).toBe(0)
})

test('what no font has, and half a character, is set as a number and never stops a pack', () => {
  const odd = made({ ...content(), title: 'a\u0000\ud800👍', sourceText: '𠮷\r\n\n9 0 obj\n<<\n/Type /Page' })
  expect(odd.pages).toBe(made(content()).pages)
  if (hasPoppler) expect(textOf(odd.path)).toContain('a〔U+D800〕〔U+1F44D〕')
})

test('a title that looks like a page is not counted as one', () => {
  const fake = made({ ...content(), title: '/Type /Page\n9 0 obj\n<<\n/Type /Page\n' })
  expect(fake.pages).toBe(made(content()).pages)
})

test('a template that is wrong throws with Typst’s words', () => {
  expect(() => set.set({ '/main.typ': '#unknown-name' }, '/main.typ', {})).toThrow(/\/main\.typ:1:2 unknown variable/)
  expect(made(content()).bytes.length).toBeGreaterThan(1000)
})

describe.skipIf(!hasPoppler)('read back with poppler', () => {
  test.each(['zh', 'en'] as const)('every word of the content is in the %s pack, as it was written', language => {
    const text = textOf(made(content(language)).path)
    for (const word of [
      '市科技局',
      '市民政局',
      '市公安局',
      '加快创新驱动',
      '全年新认定高新技术企业100家以上。',
      '口径是什么？',
      '末行。',
      '张三',
    ])
      expect(text).toContain(bare(word))
    // In the text, the note, the annotation, the slogan and the source.
    expect(text.split(bare(HOSTILE)).length - 1).toBe(5)
    expect(text).toContain(language === 'zh' ? '无法判断' : 'cannotjudge')
    expect(text).not.toContain('\uFFFD')
  })

  test('a department nobody has scored says so; one that is scored shows its means', () => {
    const text = textOf(made(content()).path)
    expect(text.split('尚未评审').length - 1).toBe(1)
    expect(text).toContain('明确5.0可衡量4.0有时限–')
  })

  test('a commitment stays on one page with its marks, and a heading with what follows', () => {
    const [plan] = content().plans
    const one = plan?.commitments[0] ?? never()
    const plans = [
      {
        ...(plan ?? never()),
        commitments: Array.from({ length: 60 }, (_, i) => ({
          ...one,
          measure: `举措${i}。`,
          number: i + 1,
          text: `起头${i}，${'长句。'.repeat(20 + (i % 30))}收尾${i}。`,
          notes: [],
          annotations: [],
        })),
      },
    ]
    const pages = execFileSync('pdftotext', [made({ ...content(), plans, sourceText: '' }).path, '-'], { encoding: 'utf8' })
      .split('\f')
      .map(bare)
    for (let i = 0; i < 60; i++) {
      const page = pages.find(words => words.includes(`起头${i}，`)) ?? ''
      expect(page).toContain(`举措${i}。`)
      expect(page.slice(page.indexOf(`起头${i}，`))).toMatch(new RegExp(`4\\.0.*?收尾${i}。|收尾${i}。.*?4\\.0`))
    }
  })

  test('a commitment longer than a page still breaks', () => {
    const [plan] = content().plans
    const text = '这一句很长。'.repeat(700)
    const plans = [{ ...(plan ?? never()), commitments: [{ ...(plan?.commitments[0] ?? never()), text }] }]
    expect(textOf(made({ ...content(), plans, sourceText: '' }).path).split('很').length - 1).toBe(700)
  })

  test('all fonts are embedded and one of them is Noto', () => {
    const rows = execFileSync('pdffonts', [made(content()).path], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .slice(2)
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) expect(row).toMatch(/NotoSansSC.*\byes\s+yes\s+yes\b/)
  })

  test('title, author, language and tags are set, and pages are counted right', () => {
    const { path, pages } = made(content())
    const info = execFileSync('pdfinfo', [path], { encoding: 'utf8' })
    expect(info).toMatch(/Title:\s+镇江市九部门年度计划/)
    expect(info).toMatch(/Author:\s+张三/)
    expect(info).toMatch(/Tagged:\s+yes/)
    expect(info).toMatch(new RegExp(`Pages:\\s+${pages}\\b`))
  })

  test('departments are bookmarks, and the contents name each with a page', () => {
    const { path } = made(content())
    const structure = execFileSync('pdftotext', ['-f', '1', '-l', '1', '-layout', path, '-'], { encoding: 'utf8' })
    for (const name of ['总览', '市科技局', '市民政局', '市公安局', '附：原文'])
      expect(structure).toMatch(new RegExp(`${name}[ .\u2060]*\\d+`))
    const raw = readFileSync(path, 'latin1')
    expect(raw).toMatch(/\/Outlines/)
  })

  test('40 departments with 800 commitments make a pack, in order', () => {
    const [plan] = content().plans
    if (!plan) throw new Error('no plan')
    const plans = Array.from({ length: 40 }, (_, d) => ({
      ...plan,
      department: `第${d + 1}局`,
      commitments: Array.from({ length: 20 }, (_, i) => ({
        ...(plan.commitments[0] ?? never()),
        number: d * 20 + i + 1,
        text: `第${d + 1}局第${i + 1}条。`,
      })),
    }))
    const { path, pages } = made({ ...content(), plans })
    expect(pages).toBeGreaterThan(60)
    const text = textOf(path)
    for (const d of [1, 20, 40]) expect(text).toContain(`第${d}局第20条。`)
  })
})

function never(): never {
  throw new Error('the fixture has a commitment')
}
