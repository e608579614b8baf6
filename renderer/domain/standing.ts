import type { Dated, Standing } from './insight.ts'
import type { Day } from './parsed.ts'

/** Where a deadline stands on a day. It is overdue only once its last day is over, and never once it is done. */
export function standingOf({ from, until }: { readonly from: Day; readonly until: Day }, today: Day, isDone: boolean): Standing {
  if (isDone) return 'done'
  if (today > until) return 'overdue'
  return today < from ? 'ahead' : 'due'
}

/** What falls due from `today` on within so many days; what is over or done is left out. */
export function dueWithin(dated: readonly Dated[], today: Day, days: number): readonly Dated[] {
  const last = dayAfter(today, days)
  return dated.filter(one => one.standing !== 'done' && one.until >= today && one.until <= last)
}

/** The day so many days later, by the calendar alone. */
export function dayAfter(day: Day, days: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10)
}
