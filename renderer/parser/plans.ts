// Over 200 lines: one walk over the blocks with one state (plan, measure, past, milestone); cut apart, the pieces would hand that state round.
import type { Deadline, Doubt, Span } from '../domain/parsed.ts'
import { backgroundOf, isEnglishPast, isPastHeading, isStance } from './background.ts'
import type { Block } from './blocks.ts'
import { clausesOf } from './clauses.ts'
import { commitmentOf } from './commitment.ts'
import { doubtOf } from './doubts.ts'
import { type MeasureDraft, measureDraft, type PlanDraft, planDraft } from './draft.ts'
import { applyCells, applyFields, inOwnWords, isDuty, readDuty } from './duties.ts'
import { isEnglish } from './english-deadlines.ts'
import { isSpokenItem, isUnknownHeading, numberingOf } from './heading.ts'
import { rolesOf } from './leads.ts'
import { dutyOfBracket } from './owners.ts'
import { currentPlan, type State, startPlan, type Whole } from './plan-state.ts'
import { type Reading, readingOf, spanOf } from './reading.ts'
import { sentencesOf } from './sentences.ts'
import { readTable } from './tables.ts'

/** Builds the plans from the blocks, in the order of the text. [B2] */
export function plansOf(blocks: readonly Block[], whole: Whole): { plans: PlanDraft[]; doubts: Doubt[] } {
  const state: State = {
    whole,
    plans: [],
    doubts: [],
    plan: null,
    measure: null,
    theme: null,
    pastRank: null,
    leadRank: null,
    hasNumbers: false,
    paragraphs: 0,
    milestone: null,
    slogan: '',
  }
  const first = blocks.findIndex(block => block.kind === 'department')
  const hasTasksFirst = isTaskLike(blocks.slice(0, Math.max(0, first)))
  blocks.forEach((block, i) => {
    if (block.numbering === null && isUnknownHeading(block.words)) state.doubts.push(doubtOf('unknown-heading', block.body, block.words))
    const isIntro = whole.hasDepartments && i < first
    if (block.kind === 'department') openDepartment(state, block)
    else if (block.kind === 'theme') state.theme = themeOf(block)
    else if (block.kind === 'slogan') readSlogan(state, block, blocks[i - 1]?.kind === 'department')
    else if (isIntro && !hasTasksFirst) return
    else if (block.kind === 'heading') openHeading(state, block)
    else if (block.kind === 'text')
      readParagraph(
        state,
        block.body[0] + (block.numbering?.width ?? 0),
        block.body[1],
        block,
        blocks[nextSolid(blocks, i)],
        isBeforeHeads(blocks, i),
      )
    else if (block.kind === 'field') {
      const width = block.numbering?.width ?? 0
      applyFields(state, ' '.repeat(width) + block.words.slice(width), block.body[0])
    } else if (block.kind === 'duty') applyCells(state, blocks, i)
    else if (block.kind === 'row') applyRow(state, blocks, i)
  })
  for (const plan of state.plans)
    if (plan.measures.every(measure => measure.commitments.length === 0))
      state.doubts.push(doubtOf('empty-plan', [plan.start, plan.end], plan.department))
  return {
    plans: state.plans.filter(plan => whole.hasDepartments || plan.measures.length + plan.preamble.length > 0),
    doubts: state.doubts,
  }
}

/** What stands before the first department is a list of tasks of its own, not just an introduction. */
function isTaskLike(intro: readonly Block[]): boolean {
  return intro.filter(block => block.numbering !== null && block.numbering.rank >= 1 && block.numbering.rank < 6).length >= 3
}

/** Whether numbered headings follow within the same plan: what stands before them leads up to them. [B7] */
function isBeforeHeads(blocks: readonly Block[], i: number): boolean {
  for (let next = i + 1; next < Math.min(blocks.length, i + 12); next++) {
    const kind = blocks[next]?.kind
    if (kind === 'department' || kind === 'row') return false
    if (kind === 'heading') return blocks[next]?.numbering != null
  }
  return false
}

function nextSolid(blocks: readonly Block[], i: number): number {
  let next = i + 1
  while (blocks[next]?.kind === 'blank') next++
  return next
}

function themeOf(block: Block): string {
  const words = block.words.replace(/^[【[#*◎●■◆\s]+|[】\]\s]+$/g, '')
  return words.slice(numberingOf(words)?.width ?? 0)
}

/** A slogan on a line of its own, below its department or above it. [R2] */
function readSlogan(state: State, block: Block, isBelow: boolean): void {
  const words = state.whole.text.slice(...block.body).replace(/^[—–-]+\s*/, '')
  if (isBelow && state.plan) {
    if (state.plan.slogan === '') state.plan.slogan = words
    state.plan.end = Math.max(state.plan.end, block.body[1])
  } else state.slogan = words
}

function openDepartment(state: State, block: Block): void {
  const head = block.head
  if (!head) return
  const at = block.body[0] + head.nameAt
  const name = state.whole.text.slice(at, at + head.name.length)
  const sloganAt = head.sloganAt === undefined ? block.body[1] - head.slogan.length : block.body[0] + head.sloganAt
  const slogan = head.slogan ? state.whole.text.slice(sloganAt, sloganAt + head.slogan.length) : state.slogan
  state.slogan = ''
  startPlan(state, planDraft(name, slogan, state.theme, block.body[0]), block.body[1])
  if (head.hasBody) readParagraph(state, block.body[0] + head.bodyAt, block.body[1], block, undefined)
}

function openHeading(state: State, block: Block): void {
  const plan = currentPlan(state, block.body[0])
  const rank = block.numbering?.rank ?? 0.5
  const isPast = isPastHeading(block.words, state.whole.year)
  if (state.pastRank !== null && rank <= state.pastRank) state.pastRank = null
  if (isPast && state.pastRank === null) state.pastRank = rank
  state.leadRank = null
  openMeasure(state, plan, readingOf(state.whole.shadow, block.body[0], block.body[1]), rank <= 1 ? 1 : 2)
}

function openMeasure(state: State, plan: PlanDraft, reading: Reading, level: 1 | 2): MeasureDraft {
  const inner = /\(([^()]{3,200})\)[。;]?$/.exec(reading.s.slice(-210))
  const duty = inner?.[1] ? dutyOfBracket(inner[1]) : null
  const size = duty && inner ? reading.s.length - inner[0].length : reading.s.length
  const at = spanOf(reading, 0, Math.max(1, size))
  const measure = measureDraft(state.whole.text.slice(at[0], at[1]), level, at[0], spanOf(reading, 0, reading.s.length)[1])
  measure.duty = duty && inOwnWords(state, duty, reading.start, spanOf(reading, 0, reading.s.length)[1])
  plan.measures.push(measure)
  plan.end = Math.max(plan.end, measure.end)
  if (!state.hasNumbers && numberingOf(measure.title) !== null) state.hasNumbers = true
  state.measure = measure
  state.milestone = null
  return measure
}

function currentMeasure(state: State, plan: PlanDraft, at: number): MeasureDraft {
  if (state.measure) return state.measure
  const measure = measureDraft('', 1, at, at)
  plan.measures.push(measure)
  state.measure = measure
  return measure
}

/** 这是城乡面貌发生显著变化的五年。: what follows, up to the next great heading, tells of these years. [B6] */
const LOOKS_BACK = /^(?:过去(?:的)?|这)[^,。]{0,6},?是[^。]{2,60}的?[一五三]年。?$/

/** One paragraph: its leads open measures, its other sentences are commitments or background. */
function readParagraph(state: State, start: number, end: number, block: Block, next: Block | undefined, isBefore = false): void {
  const { shadow, year } = state.whole
  const plan = currentPlan(state, block.body[0])
  const sentences = sentencesOf(shadow, start, end)
    .map(one => ({ start: one.start, end: one.end, ends: one.ends, of: one.of, reading: readingOf(shadow, one.start, one.end) }))
    .filter(one => !/^\([^()]{1,12}\)[。;]?$/.test(one.reading.s) || dutyOfBracket(one.reading.s.replace(/^\(|\)[。;]?$/g, '')) !== null)
  if (sentences.length === 1 && LOOKS_BACK.test(sentences[0]?.reading.s ?? '')) state.pastRank ??= 1
  if (block.numbering && state.leadRank !== null && block.numbering.rank <= state.leadRank) {
    state.measure = null
    state.leadRank = null
  }
  const said = sentences.filter(one => !isDuty(one.reading.s))
  const told =
    state.pastRank !== null && block.numbering === null
      ? said.map(() => 'item' as const)
      : rolesOf(said.map(one => ({ s: one.reading.s, ends: one.ends })))
  const roles = sentences.map(one => told[said.indexOf(one)] ?? 'item')
  plan.end = Math.max(plan.end, end)
  state.milestone = null
  const isOpening = state.whole.hasDepartments ? state.paragraphs === 0 || (isBefore && plan.measures.length === 0) : state.measure === null
  state.paragraphs++
  if (
    isOpening &&
    !block.numbering &&
    isPreamble(
      sentences.map(one => one.reading),
      roles[0] ?? 'item',
      next,
      state.whole,
      isBefore,
    )
  ) {
    for (const one of sentences) plan.preamble.push([one.start, one.end])
    return
  }
  const isNumbered = block.numbering !== null && block.numbering.rank <= 6
  if (!isNumbered && roles.length > 1 && roles[0] === 'item' && state.measure && state.whole.hasDepartments && state.measure.level === 2)
    state.measure = null
  let toldOf = -1
  sentences.forEach((one, i) => {
    const { s } = one.reading
    if (readDuty(state, s, one.start, one.end)) return
    const role = roles[i] ?? 'item'
    if (role !== 'item') {
      const from = role === 'lead' && i === 0 && isNumbered ? block.body[0] : one.start
      const level = role === 'sublead' || (block.numbering?.rank ?? 0) > 1 || underHeading(state) ? 2 : 1
      openMeasure(state, plan, readingOf(shadow, from, one.end), level)
      if (role === 'lead' && i === 0) state.leadRank = block.numbering?.rank ?? null
      return
    }
    const isBackground =
      state.pastRank !== null ||
      backgroundOf(s, year) !== null ||
      goesOnTelling(s, one.of, toldOf) ||
      announcesOnly(s, state.whole.hasDepartments) ||
      (isEnglish(s) && isEnglishPast(s))
    toldOf = isBackground ? one.of : -1
    if (
      isBackground &&
      state.whole.hasDepartments &&
      state.pastRank === null &&
      (!/\d/.test(s) || announcesOnly(s, true) || state.measure === null)
    ) {
      plan.preamble.push([one.start, one.end])
      return
    }
    const { draft, doubts } = commitmentOf(one.reading, state.whole.text, year, isBackground)
    const measure = currentMeasure(state, plan, one.start)
    inherit(state, draft, one.of, i > 0 ? sentences[i - 1]?.of : undefined)
    measure.commitments.push(draft)
    measure.end = Math.max(measure.end, one.end)
    state.doubts.push(...doubts)
  })
}

/** 去年增长6.1%;新增10万户: a clause after ; tells on, unless it turns to what will be done. [S6] */
function goesOnTelling(s: string, of: number, toldOf: number): boolean {
  return of === toldOf && !/将|要|力争|确保|继续|今年|明年|进一步|加快|下一步/.test(s)
}

/** 2023年,我局郑重承诺: — a sentence that only says that something follows. */
function announcesOnly(s: string, hasDepartments: boolean): boolean {
  return hasDepartments && /:$/.test(s) && !isSpokenItem(s) && !/\d/.test(s.replace(/20\d\d年/g, ''))
}

function underHeading(state: State): boolean {
  return !state.whole.hasDepartments && state.hasNumbers
}

/** The first paragraph of a plan that only takes a stand, with measures still to come. [B7] */
function isPreamble(sentences: readonly Reading[], first: string, next: Block | undefined, whole: Whole, isBefore: boolean): boolean {
  if (sentences.length === 0 || (sentences.length > 4 && whole.hasDepartments)) return false
  if (first === 'lead' || sentences.some(one => isSpokenItem(one.s))) return false
  if (!next || (next.kind !== 'text' && next.kind !== 'heading')) return false
  if (!whole.hasDepartments && sentences.some(one => /^(?:力争)?到20\d\d年/.test(one.s))) return false
  if (!whole.hasDepartments)
    return next.kind === 'heading' || next.numbering !== null || sentences.every(one => backgroundOf(one.s, whole.year) !== null)
  const stance = sentences
    .filter(one => backgroundOf(one.s, whole.year) === null)
    .map(one => one.s)
    .join('')
  if (stance === '') return true
  return (isBefore || isStance(stance)) && !/\d/.test(clausesOf(stance).masked.replace(/20\d\d年?|\d{1,2}月/g, ''))
}

/** A clause after `;`, and a sentence after one that begins 到2020年, keep its time until another is said. [D21] */
function inherit(state: State, draft: { at: Span; deadlines: Deadline[]; kind: string }, of: number, before: number | undefined): void {
  if (draft.kind === 'background') return
  const first = draft.deadlines[0]
  if (first) {
    const leads = first.at[0] - draft.at[0] <= 12
    state.milestone = leads ? first : null
  } else if (state.milestone && (of === before || /^到|^力争到/.test(state.milestone.text)))
    draft.deadlines.push({ ...state.milestone, is: 'inherited' })
}

function applyRow(state: State, blocks: readonly Block[], i: number): void {
  if (blocks[i - 1]?.kind === 'row') return
  let last = i
  while (blocks[last + 1]?.kind === 'row') last++
  const rows = blocks.slice(i, last + 1)
  const plan = currentPlan(state, rows[0]?.body[0] ?? 0)
  const read = readTable(rows, state.whole)
  if (read.commitments.length === 0) return
  const measure = currentMeasure(state, plan, rows[0]?.body[0] ?? 0)
  measure.commitments.push(...read.commitments)
  measure.settled = measure.commitments.length
  state.doubts.push(...read.doubts)
  measure.end = Math.max(measure.end, rows.at(-1)?.body[1] ?? 0)
  plan.end = Math.max(plan.end, measure.end)
}
