import type { PackAgreement, PackCommitment } from '../domain/pack-content.ts'
import { meanOf } from './figures.ts'

/** Agreement over a set of commitments. */
export function agreementOf(commitments: readonly PackCommitment[]): PackAgreement {
  const ranges = commitments.flatMap(one => rangeOf(one) ?? [])
  return {
    compared: ranges.length,
    within: ranges.length === 0 ? null : ranges.filter(range => range <= 1).length / ranges.length,
    range: meanOf(ranges),
  }
}

/** The commitments where the panel differs most, widest first, those within half a mark left out. */
export function contestedIn(commitments: readonly PackCommitment[], most: number): readonly PackCommitment[] {
  return commitments
    .map(one => ({ one, range: rangeOf(one) ?? 0 }))
    .filter(({ range }) => range > 0.5)
    .sort((a, b) => b.range - a.range || a.one.number - b.one.number)
    .slice(0, most)
    .map(({ one }) => one)
}

function rangeOf({ panel: { total } }: PackCommitment): number | null {
  return total === null || total.count < 2 ? null : total.most - total.least
}
