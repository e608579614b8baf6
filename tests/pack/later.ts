import type { Status } from '../../renderer/domain/completion.ts'
import { completionField } from '../../renderer/domain/completion.ts'
import type { Edit, Json } from '../../renderer/domain/edit.ts'
import { type Fold, foldOnto } from '../../renderer/domain/fold.ts'
import { goalsDraft } from '../../renderer/domain/insight-edits.ts'
import { aboutQuestion } from '../../renderer/domain/question.ts'
import { aboutCommitment } from '../../renderer/domain/review.ts'
import { placedOf } from '../../renderer/domain/row.ts'
import { SEED, seedFold } from './seed.ts'

/** What was found of the first commitments of the sample. The third was looked at twice: the year's end speaks. */
export const FOUND: readonly (readonly [number: number, status: Status])[] = [
  [1, 'done'],
  [2, 'under-way'],
  [3, 'not-started'],
  [20, 'unverifiable'],
]
/** The own goal nobody takes up. */
export const OWN_GOAL = '低空经济高地'

/** The reviewed sample some months later: results on record, two questions answered, one of them in words, a goal of one's own. */
export function laterFold(): Fold {
  const placed = placedOf(SEED)
  const log: Edit[] = []
  const add = (about: string, field: string, value: Json) => {
    const at = `${2_000_000_000_000 + log.length}-0000-later`
    log.push({ id: at, at, by: 'k3f9zzzzzzz1', document: SEED.document.id, about, field, value })
  }
  const idOf = (number: number) => placed[number - 1]?.commitment.id ?? ''
  for (const [number, status] of FOUND)
    add(aboutCommitment(idOf(number)), completionField('year-end'), {
      status,
      date: '2020-12-31',
      evidence: `${number}号台账`,
      source: '市统计局年报',
    })
  add(aboutCommitment(idOf(3)), completionField('half-year'), { status: 'under-way', date: '2020-07-01', evidence: '', source: '现场查看' })
  add(aboutQuestion(idOf(3)), 'answered', true)
  add(aboutQuestion(idOf(3)), 'answer', '高新处牵头，九月底见第一批成果。')
  add(aboutQuestion(idOf(14)), 'answered', true)
  const { about, field, value } = goalsDraft(SEED.document.id, [OWN_GOAL])
  add(about, field, value)
  return foldOnto(seedFold(), log)
}
