import type { Commitment, Plan } from './parsed.ts'

/** Said in the words, to be concluded from where they stand, or not there. */
export type Footing = 'stated' | 'implied' | 'missing'

/** Whether anyone could say at the end of the year that it was done, with the four reasons. */
export interface Verifiable {
  readonly reading: 'yes' | 'partly' | 'no'
  readonly reasons: Readonly<Record<'what' | 'howMuch' | 'byWhen' | 'who', Footing>>
}

/**
 * A plain reading from what was found: what (a firm or aimed wording, or a metric), how much (a target), by when (a deadline or rhythm), who (an
 * owner named, or the department whose plan it is). `yes` needs how much and by when; `partly` one of them.
 */
export function verifiable(commitment: Commitment, plan: Pick<Plan, 'department'>): Verifiable {
  const { deadlines, firmness, owners, rhythms, targets } = commitment
  const promised = targets.filter(target => target.as !== 'scope')
  const reasons = {
    what: firmness !== 'soft' || promised.some(target => target.metric !== '') ? 'stated' : 'implied',
    howMuch: promised.length > 0 ? 'stated' : 'missing',
    byWhen: deadlines.some(one => one.is === 'stated') || rhythms.length > 0 ? 'stated' : deadlines.length > 0 ? 'implied' : 'missing',
    who: owners.length > 0 ? 'stated' : plan.department !== '' ? 'implied' : 'missing',
  } as const satisfies Verifiable['reasons']
  const missing = [reasons.howMuch, reasons.byWhen].filter(one => one === 'missing').length
  return { reading: missing === 0 ? 'yes' : missing === 1 ? 'partly' : 'no', reasons }
}
