/** The year a text plans for and how it is known. */
export interface PlanYear {
  readonly year: number
  readonly yearIs: 'stated' | 'implied' | 'given'
  readonly isGuess: boolean
}

const TITLE_YEAR = /(?<!\d)((?:19|20)\d\d)年?(?=度?(?:[\u4e00-\u9fa5]{0,24})(?:工作|计划|要点|任务|实事|报告|方案|清单|安排|目标|行动))/
const HEADING_YEAR = /(?<!\d)(20\d\d)年?(?:度)?(?:的)?(?:主要|重点)?(?:工作|目标|任务|发展|经济社会)(?!回顾|总结|情况)/
const DOCUMENT_YEAR = /\((20\d\d|19\d\d)\)\d{1,4}号/

/** Given, else stated by title, headings or document number, else the year most often named (the later of equals), else the fallback. [Y1] */
export function planYearOf(
  shadow: string,
  title: string,
  headings: readonly string[],
  given: number | undefined,
  fallback: number | undefined,
): PlanYear {
  if (given !== undefined) return { year: given, yearIs: 'given', isGuess: false }
  const head = shadow.slice(0, 600)
  const stated =
    TITLE_YEAR.exec(title)?.[1] ??
    headings
      .map(heading => HEADING_YEAR.exec(heading)?.[1])
      .filter(year => year !== undefined)
      .sort()
      .at(-1) ??
    DOCUMENT_YEAR.exec(head)?.[1]
  if (stated) return { year: Number(stated), yearIs: 'stated', isGuess: false }
  const period = /十([一二三四五六七八九])五/.exec(title)?.[1]
  if (period) return { year: 2001 + '一二三四五六七八九'.indexOf(period) * 5 + 5, yearIs: 'implied', isGuess: false }
  const counts = new Map<number, number>()
  for (const hit of shadow.slice(0, 200_000).matchAll(/(?<![\d.A-Za-z])(20\d\d|199\d)(?=年|[-~—]20|\s?[,.;)]|\s)/g))
    counts.set(Number(hit[1]), (counts.get(Number(hit[1])) ?? 0) + 1)
  let best: number | null = null
  for (const [year, count] of counts) {
    if (best === null || count > (counts.get(best) ?? 0) || (count === counts.get(best) && year < best)) best = year
  }
  const inName = /(?<!\d)(20\d\d)(?!\d)/.exec(title)?.[1]
  if (inName && (best === null || counts.has(Number(inName)) || !shadow.includes(title))) best = Number(inName)
  if (best !== null) return { year: best, yearIs: 'implied', isGuess: false }
  return { year: fallback ?? 2000, yearIs: 'implied', isGuess: true }
}
