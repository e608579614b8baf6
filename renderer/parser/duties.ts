import type { Deadline } from '../domain/parsed.ts'
import type { Block } from './blocks.ts'
import { clausesOf } from './clauses.ts'
import { deadlinesOf, dueInBracket } from './deadlines.ts'
import { fieldStart, fieldsOf } from './fields.ts'
import { ownWords } from './own-words.ts'
import { type Duty, dutyOfBracket, dutyOfFields, namesIn, namesOnly } from './owners.ts'
import { currentPlan, type State } from './plan-state.ts'
import { readingOf } from './reading.ts'

/** A sentence that says nothing but who does it or by when. */
export function isDuty(s: string): boolean {
  const inner = /^\(([^()]{3,400})\)[。;]?$/.exec(s)?.[1]
  return (inner !== undefined && (dutyOfBracket(inner) !== null || fieldStart(inner) === 0)) || fieldStart(s) === 0
}

/** A sentence that only says who does it: （市财政局牵头）, 责任单位:… */
export function readDuty(state: State, s: string, at: number, end: number): boolean {
  const inner = /^\(([^()]{3,400})\)[。;]?$/.exec(s)?.[1]
  if (inner && fieldStart(inner) === 0) {
    applyFields(state, s, at)
    return true
  }
  const duty = inner ? dutyOfBracket(inner) : null
  if (duty) {
    applyDuty(
      state,
      inOwnWords(state, duty, at, end),
      dueInBracket(readingOf(state.whole.shadow, at, end), state.whole.text, state.whole.year),
    )
    if (state.measure) state.measure.settled = state.measure.commitments.length
    return true
  }
  if (fieldStart(s) !== 0) return false
  applyFields(state, s, at)
  return true
}

/** A labelled line or bracket: its owners, partners and times go to the promises above it. [F1] */
export function applyFields(state: State, words: string, at: number): void {
  const plan = currentPlan(state, at)
  const plain = words.replace(/^[([]/, ' ').replace(/[)\]][。;]?$/, tail => ' '.repeat(tail.length))
  const due: Deadline[] = []
  for (const field of fieldsOf(plain)) {
    if (field.name !== 'deadline') continue
    const reading = readingOf(state.whole.shadow, at + field.from, at + field.to)
    if (reading.s) due.push(...deadlinesOf(clausesOf(reading.s), reading, state.whole.text, state.whole.year))
  }
  if (due.length === 0) due.push(...dueInBracket(readingOf(state.whole.shadow, at, at + words.length), state.whole.text, state.whole.year))
  applyDuty(state, inOwnWords(state, dutyOfFields(plain.trim()) ?? { owners: [], partners: [] }, at, at + words.length), due)
  plan.end = Math.max(plan.end, at + words.length)
}

/** The cells below a task in a table copied one to a line: the first offices lead, the next help. [B11] */
export function applyCells(state: State, blocks: readonly Block[], i: number): void {
  if (blocks.slice(0, i).findLast(block => block.kind !== 'blank' && block.kind !== 'cell')?.kind === 'duty') return
  const duty: Duty[] = []
  const due: Deadline[] = []
  let end = i
  for (let next = i; next < blocks.length; next++) {
    const block = blocks[next]
    if (!block || (block.kind !== 'duty' && block.kind !== 'blank' && block.kind !== 'cell')) break
    if (block.kind !== 'duty') continue
    end = next
    const reading = readingOf(state.whole.shadow, block.body[0], block.body[1])
    const days = deadlinesOf(clausesOf(reading.s), reading, state.whole.text, state.whole.year)
    if (days.length > 0) due.push(...days)
    else if (namesOnly(reading.s)) duty.push(inOwnWords(state, { owners: namesIn(reading.s), partners: [] }, block.body[0], block.body[1]))
  }
  applyDuty(state, { owners: duty[0]?.owners ?? [], partners: duty.slice(1).flatMap(one => one.owners) }, due)
  if (state.measure) state.measure.settled = state.measure.commitments.length
  const plan = currentPlan(state, blocks[i]?.body[0] ?? 0)
  plan.end = Math.max(plan.end, blocks[end]?.body[1] ?? 0)
}

/** Names as the text writes them between two places. */
export function inOwnWords(state: State, duty: Duty, start: number, end: number): Duty {
  const [shadow, own] = [state.whole.shadow.slice(start, end), state.whole.text.slice(start, end)]
  const names = (list: readonly string[]) => list.map(name => ownWords(name, shadow, own))
  return { owners: names(duty.owners), partners: names(duty.partners) }
}

/** Gives owners and times to the commitments above them that nobody has spoken for; before the first one, to all that follow. [O5] */
function applyDuty(state: State, duty: Duty, due: readonly Deadline[]): void {
  const measure = state.measure
  if (!measure) return
  const open = measure.commitments.slice(measure.settled)
  if (open.length === 0 && measure.commitments.length === 0) {
    measure.duty = {
      owners: [...(measure.duty?.owners ?? []), ...duty.owners],
      partners: [...(measure.duty?.partners ?? []), ...duty.partners],
    }
    measure.due.push(...due)
    return
  }
  if (open.length > 0) measure.run = measure.settled
  const those = measure.commitments.slice(measure.run)
  those.forEach((one, i) => {
    for (const name of duty.owners) if (!one.owners.includes(name)) one.owners.push(name)
    for (const name of duty.partners) if (!one.partners.includes(name)) one.partners.push(name)
    for (const deadline of due) one.deadlines.push(i === those.length - 1 ? deadline : { ...deadline, is: 'inherited' })
  })
  measure.settled = measure.commitments.length
}
