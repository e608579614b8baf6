import type { LineDraft } from './block-draft.ts'
import { departmentHeadOf, rollNamesOf } from './department-head.ts'
import { flatCells } from './flat-table.ts'

const TITLE_END =
  /(?:意见|方案|报告|通知|要点|计划|规划|纲要|清单|实事|办法|规定|细则|决定|公告|安排|任务|措施|行动|分工|目标|责任书|公报|摘要|解读|工作)(?:\([^()]{1,20}\))?$/

/** A table of two columns, `任务⇥责任单位`: its head tells it from a line that merely holds one tab. */
const NARROW_HEAD = /^[^\t]*(?:任务|内容|项目|举措|措施|事项|指标)[^\t]{0,6}\t[^\t]*(?:责任|牵头|承办|主办|时限|完成时间|目标)[^\t]{0,6}$/

/** Lines of one tab that follow such a head are rows. [B10] */
export function markNarrowTables(drafts: readonly LineDraft[]): void {
  let isInside = false
  for (const draft of drafts) {
    if (draft.kind === 'blank') continue
    const tabs = draft.line.body.split('\t').length - 1
    isInside = tabs === 1 && (isInside || (draft.line.body.length <= 30 && NARROW_HEAD.test(draft.line.body)))
    if (isInside) draft.kind = 'row'
  }
}

/** Tables copied cell by cell, one to a line. [B11] */
export function markFlatTables(drafts: readonly LineDraft[]): void {
  flatCells(drafts.map(draft => (draft.kind === 'row' ? '' : draft.line.body))).forEach((cell, i) => {
    const draft = drafts[i]
    if (cell && draft) draft.kind = cell === 'head' || cell === 'person' ? 'cell' : 'duty'
  })
}

/** Heads of departments; bare names count only beside others. [R2] */
export function markDepartments(drafts: LineDraft[]): void {
  const heads: LineDraft[] = []
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

function nextSolid(drafts: readonly LineDraft[], i: number): LineDraft | undefined {
  let next = i + 1
  while (drafts[next]?.kind === 'blank') next++
  return drafts[next]
}

/** The departments announced at the top. [R3] */
export function markRoll(drafts: LineDraft[]): void {
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

/** 办好人民满意的教育⏎市教育局局长 李卫东: a short line above every head, or one with a dash below it, is its slogan. [R2] */
export function markSlogans(drafts: readonly LineDraft[]): void {
  const heads = drafts.flatMap((draft, i) => (draft.kind === 'department' && draft.head && !draft.head.hasBody ? [i] : []))
  const isShort = (draft: LineDraft | undefined) =>
    draft?.kind === 'text' && draft.line.body.length >= 4 && draft.line.body.length <= 36 && !/[。;!?:]$|\d/.test(draft.line.body)
  const above = heads.map(i => drafts[i - 1]).filter(draft => isShort(draft) && draft?.numbering === null)
  const under = heads.map(i => drafts[i + 1]).filter(isShort)
  const below = under.filter(draft => draft?.numbering?.style === '——')
  if (heads.length < 2) return
  const isEvery =
    under.length === heads.length && under.every(draft => draft?.numbering === null) && heads.every(i => drafts[i]?.head?.slogan === '')
  for (const draft of isEvery ? under : below) if (draft) draft.kind = 'slogan'
  if (isEvery) return
  if (above.length === heads.length && heads.every(i => drafts[i]?.head?.slogan === ''))
    for (const draft of above) if (draft) draft.kind = 'slogan'
}

/** A short line directly above a head. [R5] */
export function markThemes(drafts: LineDraft[]): void {
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

/** The first lines of a text, and what stands between them and it. [K1] */
export function markTitle(drafts: LineDraft[]): void {
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
  /^[—-]+20\d\d年\d{1,2}月\d{1,2}日在[^。]{4,60}上$|^(?:标题|索引号|文件类型|发文单位|发布机构|发文机关|发文字号|文号|发布日期|发文日期|成文日期|生成日期|公开日期|效力状态|有效性|主题分类|主题词|信息来源|信息分类|公开方式|名称|浏览次数|点击数|字体|附件\d{0,2}:[^。]{2,60}|[\d/-]{6,}|20\d\d[-./年]\d{1,2}[-./月]\d{1,2}日?(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?)(?::[^。]{0,40})?$/
const TABLE_TITLE = /^[^。;!?,]{4,40}(?:分解表|任务表|一览表|责任清单|任务清单|项目清单|登记表|汇总表|明细表|情况表|分工表|任务台账)$/

/** The register of a government page (索引号, 发布日期), lists of annexes and titles of tables promise nothing. */
export function markFurniture(drafts: readonly LineDraft[]): void {
  for (const draft of drafts)
    if (
      draft.kind === 'text' &&
      (!draft.numbering || draft.numbering.style === '——') &&
      (REGISTER.test(draft.line.body) || TABLE_TITLE.test(draft.line.body))
    )
      draft.kind = 'note'
}

/** What stands between a title and its text: the day and place of a speech, who speaks, where it was printed. */
function isBelowTitle(body: string): boolean {
  if (body.length > 50 || /[。;!?]/.test(body)) return false
  return (
    /^[—-]*\(?\d{4}年\d{1,2}月/.test(body) ||
    /^[—-]+\S*在.*会议上/.test(body) ||
    /^(?:国务院总理|[\u4e00-\u9fa5]{0,8}(?:省长|市长|县长|区长|州长|主席|主任|人民政府))\s*[\u4e00-\u9fa5\s]{2,8}$/.test(body) ||
    /^[\u4e00-\u9fa5]{2,4}\s+[\u4e00-\u9fa5]{2,18}(?:局长|主任|市长|县长|区长|书记|厅长|部长|省长|主席)$/.test(body) ||
    /^(?:来源|发布|作者|字号|浏览|记者|通讯员|时间)[:\s]/.test(body)
  )
}
