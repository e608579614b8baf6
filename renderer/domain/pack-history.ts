import { millisOf } from './clock.ts'
import type { Edit } from './edit.ts'
import { grouped } from './grouped.ts'
import type { PackChange } from './pack-content.ts'
import type { Printed } from './pack-people.ts'
import { scoreField } from './review.ts'
import { asMark, type Rubric } from './rubric.ts'

/** A change with the commitment it was made to. */
export interface Change extends PackChange {
  readonly commitment: string
}

/** Every mark that was changed after it had been given, in order of time. */
export function changesIn(log: readonly Edit[], rubric: Rubric, people: readonly Printed[]): ReadonlyMap<string, readonly Change[]> {
  const labels = new Map(people.map(one => [one.id, one.label]))
  const criteria = new Map(rubric.criteria.map(({ id }) => [scoreField(id), id]))
  const standing = new Map<string, Change['to']>()
  const found: Change[] = []
  for (const { about, at, by, field, value } of [...log].sort((a, b) => (a.at < b.at ? -1 : 1))) {
    const [criterion, label] = [criteria.get(field), labels.get(by)]
    if (criterion === undefined || label === undefined || !about.startsWith('commitment:')) continue
    const slot = `${about}\n${field}\n${by}`
    const [from, to] = [standing.get(slot) ?? null, asMark(value)]
    if (from !== null && from !== to)
      found.push({ commitment: about.slice('commitment:'.length), by: label, criterion, from, to, day: dayOf(millisOf(at)) })
    standing.set(slot, to)
  }
  return grouped(found, one => one.commitment)
}

/** The day by world time: what is printed does not depend on where it is printed. */
const dayOf = (millis: number) => new Date(millis).toISOString().slice(0, 10)
