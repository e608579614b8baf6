import { correctedOf } from '../../../renderer/domain/corrected.ts'
import type { Edit } from '../../../renderer/domain/edit.ts'
import { EMPTY_FOLD, foldOnto } from '../../../renderer/domain/fold.ts'
import { likenessOf, shinglesOf } from '../../../renderer/domain/likeness.ts'
import type { Parsed } from '../../../renderer/domain/parsed.ts'
import { aboutCommitment } from '../../../renderer/domain/review.ts'
import { placedOf } from '../../../renderer/domain/row.ts'
import { acrossOf } from '../../../renderer/insight/across.ts'
import { inTurns, type Line, measured } from '../measure.ts'
import { parsedWith } from '../rows.ts'

const DOCUMENTS = 20
const COMMITMENTS = 120
const LIMIT = 1000
const FIELDS = ['score.clear', 'score.measurable', 'score.timed', 'score.ambitious', 'score.strategic', 'note']

/** What stands in one document of a shelf: its parse, and what one reviewer said of all of it. */
interface Shelved {
  readonly parsed: Parsed
  readonly edits: readonly Edit[]
}

/** Twenty different documents of 120 commitments: one large parse, dealt out in the order of its text. */
function shelf(): readonly Shelved[] {
  const all = parsedWith(DOCUMENTS * COMMITMENTS)
  const order = new Map(placedOf(all).map(({ commitment }, at) => [commitment, Math.floor(at / COMMITMENTS)]))
  return Array.from({ length: DOCUMENTS }, (_, document) => {
    const plans = all.plans.map(plan => ({
      ...plan,
      measures: plan.measures.map(measure => ({
        ...measure,
        commitments: measure.commitments.filter(one => order.get(one) === document),
      })),
    }))
    const parsed = { ...all, plans: plans.filter(plan => plan.measures.some(({ commitments }) => commitments.length > 0)) }
    return { parsed, edits: editsOf(parsed, `sha256:${document}`) }
  })
}

function editsOf(parsed: Parsed, document: string): readonly Edit[] {
  return placedOf(parsed).flatMap(({ commitment, number }) =>
    FIELDS.map((field, at): Edit => {
      const stamp = `${1_790_000_000_000 + number * 10 + at}-0000-bench`
      return { id: stamp, at: stamp, by: 'bench', document, about: aboutCommitment(commitment.id), field, value: at < 5 ? 3 : '口径？' }
    }),
  )
}

/** Twenty documents beside one another from their parses and edits, beside laying every two commitments against each other. */
export const acrossing: Line = {
  name: 'across',
  inSubset: false,
  run: async () => {
    const documents = shelf()
    const texts = documents.flatMap(({ parsed }) => placedOf(parsed).map(({ commitment }) => commitment.text))
    const [ours = 0, peer = 0] = await inTurns(3, [() => beside(documents), () => everyPair(texts)])
    return [
      measured({
        name: 'across documents',
        size: `${DOCUMENTS} × ${COMMITMENTS} commitments`,
        unit: 'ms',
        ours,
        peer,
        peerName: 'every pair by shingles',
        goal: `≤ ${LIMIT} ms`,
        met: ours <= LIMIT,
      }),
    ]
  },
}

function beside(documents: readonly Shelved[]): number {
  const named = documents.map(({ parsed, edits }, at) => {
    const corrected = correctedOf(parsed, foldOnto(EMPTY_FOLD, edits))
    return { id: `sha256:${at}`, name: `${at}`, parsed: corrected }
  })
  const across = acrossOf(named)
  if (across.documents.some(({ counts }) => counts.all.length !== COMMITMENTS)) throw new Error('a document has lost commitments')
  return across.overlapCount
}

function everyPair(texts: readonly string[]): number {
  const sets = texts.map(shinglesOf)
  let found = 0
  for (const [at, one] of sets.entries())
    for (let other = at + 1; other < sets.length; other++) if (likenessOf(one, sets[other] ?? new Set()) >= 0.6) found++
  return found
}
