import type { Doubt, Measure, Parsed, Plan, RollCall } from '../domain/parsed.ts'
import { type Block, blocksOfShadow } from './blocks.ts'
import { fullNameOf, sameDepartment } from './department.ts'
import { rollNamesOf } from './department-head.ts'
import { doubtOf } from './doubts.ts'
import type { MeasureDraft, PlanDraft } from './draft.ts'
import { namerOf } from './identity.ts'
import { ownWords } from './own-words.ts'
import { plansOf } from './plans.ts'
import { shadowOf } from './shadow.ts'
import { issuerOf, kindOf, titleOf } from './title.ts'
import { planYearOf } from './year.ts'

/** What is known of a text beside its characters. `fallbackYear` is used only where neither `year` nor the text names one. */
export interface Given {
  readonly id: string
  readonly encoding: string
  readonly name: string
  readonly year?: number
  readonly fallbackYear?: number
}

/** The blocks of a text: they tile it, from the first unit to the last. */
export function blocksOf(text: string): Block[] {
  return blocksOfShadow(shadowOf(text))
}

/** Reads a text into plans, measures and commitments. Total: any string gives a result, the same string always the same. */
export function parse(text: string, given: Given): Parsed {
  const shadow = shadowOf(text)
  const blocks = blocksOfShadow(shadow)
  const title = titleOf(blocks, text, given.name)
  const headings = blocks.filter(block => block.kind === 'heading').map(block => block.words)
  const { year, yearIs, isGuess } = planYearOf(shadow, shadowOf(title), headings, given.year, given.fallbackYear, given.name)
  const hasDepartments = blocks.some(block => block.kind === 'department')
  const built = plansOf(blocks, {
    text,
    shadow,
    year,
    issuer: ownWords(issuerOf(shadowOf(title), shadow), shadowOf(title), title),
    hasDepartments,
  })
  const place = placeIn(shadow, shadowOf(title))
  const plans = built.plans.map(plan => finishPlan(plan, text, place))
  const roll = rollOf(blocks, text, built.plans)
  const doubts: Doubt[] = [...built.doubts, ...rollDoubts(roll, plans)]
  if (!hasDepartments && plans.length > 0) doubts.push(doubtOf('no-department-heading', [0, Math.min(text.length, 40)]))
  if (isGuess && plans.length > 0) doubts.push(doubtOf('no-year', [0, Math.min(text.length, 40)]))
  doubts.sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1])
  const placed = blocks.reduce((sum, block) => sum + block.at[1] - block.at[0], 0)
  return {
    document: { id: given.id, title, year, yearIs, text, encoding: given.encoding, kind: kindOf(blocks, shadowOf(title), shadow) },
    roll,
    plans,
    doubts,
    coverage: { characters: text.length, placed },
  }
}

function finishPlan(plan: PlanDraft, text: string, place: string | null): Plan {
  const nameFor = namerOf(plan.department)
  const measures = plan.measures.map(measure => finishMeasure(measure, nameFor))
  return {
    department: plan.department,
    fullName: fullNameOf(shadowOf(plan.department), place),
    slogan: plan.slogan,
    theme: plan.theme,
    at: [plan.start, Math.min(text.length, plan.end)],
    preamble: plan.preamble,
    measures,
  }
}

/** Every commitment gets its id: the same words in the same place of the same department, the same name. [I1] */
function finishMeasure(measure: MeasureDraft, nameFor: (words: string) => string): Measure {
  const commitments = measure.commitments.map(draft => {
    const inherits = draft.kind === 'commitment' && draft.deadlines.length === 0
    return {
      id: nameFor(draft.text),
      text: draft.text,
      at: draft.at,
      kind: draft.kind,
      targets: draft.targets,
      owners: draft.owners.length > 0 ? draft.owners : [...(measure.duty?.owners ?? [])],
      partners: measure.duty ? [...new Set([...draft.partners, ...measure.duty.partners])] : draft.partners,
      sources: draft.sources,
      names: draft.names,
      firmness: draft.firmness,
      rhythms: draft.rhythms,
      deadlines: inherits ? measure.due.map(deadline => ({ ...deadline, is: 'inherited' as const })) : draft.deadlines,
    }
  })
  return { title: measure.title, level: measure.level, at: [measure.start, measure.end], commitments }
}

function rollOf(blocks: readonly Block[], text: string, plans: readonly PlanDraft[]): RollCall[] {
  return blocks
    .filter(block => block.kind === 'roll')
    .flatMap(block =>
      rollNamesOf(block.words).map(({ name, at }) => {
        const start = block.body[0] + at
        return {
          department: text.slice(start, start + name.length),
          at: [start, start + name.length] as const,
          found: plans.some(plan => sameDepartment(plan.department, text.slice(start, start + name.length))),
        }
      }),
    )
}

function rollDoubts(roll: readonly RollCall[], plans: readonly Plan[]): Doubt[] {
  if (roll.length === 0) return []
  const missing = roll.filter(call => !call.found).map(call => doubtOf('roll-missing', call.at, call.department))
  const strangers = plans.filter(plan => !roll.some(call => sameDepartment(call.department, plan.department)))
  return [...missing, ...strangers.map(plan => doubtOf('not-in-roll', plan.at, plan.department))]
}

/** The place most often named with its sign (镇江市), or null. */
function placeIn(shadow: string, title: string): string | null {
  const titled = /^([\u4e00-\u9fa5]{2,3}?[省市县区州旗])/.exec(title)?.[1]
  if (titled) return titled
  const counts = new Map<string, number>()
  for (const hit of shadow.slice(0, 100_000).matchAll(/(?<![\u4e00-\u9fa5])([\u4e00-\u9fa5]{2,3}[省市县区州旗])(?![场级区])/g))
    counts.set(hit[1] ?? '', (counts.get(hit[1] ?? '') ?? 0) + 1)
  let best: string | null = null
  for (const [name, count] of counts)
    if (
      !/^(?:[省市县区州全各我本年月日在对与由向到]|配合|推进|支持|指导|协同|会同|建设|打造|其他|部分|参与)/.test(name) &&
      (best === null || count > (counts.get(best) ?? 0))
    )
      best = name
  return best
}
