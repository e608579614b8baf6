import type { Counts, Grouping, Ids, Overview } from '../domain/insight.ts'
import type { Parsed } from '../domain/parsed.ts'
import type { Placed } from '../domain/row.ts'
import { verifiable } from '../domain/verifiable.ts'
import { groupsOf } from './groups.ts'
import { vagueWordsOf } from './vague-words.ts'

/** A document at a glance. By department the groups add up to the whole; by those who lead, a commitment of two counts for both. */
export function overviewOf(parsed: Parsed, placed: readonly Placed[], by: Grouping): Overview {
  const groups = [...groupsOf(parsed, placed, by)].map(([group, own]) => ({ group, counts: countsOf(own) }))
  return { groups, whole: countsOf(placed) }
}

/** Whether a commitment promises an amount, or all of something; what it only acts on does not count. */
export function hasTarget({ commitment }: Placed): boolean {
  return commitment.targets.some(target => target.as !== 'scope')
}

/** Whether it says by when, or an earlier clause does; what is only implied does not count. */
export function hasDeadline({ commitment }: Placed): boolean {
  return commitment.deadlines.some(deadline => deadline.is !== 'implied')
}

/** What a set of commitments holds, each figure with the ids behind it. */
export function countsOf(placed: readonly Placed[]): Counts {
  const those = (which: (one: Placed) => boolean): Ids => placed.filter(which).map(one => one.commitment.id)
  const readings = new Map(placed.map(one => [one, verifiable(one.commitment, one.plan).reading]))
  return {
    all: those(() => true),
    target: those(hasTarget),
    deadline: those(hasDeadline),
    rhythm: those(({ commitment }) => commitment.rhythms.length > 0),
    verifiable: those(one => readings.get(one) === 'yes'),
    partly: those(one => readings.get(one) === 'partly'),
    unverifiable: those(one => readings.get(one) === 'no'),
    firm: those(({ commitment }) => commitment.firmness === 'firm'),
    aimed: those(({ commitment }) => commitment.firmness === 'aimed'),
    soft: those(({ commitment }) => commitment.firmness === 'soft'),
    vague: those(({ commitment }) => vagueWordsOf(commitment.text).length > 0),
    hard: those(one => one.commitment.firmness === 'firm' && hasTarget(one) && hasDeadline(one)),
  }
}
