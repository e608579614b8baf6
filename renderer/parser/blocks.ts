// Over 200 lines would hide it: this file only says what each line is and which lines are one block; what blocks mean is said in plans.ts.
import type { Span } from '../domain/parsed.ts'
import { type DepartmentHead, departmentHeadOf, rollNamesOf } from './department-head.ts'
import { fieldsOf } from './fields.ts'
import { flatCells } from './flat-table.ts'
import { type Numbering, numberingOf } from './heading.ts'
import { type Line, linesOf } from './lines.ts'

export type BlockKind =
  | 'blank'
  | 'title'
  | 'roll'
  | 'note'
  | 'theme'
  | 'department'
  | 'heading'
  | 'text'
  | 'field'
  | 'duty'
  | 'cell'
  | 'row'

/** A run of whole lines. The blocks of a text tile it: each begins where the one before ends. [B1] */
export interface Block {
  readonly kind: BlockKind
  readonly at: Span
  /** What is left without line ends and blanks around it. */
  readonly body: Span
  readonly words: string
  readonly numbering: Numbering | null
  readonly head: DepartmentHead | null
}

interface Draft {
  kind: BlockKind
  line: Line
  last: Line
  numbering: Numbering | null
  head: DepartmentHead | null
}

const ENDED = /[。;!?:…][”’")]*$|[。;!?]\([^()]{1,200}\)$/
const OPEN_END = /[,、(《“—]$|(?:[\u4e00-\u9fa5](?:的|和|与|及|或))$/
const CELL =
  /^(?:[\d.,%\s/()-]{1,12}|[\u4e00-\u9fa5]{0,4}(?:考核)?(?:项目|内容|分值|标准)|按?部门分值|各?\d+分(?:考核)?|序号|备注|说明|总分|合计|小计|单位|分值|权重|[^\u4e00-\u9fa5A-Za-z]{1,6})$/
const NOTE =
  /^(?:[\u4e00-\u9fa5]{1,10}\(\d{4}\)\d{1,4}号|\(?此件[\u4e00-\u9fa5]{2,8}\)?|(?:\d{4}|[二零一二三四五六七八九]{4})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日|[-—\s]*\d{1,4}[-—\s]*|第\d{1,4}页(?:共\d{1,4}页)?|附件\d{0,2}:?|\(?[\u4e00-\u9fa5]{2,20}[,\s]*\d{4}年\d{1,2}月\d{1,2}日印发[^。]{0,12}\)?|各位代表[:!,]?|[\u4e00-\u9fa5、,()]{2,80}:)$/
const TITLE_END =
  /(?:意见|方案|报告|通知|要点|计划|规划|纲要|清单|实事|办法|规定|细则|决定|公告|安排|任务|措施|行动|分工|目标|责任书|公报|摘要|解读|工作)(?:\([^()]{1,20}\))?$/

/** The blocks of a text, from its shadow. */
export function blocksOfShadow(shadow: string): Block[] {
  const lines = linesOf(shadow)
  const drafts = lines.map(line => draftOf(line, shadow))
  markNarrowTables(drafts)
  markFlatTables(drafts)
  markDepartments(drafts)
  markRoll(drafts)
  markThemes(drafts)
  markTitle(drafts)
  markFurniture(drafts)
  if (drafts.every(draft => draft.kind === 'title' || draft.kind === 'blank'))
    for (const draft of drafts) if (draft.kind === 'title') draft.kind = 'text'
  const merged = mergeWrapped(drafts, shadow)
  markHeadings(merged)
  return merged.map(draft => ({
    kind: draft.kind,
    at: [draft.line.start, draft.last.end],
    body: [draft.line.bodyStart, draft.last.bodyEnd],
    words: draft.line === draft.last ? draft.line.body : shadow.slice(draft.line.bodyStart, draft.last.bodyEnd),
    numbering: draft.numbering,
    head: draft.head,
  }))
}

function draftOf(line: Line, shadow: string): Draft {
  const { body } = line
  const draft: Draft = { kind: 'text', line, last: line, numbering: null, head: null }
  if (body === '') draft.kind = 'blank'
  else if (isRow(shadow, line)) draft.kind = 'row'
  else if (CELL.test(body)) draft.kind = 'cell'
  else if (body.length <= 90 && NOTE.test(body)) draft.kind = 'note'
  else {
    draft.numbering = numberingOf(body)
    if (isFieldLine(body)) draft.kind = 'field'
  }
  return draft
}

function isRow(shadow: string, line: Line): boolean {
  const raw = shadow.slice(line.start, line.bodyEnd)
  return raw.split('\t').length >= 3 || (raw.trimStart().startsWith('|') && raw.split('|').length >= 4)
}

/** A table of two columns, `任务⇥责任单位`: its head tells it from a line that merely holds one tab. */
const NARROW_HEAD = /^[^\t]*(?:任务|内容|项目|举措|措施|事项|指标)[^\t]{0,6}\t[^\t]*(?:责任|牵头|承办|主办|时限|完成时间|目标)[^\t]{0,6}$/

/** Lines of one tab that follow such a head are rows. [B10] */
function markNarrowTables(drafts: readonly Draft[]): void {
  let isInside = false
  for (const draft of drafts) {
    if (draft.kind === 'blank') continue
    const tabs = draft.line.body.split('\t').length - 1
    isInside = tabs === 1 && (isInside || (draft.line.body.length <= 30 && NARROW_HEAD.test(draft.line.body)))
    if (isInside) draft.kind = 'row'
  }
}

/** Tables copied cell by cell, one to a line. [B11] */
function markFlatTables(drafts: readonly Draft[]): void {
  flatCells(drafts.map(draft => (draft.kind === 'row' ? '' : draft.line.body))).forEach((cell, i) => {
    const draft = drafts[i]
    if (cell && draft) draft.kind = cell === 'head' || cell === 'person' ? 'cell' : 'duty'
  })
}

function isFieldLine(body: string): boolean {
  const plain = body.replace(/^[([]/, '')
  return (
    /^[\u4e00-\u9fa5\s]{2,12}:/.test(plain) &&
    fieldsOf(plain)[0]?.from !== undefined &&
    plain.indexOf(':') < (fieldsOf(plain)[0]?.from ?? 0)
  )
}

function markDepartments(drafts: Draft[]): void {
  const heads: Draft[] = []
  drafts.forEach((draft, i) => {
    if (draft.kind !== 'text' && draft.kind !== 'note') return
    const head = departmentHeadOf(draft.line.body)
    if (!head) return
    const next = nextSolid(drafts, i)
    if (head.slogan === '' && !head.hasBody && (!next || (next.kind === 'note' && /日$/.test(next.line.body)))) draft.kind = 'note'
    else heads.push(Object.assign(draft, { head }))
  })
  const sure = heads.filter(draft => draft.head?.isMarked)
  for (const draft of heads) {
    if (sure.length === 0 && heads.length < 2) draft.head = null
    else draft.kind = 'department'
  }
}

function nextSolid(drafts: readonly Draft[], i: number): Draft | undefined {
  let next = i + 1
  while (drafts[next]?.kind === 'blank') next++
  return drafts[next]
}

function markRoll(drafts: Draft[]): void {
  let seen = 0
  for (const draft of drafts) {
    if (draft.kind === 'blank') continue
    if (++seen > 12) return
    const names = rollNamesOf(draft.line.body)
    if (names.length >= 2) {
      draft.kind = 'roll'
      draft.head = null
    } else if (draft.line.body.length > 60) return
  }
}

function markThemes(drafts: Draft[]): void {
  drafts.forEach((draft, i) => {
    const { body } = draft.line
    if (
      draft.kind !== 'text' ||
      body.length > 16 ||
      /[,。;:!?]/.test(body) ||
      ((body.length > 8 || TITLE_END.test(body)) && drafts.findIndex(one => one.kind !== 'blank') === i)
    )
      return
    const next = drafts.slice(i + 1, i + 5).find(one => one.kind !== 'blank')
    if (next?.kind === 'department' && next.head?.isMarked) draft.kind = 'theme'
  })
}

function markTitle(drafts: Draft[]): void {
  let lines = 0
  let isDone = false
  for (const draft of drafts) {
    const { body } = draft.line
    if (draft.kind === 'blank') continue
    if (lines > 0 && isBelowTitle(body)) {
      draft.kind = 'note'
      continue
    }
    if (isDone) return
    if (
      draft.kind !== 'text' ||
      draft.numbering?.rank !== undefined ||
      body.length > 60 ||
      /[。;!?,:.]$/.test(body) ||
      (body.match(/,/g)?.length ?? 0) > 1
    ) {
      if (draft.kind === 'note') continue
      return
    }
    if (/[。;]/.test(body)) return
    draft.kind = 'title'
    if (++lines >= 3 || TITLE_END.test(body)) isDone = true
  }
}

const REGISTER =
  /^(?:索引号|文件类型|发文单位|发布机构|发文机关|发文字号|文号|发布日期|发文日期|成文日期|生成日期|公开日期|效力状态|有效性|主题分类|主题词|信息来源|信息分类|公开方式|名称|浏览次数|点击数|字体|附件\d{0,2}:[^。]{2,60}|[\d/-]{6,}|20\d\d[-./年]\d{1,2}[-./月]\d{1,2}日?(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?)(?::[^。]{0,40})?$/
const TABLE_TITLE = /^[^。;!?,]{4,40}(?:分解表|任务表|一览表|责任清单|任务清单|项目清单|登记表|汇总表|明细表|情况表|分工表|任务台账)$/

/** The register of a government page (索引号, 发布日期), lists of annexes and titles of tables promise nothing. */
function markFurniture(drafts: readonly Draft[]): void {
  for (const draft of drafts)
    if (draft.kind === 'text' && !draft.numbering && (REGISTER.test(draft.line.body) || TABLE_TITLE.test(draft.line.body)))
      draft.kind = 'note'
}

/** What stands between a title and its text: the day and place of a speech, who speaks, where it was printed. */
function isBelowTitle(body: string): boolean {
  if (body.length > 50 || /[。;!?]/.test(body)) return false
  return (
    /^[—-]*\(?\d{4}年\d{1,2}月/.test(body) ||
    /^[—-]+\S*在.*会议上/.test(body) ||
    /^(?:国务院总理|[\u4e00-\u9fa5]{0,8}(?:省长|市长|县长|区长|州长|主席|主任|人民政府))\s*[\u4e00-\u9fa5\s]{2,8}$/.test(body) ||
    /^(?:来源|发布|作者|字号|浏览|记者|通讯员|时间)[:\s]/.test(body)
  )
}

/** How wide a line is on paper: letters and digits take half a character. */
function widthOf(body: string): number {
  let narrow = 0
  for (let i = 0; i < body.length; i++) {
    const unit = body.charCodeAt(i)
    if (unit === 32 || unit === 46 || (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122)) narrow++
  }
  return body.length - narrow / 2
}

/** The width at which a text was broken by force (OCR, mail), or 0. */
function wrapWidth(drafts: readonly Draft[]): number {
  const open = drafts
    .filter(draft => draft.kind === 'text' && draft.line.body.length > 14 && !ENDED.test(draft.line.body))
    .map(draft => widthOf(draft.line.body))
  if (open.length < 3) return 0
  open.sort((a, b) => a - b)
  const width = open[Math.floor(open.length * 0.8)] ?? 0
  const full = open.filter(size => size >= width - 3 && size <= width + 3)
  if (width < 16 || width > 120 || full.length < open.length * 0.6) return 0
  const texts = drafts.filter(draft => draft.kind === 'text')
  return texts.filter(draft => widthOf(draft.line.body) > width + 8).length <= texts.length * 0.05 ? width : 0
}

/** Whether a blank line belongs to a run that holds the number of a page and text goes on behind it. [L2] */
function isPageBreak(drafts: readonly Draft[], i: number, shadow: string): boolean {
  let [first, last] = [i, i]
  while (drafts[first - 1]?.kind === 'blank' && i - first < 4) first--
  while (drafts[last + 1]?.kind === 'blank' && last - i < 4) last++
  const next = drafts[last + 1]
  return (
    next?.kind === 'text' &&
    !next.numbering &&
    drafts.slice(first, last + 1).some(one => /^[^\S\n]*\f/.test(shadow.slice(one.line.start, one.line.start + 8)))
  )
}

function mergeWrapped(drafts: Draft[], shadow: string): Draft[] {
  const width = wrapWidth(drafts)
  const merged: Draft[] = []
  drafts.forEach((draft, i) => {
    const before = merged.at(-1)
    if (before?.kind === 'text' && draft.kind === 'blank' && isPageBreak(drafts, i, shadow) && !ENDED.test(before.last.body))
      before.last = { ...before.last, end: draft.line.end }
    else if (before && draft.kind === 'text' && !draft.numbering && before.kind === 'text' && continues(before, draft.line.body, width))
      before.last = draft.line
    else merged.push(draft)
  })
  return merged
}

function continues(before: Draft, next: string, width: number): boolean {
  const tail = before.last.body
  if (/^[\x20-\x7e‘’“”–—]+$/.test(tail))
    return !/[.!?:;"”]$/.test(tail) && (/^[a-z]/.test(next) || (width > 0 && widthOf(tail) >= width - 8))
  if (OPEN_END.test(tail) || (before.last.end > before.last.bodyEnd + 2 && tail.length > 8 && !isBareHeading(before))) return true
  if (ENDED.test(tail)) return false
  if (width > 0 && widthOf(tail) >= width - (isBareHeading(before) ? 1 : 6)) return true
  if (/^[及并,、(](?!\d+(?:\.\d+)?分?\))/.test(next) && !/^\([一二三四五六七八九十]/.test(next)) return true
  if ((tail.match(/\(/g) ?? []).length > (tail.match(/\)/g) ?? []).length) return true
  if (before.numbering && before.numbering.rank >= 3) return tail.length > 12 && !/\(\s?\d+(?:\.\d+)?分?\s?\)$/.test(tail)
  return /[\u4e00-\u9fa5]/.test(tail) && tail.length >= 48
}

/** One numbered line without any comma reads like a heading, however near the full width it ends. */
function isBareHeading(before: Draft): boolean {
  return before.line === before.last && before.numbering !== null && before.numbering.rank <= 2 && !/[,。;:]/.test(before.line.body)
}

/** 新建公园10座: a line that counts something outside of brackets says what will be done. */
const COUNTS = /^[^(“]*\d(?:\.\d+)?[多余]?[万亿]?(?:个|家|项|座|所|套|公里|人|户|元|%|亩|米|吨|条|处|名|场|件)/

/** Short lines without a stop, and numbered ones with something deeper below them, are headings. [B4] */
function markHeadings(drafts: Draft[]): void {
  const solid = drafts.filter(draft => draft.kind !== 'blank')
  solid.forEach((draft, i) => {
    if (draft.kind !== 'text') return
    const words = draft.line.body
    if (words.startsWith('(') && words.endsWith(')') && !draft.numbering) return
    const next = solid.slice(i + 1, i + 4).find(one => one.kind !== 'cell')
    const rank = draft.numbering?.rank ?? 7
    if (draft.line !== draft.last && (words.length > 40 || ENDED.test(draft.last.body) || draft.last.end - draft.line.start > 80)) return
    const below =
      next !== undefined && (next.kind === 'row' || (next.kind === 'text' && (next.numbering === null || next.numbering.rank > rank)))
    if (draft.numbering) {
      const bare = words.slice(draft.numbering.width)
      const isLatin = /^[\x20-\x7e‘’“”–—]+$/.test(bare)
      const oneSentence =
        bare.length <= (isLatin ? 120 : 60) && !(isLatin && /[.;]$/.test(bare)) && !/[。;!?]./.test(bare.replace(/\([^()]*\)$/, ''))
      const isStopped = /[。;](?:\([^()]*\))?$/.test(bare)
      const leadsOn = !isStopped || draft.numbering.rank < 3 || (solid[i + 1] === next && next !== undefined && next.line.body.length > 30)
      if (oneSentence && below && leadsOn && draft.numbering.rank < 6 && !/\d/.test(bare.replace(/[12]\d{3}年?/g, '')))
        draft.kind = 'heading'
      else if (oneSentence && draft.numbering.rank <= 1 && !/[。;]$/.test(bare)) draft.kind = 'heading'
    } else if (words.length <= 32 && !/[,。;:!?…]$/.test(words) && !/^[\x20-\x7e]+$/.test(words) && !COUNTS.test(words)) {
      if (
        next !== undefined &&
        (next.kind === 'row' || next.kind === 'field' || (next.kind === 'text' && (next.numbering === null || next.numbering.rank > 1)))
      )
        draft.kind = 'heading'
      else if (words.length <= 8) draft.kind = 'note'
    }
  })
}
