import type { Edit } from './edit.ts'
import type { Fold } from './fold.ts'
import { type Criterion, markOn, type Rubric, rubricSchema, type Worded } from './rubric.ts'
import { PRESETS } from './rubric-presets.ts'

const SCORE = 'score.'

/** What becomes of the scores given when one rubric follows another: still counted, kept but out of sight, in sight again. */
export interface RubricImpact {
  readonly counted: number
  readonly hidden: number
  readonly revived: number
}

/** Counts what a change of rubric does to the scores of all reviewers. No score is ever lost: what is hidden stays in the log. */
export function impactOf(fold: Fold, from: Rubric, to: Rubric): RubricImpact {
  const impact = { counted: 0, hidden: 0, revived: 0 }
  for (const { field, value } of fold.winners.values()) {
    if (!field.startsWith(SCORE) || value === null) continue
    const isIn = (rubric: Rubric) => {
      const criterion = rubric.criteria.find(one => one.id === field.slice(SCORE.length))
      return criterion !== undefined && markOn(criterion, value) !== null
    }
    const [was, is] = [isIn(from), isIn(to)]
    if (was && is) impact.counted += 1
    else if (was) impact.hidden += 1
    else if (is) impact.revived += 1
  }
  return impact
}

/** How many scores were given for each criterion, whether it is in the rubric or not. */
export function scoresGiven(fold: Fold): ReadonlyMap<string, number> {
  const given = new Map<string, number>()
  for (const { field, value } of fold.winners.values()) {
    if (!field.startsWith(SCORE) || value === null) continue
    const id = field.slice(SCORE.length)
    given.set(id, (given.get(id) ?? 0) + 1)
  }
  return given
}

/** Criteria that scores were given for and that are in the rubric no more, as they last stood; one nobody here knows has its id for a name. */
export function goneCriteria(fold: Fold, rubric: Rubric, log: readonly Edit[]): readonly Criterion[] {
  const known = new Map(PRESETS.flatMap(preset => preset.criteria.map(one => [one.id, one] as const)))
  for (const { field, value } of log) {
    if (field !== 'rubric') continue
    for (const one of rubricSchema.safeParse(value).data?.criteria ?? []) known.set(one.id, one)
  }
  return [...scoresGiven(fold).keys()].filter(id => !rubric.criteria.some(one => one.id === id)).flatMap(id => known.get(id) ?? [])
}

/** A text after it was written anew in one language: the other one follows where it said the same, or nothing. */
export function reworded(old: Worded, language: keyof Worded, text: string): Worded {
  const other = language === 'zh' ? 'en' : 'zh'
  const follows = old[other].trim() === '' || old[other] === old[language]
  return language === 'zh' ? { zh: text, en: follows ? text : old.en } : { en: text, zh: follows ? text : old.zh }
}

/** How many scores given for a criterion are no level of it now. */
export function outOfRange(fold: Fold, criterion: Criterion): number {
  let count = 0
  for (const { field, value } of fold.winners.values())
    if (field === `${SCORE}${criterion.id}` && value !== null && markOn(criterion, value) === null) count += 1
  return count
}
