import type { PackContent } from '../../renderer/domain/pack-content.ts'

/** What every printer prints: the words of a brief pack, without how ours looks. */
export interface Outline {
  readonly title: string
  readonly parts: readonly { readonly department: string; readonly items: readonly Item[] }[]
  readonly source: readonly string[]
}

interface Item {
  readonly number: number
  /** '' where it is the one before. */
  readonly measure: string
  readonly text: string
  /** Targets and deadlines, in words. */
  readonly side: string
}

/** The words of a pack's content. */
export function outlineOf({ plans, sourceText, title }: PackContent): Outline {
  return {
    title,
    parts: plans.map(({ department, commitments }) => ({
      department,
      items: commitments.map(({ deadlines, measure, number, targets, text }, at) => ({
        number,
        measure: commitments[at - 1]?.measure === measure ? '' : measure,
        text,
        side: [...targets, ...deadlines].map(one => one.text).join('、'),
      })),
    })),
    source: sourceText.split('\n').filter(Boolean),
  }
}

/** The same as a page that Chromium prints: headings for its outline and tags, a contents list that leads to them. */
export function htmlOf({ parts, source, title }: Outline): string {
  const safe = (words: string) => words.replace(/[&<]/g, one => (one === '&' ? '&amp;' : '&lt;'))
  const body = parts.map(
    ({ department, items }, at) =>
      `<h2 id="part-${at}">${safe(department)}</h2>${items
        .map(
          ({ measure, number, side, text }) =>
            `${measure === '' ? '' : `<h3>${safe(measure)}</h3>`}<div><b>${number}</b><p>${safe(text)}<small>${safe(side)}</small></p></div>`,
        )
        .join('')}`,
  )
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${safe(title)}</title><style>
@page { size: A4; margin: 20mm }
body { font: 9pt/1.4 "Noto Sans SC", "Noto Sans CJK SC", sans-serif }
div { display: flex; break-inside: avoid } h3 { margin: .6em 0 .2em } b { width: 3em; flex: none } p { margin: 0 0 .3em } small { display: block; color: #555 }
</style></head><body><h1>${safe(title)}</h1><nav><ol>${parts.map(({ department }, at) => `<li><a href="#part-${at}">${safe(department)}</a></li>`).join('')}</ol></nav>
${body.join('\n')}${source.map(words => `<p>${safe(words)}</p>`).join('')}</body></html>`
}
