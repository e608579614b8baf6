import type { PackMonths, PackPlan } from '../domain/pack-content.ts'

/** Deadlines by month for each plan. */
export function monthsOf(plans: readonly PackPlan[], year: number): readonly PackMonths[] {
  return plans.map(({ commitments }) => {
    const months = new Array<number>(12).fill(0)
    let beyond = 0
    let undated = 0
    for (const { deadlines } of commitments) {
      const until = deadlines[0]?.until
      if (until === undefined) undated += 1
      else if (until.startsWith(`${year}-`)) {
        const month = Number(until.slice(5, 7)) - 1
        months[month] = (months[month] ?? 0) + 1
      } else beyond += 1
    }
    return { months, beyond, undated }
  })
}
