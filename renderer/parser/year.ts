/** The year a text plans for and how it is known. */
export interface PlanYear {
  readonly year: number
  readonly yearIs: 'stated' | 'implied' | 'given'
  readonly isGuess: boolean
}

const TITLE_YEAR =
  /(?<!\d)((?:19|20)\d\d)年?(?!年?(?:远景|愿景|碳))(?=度?(?:[\u4e00-\u9fa5]{0,24})(?:工作|计划|要点|任务|实事|报告|方案|清单|安排|目标|行动))/
const HEADING_YEAR = /(?<!\d)(20\d\d)年?(?:度)?(?:的)?(?:主要|重点|政府)?(?:工作|目标|任务|发展|经济社会)(?!回顾|总结|情况)/
const DOCUMENT_YEAR = /\((20\d\d|19\d\d)\)\d{1,4}号/

/** 2023年,我们将…: the year of which is said what will be done. */
const LOOKS_AHEAD =
  /(?:^|[。;\n])[^\S\n]{0,4}(20\d\d)年,?(?![底末]?前)(?:[^。;\n]{0,24}?(?:将|计划|承诺|打算|重点做好|重点抓好|集中财力)|是[^。;\n]{2,40}(?:之年|一年))/g
/** 2021年,全区…突破400亿元: a year of which is told what was done. */
const LOOKS_BACK = /(?:^|[。;\n])[^\S\n]{0,4}(20\d\d)年,(?![^。\n]{0,60}(?:将|要|力争|计划|确保|目标))/g
/** A year as it is named; one only aimed at (到2025年) is told apart, one that says when a thing was built is left out. */
const NAMED_YEAR =
  /([到至]|\b[Bb](?:y|efore)\s)?(?<![\d.A-Za-z])(20\d\d|199\d)(?=年(?![底末]?前?(?:建成|批准|投用|认定|设立|成立|登记|签约)的)|[-~—]20|\s?[,.;:)]|\s|$)/g

/** Given, else stated by title, headings or document number, else the year most often named (the later of equals), else the fallback. [Y1] */
export function planYearOf(
  shadow: string,
  title: string,
  headings: readonly string[],
  given: number | undefined,
  fallback: number | undefined,
  name = '',
): PlanYear {
  if (given !== undefined) return { year: given, yearIs: 'given', isGuess: false }
  const head = shadow.slice(0, 600)
  const solid = headings.map(heading => heading.replace(/\s/g, ''))
  const stated =
    laterOf(title) ??
    TITLE_YEAR.exec(title)?.[1] ??
    solid
      .map(heading => HEADING_YEAR.exec(heading)?.[1])
      .filter(year => year !== undefined)
      .sort()
      .at(-1) ??
    DOCUMENT_YEAR.exec(head)?.[1]
  if (stated) return { year: Number(stated), yearIs: 'stated', isGuess: false }
  const period = /十([一二三四五六七八九])(?:五|个五年)/.exec(title)?.[1]
  if (period) return { year: 2001 + '一二三四五六七八九'.indexOf(period) * 5 + 5, yearIs: 'implied', isGuess: false }
  const minguo = /(?<!\d)(1[01]\d)年度?(?=[\u4e00-\u9fa5]{0,12}(?:计划|施政|工作|报告|预算))/.exec(title)?.[1]
  if (minguo) return { year: Number(minguo) + 1911, yearIs: 'implied', isGuess: false }
  const turn = turnOfPlan(shadow)
  if (turn !== null) return { year: turn, yearIs: 'implied', isGuess: false }
  const ahead = [...shadow.slice(0, 100_000).matchAll(LOOKS_AHEAD)].map(hit => Number(hit[1])).sort()
  const counts = new Map<number, number>()
  const aims: number[] = []
  for (const hit of shadow.slice(0, 200_000).matchAll(NAMED_YEAR)) {
    const year = Number(hit[2])
    if (hit[1]) aims.push(year)
    else counts.set(year, (counts.get(year) ?? 0) + 1)
  }
  for (const hit of shadow.slice(0, 100_000).matchAll(LOOKS_BACK)) {
    const [year, count] = [Number(hit[1]), counts.get(Number(hit[1])) ?? 0]
    if (counts.size < 2 || count === 0) continue
    if (count === 1) counts.delete(year)
    else counts.set(year, count - 1)
  }
  let best: number | null = null
  for (const [year, count] of counts) {
    if (best === null || count > (counts.get(best) ?? 0) || (count === counts.get(best) && year < best)) best = year
  }
  const inTitle = /(?<!\d)(20\d\d)(?!\d)/.exec(title)?.[1]
  const inName = /(?<!\d)(20\d\d)(?!\d)/.exec(name)?.[1]
  if (inTitle && (best === null || counts.has(Number(inTitle)) || !shadow.includes(title))) best = Number(inTitle)
  else if (inName) best = Number(inName)
  else if (ahead.length > 0) best = ahead.at(-1) ?? best
  if (best === null) best = Number(/(?<![\d.\-A-Za-z])(20[0-4]\d)(?=[”》—])/.exec(shadow.slice(0, 50_000))?.[1] ?? 0) || null
  if (best !== null) return { year: best, yearIs: 'implied', isGuess: false }
  if (aims.length > 0) {
    const nearest = Math.min(...aims)
    return { year: fallback !== undefined && fallback <= nearest ? fallback : nearest, yearIs: 'implied', isGuess: true }
  }
  return { year: fallback ?? 2000, yearIs: 'implied', isGuess: true }
}

/** 2023年计划执行情况与2024年计划草案: of two years the one that is planned. */
function laterOf(title: string): string | undefined {
  return /((?:19|20)\d\d)年[^。]{0,30}(?:情况|回顾|总结)(?:和|与|及|暨)((?:19|20)\d\d)年/.exec(title)?.[2]
}

/** “十四五”开局之年 is 2021, 收官之年 2025; a 开局之年 after “十三五”期间 told as past opens the next one. */
function turnOfPlan(shadow: string): number | null {
  const head = shadow.slice(0, 20_000)
  const firstOf = (numeral: string) => 2001 + ('一二三四五六七八九'.indexOf(numeral) + 1) * 5
  const opened = /十([一二三四五六七八九])五[”"]?(?:规划)?(?:的)?(?:开局|起步)之?年/.exec(head)?.[1]
  if (opened) return firstOf(opened)
  const closed = /十([一二三四五六七八九])五[”"]?(?:规划)?(?:的)?收官之?年/.exec(head)?.[1]
  if (closed) return firstOf(closed) + 4
  const past = /十([一二三四五六七八九])五[”"]?(?:期间|时期|以来)/.exec(head)?.[1]
  return past && /开局之年/.test(head) ? firstOf(past) + 5 : null
}
