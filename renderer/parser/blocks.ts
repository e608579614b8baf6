import type { Span } from '../domain/parsed.ts'
import { type BlockKind, ENDED, type LineDraft } from './block-draft.ts'
import {
  markDepartments,
  markFlatTables,
  markFurniture,
  markNarrowTables,
  markRoll,
  markSlogans,
  markThemes,
  markTitle,
} from './block-marks.ts'
import type { DepartmentHead } from './department-head.ts'
import { fieldsOf } from './fields.ts'
import { type Numbering, numberingOf } from './heading.ts'
import { type Line, linesOf } from './lines.ts'
import { mergeWrapped } from './wrapped-lines.ts'

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

const CELL =
  /^(?:[\d.,%\s/()-]{1,12}|[\u4e00-\u9fa5]{0,4}(?:考核)?(?:项目|内容|分值|标准)|按?部门分值|各?\d+分(?:考核)?|序号|备注|说明|总分|合计|小计|单位|分值|权重|[^\u4e00-\u9fa5A-Za-z]{1,6})$/
const NOTE =
  /^(?:[\u4e00-\u9fa5]{1,10}\(\d{4}\)\d{1,4}号|\(?此件[\u4e00-\u9fa5]{2,8}\)?|(?:\d{4}|[二零一二三四五六七八九]{4})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日|[-—\s]*\d{1,4}[-—\s]*|第\d{1,4}页(?:共\d{1,4}页)?|附件\d{0,2}:?|\(?[\u4e00-\u9fa5]{2,20}[,\s]*\d{4}年\d{1,2}月\d{1,2}日印发[^。]{0,12}\)?|各位代表[:!,]?|[\u4e00-\u9fa5、,()]{2,80}:)$/

/** The blocks of a text, from its shadow. */
export function blocksOfShadow(shadow: string): Block[] {
  const lines = linesOf(shadow)
  const drafts = lines.map(line => draftOf(line, shadow))
  markNarrowTables(drafts)
  markFlatTables(drafts)
  markDepartments(drafts)
  markRoll(drafts)
  markSlogans(drafts)
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

function draftOf(line: Line, shadow: string): LineDraft {
  const { body } = line
  const draft: LineDraft = { kind: 'text', line, last: line, numbering: null, head: null }
  if (body === '') draft.kind = 'blank'
  else if (isRow(shadow, line)) draft.kind = 'row'
  else if (CELL.test(body)) draft.kind = 'cell'
  else if (body.length <= 90 && NOTE.test(body)) draft.kind = 'note'
  else {
    draft.numbering = numberingOf(body)
    if (isFieldLine(body.slice(draft.numbering?.width ?? 0))) draft.kind = 'field'
  }
  return draft
}

function isRow(shadow: string, line: Line): boolean {
  const raw = shadow.slice(line.start, line.bodyEnd)
  return raw.split('\t').length >= 3 || (raw.trimStart().startsWith('|') && raw.split('|').length >= 4)
}

function isFieldLine(body: string): boolean {
  const plain = body.replace(/^[([]/, '')
  return (
    /^[\u4e00-\u9fa5\s]{2,12}:/.test(plain) &&
    fieldsOf(plain)[0]?.from !== undefined &&
    plain.indexOf(':') < (fieldsOf(plain)[0]?.from ?? 0)
  )
}

/** 新建公园10座: a line that counts something outside of brackets says what will be done. */
const COUNTS = /^[^(“]*\d(?:\.\d+)?\s?[多余]?[万亿]?(?:个|家|项|座|所|套|公里|人|户|元|%|亩|米|吨|条|处|名|场|件)/

/** Short lines without a stop, and numbered ones with something deeper below them, are headings. [B4] */
function markHeadings(drafts: LineDraft[]): void {
  const solid = drafts.filter(draft => draft.kind !== 'blank')
  solid.forEach((draft, i) => {
    if (draft.kind !== 'text') return
    const words = draft.line.body
    if (words.startsWith('(') && words.endsWith(')') && !draft.numbering) return
    const next = solid.slice(i + 1, i + 4).find(one => one.kind !== 'cell')
    const rank = draft.numbering?.rank ?? 7
    if (draft.line !== draft.last && (words.length > 40 || ENDED.test(draft.last.body) || draft.last.end - draft.line.start > 80)) return
    const below =
      next !== undefined &&
      (next.kind === 'row' ||
        (next.kind === 'field' && next.numbering !== null) ||
        (next.kind === 'text' && (next.numbering === null || next.numbering.rank > rank)))
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
