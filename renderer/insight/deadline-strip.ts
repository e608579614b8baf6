import type { Dated, DeadlineStrip, Grouping } from '../domain/insight.ts'
import type { Day, Parsed } from '../domain/parsed.ts'
import type { Placed } from '../domain/row.ts'
import { standingOf } from '../domain/standing.ts'
import { groupsIn, groupsOf } from './groups.ts'
import { hasDeadline } from './overview.ts'

/** Every stated or inherited deadline by month and department, undated commitments beside. `done` are ids whose completion is on record. */
export function deadlineStripOf(
  parsed: Parsed,
  placed: readonly Placed[],
  by: Grouping,
  { today, done }: { readonly today: Day; readonly done: ReadonlySet<string> },
): DeadlineStrip {
  const dated = placed.flatMap(one => datedOf(one, by, today, done))
  const months = new Set(Array.from({ length: 12 }, (_, month) => `${parsed.document.year}-${String(month + 1).padStart(2, '0')}`))
  for (const { until } of dated) months.add(monthOf(until))
  const inOrder = [...months].sort()
  return {
    months: inOrder,
    groups: [...groupsOf(parsed, placed, by)].map(([group, own]) => {
      const ownDated = own.flatMap(one => datedOf(one, by, today, done))
      return {
        group,
        due: inOrder.map(month => [...new Set(ownDated.filter(({ until }) => monthOf(until) === month).map(({ id }) => id))]),
        undated: own.filter(one => !hasDeadline(one)).map(one => one.commitment.id),
      }
    }),
    dated: dated.sort((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : a.number - b.number)),
  }
}

function datedOf(one: Placed, by: Grouping, today: Day, done: ReadonlySet<string>): readonly Dated[] {
  const { number, commitment } = one
  return commitment.deadlines
    .filter(deadline => deadline.is !== 'implied')
    .map(deadline => ({
      id: commitment.id,
      number,
      group: groupsIn(one, by).join('、'),
      text: commitment.text,
      words: deadline.text,
      from: deadline.from,
      until: deadline.until,
      is: deadline.is,
      standing: standingOf(deadline, today, done.has(commitment.id)),
    }))
}

const monthOf = (day: Day) => day.slice(0, 7)
