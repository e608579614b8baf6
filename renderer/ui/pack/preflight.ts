import type { OpenDocument } from '../../actions/desk.ts'
import type { PackDress } from '../../domain/pack-dress.ts'
import { reviewersOf } from '../../domain/pack-people.ts'
import type { PackSettings } from '../../domain/pack-settings.ts'
import { peopleOf } from '../../domain/person.ts'
import { isFlagged } from '../../domain/question.ts'
import { reviewOf, rubricOf } from '../../domain/review.ts'
import type { Preview } from './use-preview.ts'

/** Something to look at before export, and where. */
export interface Warning {
  readonly code: 'empty' | 'unscored' | 'names' | 'doubts' | 'faces' | 'lacking' | 'overflow' | 'noquestions'
  readonly params: Readonly<Record<string, string | number>>
  readonly commitment?: string
  readonly page?: number
}

/** What of the settings has a say in it. */
export type Checked = Pick<PackSettings, 'choice' | 'isFiltered' | 'own' | 'scope' | 'template'> & Pick<PackDress, 'preset'>

/** Everything to look at before a pack with these settings leaves, in the order of its weight. */
export function preflight(
  open: OpenDocument,
  settings: Checked,
  positions: readonly number[],
  shown: Preview['shown'],
): readonly Warning[] {
  const { fold, parsed, placed } = open
  const { choice, isFiltered, preset, scope, template } = settings
  const plans = scope.plans?.map(at => parsed.plans[at]) ?? null
  const filtered = isFiltered ? new Set(positions.map(at => placed[at])) : null
  const meant = placed.filter(one => (!plans || plans.includes(one.plan)) && (!filtered || filtered.has(one)))
  const people = reviewersOf(fold, 'named', scope.reviewers)
  const rubric = rubricOf(fold, parsed.document.id)
  const found: Warning[] = []
  const [first] = meant
  if (!first) return [{ code: 'empty', params: {} }]
  if (choice.scores && template !== 'blank' && template !== 'questions') {
    const open = meant.filter(({ commitment }) => !people.some(({ id }) => reviewOf(fold, rubric, commitment.id, id).isComplete))
    const [next] = open
    if (next) found.push({ code: 'unscored', params: { count: open.length }, commitment: next.commitment.id })
  }
  if (template === 'questions') {
    const isAsked = (id: string) => people.some(one => isFlagged(fold, id, one.id))
    if (!choice.questions || !meant.some(one => isAsked(one.commitment.id))) found.push({ code: 'noquestions', params: {} })
  }
  const named = people.filter(({ id }) => peopleOf(fold).get(id)?.name)
  if (choice.shown === 'named' && named.length > 0 && template !== 'blank') found.push({ code: 'names', params: { count: named.length } })
  if (parsed.doubts.length > 0) {
    const [at] = parsed.doubts
    const near = placed.find(one => at && one.commitment.at[1] >= at.at[0]) ?? first
    found.push({ code: 'doubts', params: { count: parsed.doubts.length }, commitment: near.commitment.id })
  }
  if (!shown) return found
  if (preset === 'official' && shown.missing.length > 0) found.push({ code: 'faces', params: {} })
  if (shown.lacking.length > 0) {
    const holder = meant.find(({ commitment }) => shown.lacking.some(one => commitment.text.includes(one))) ?? first
    found.push({
      code: 'lacking',
      params: { count: shown.lacking.length, what: shown.lacking.join(' ') },
      commitment: holder.commitment.id,
    })
  }
  const wanted = new Set(meant.map(one => one.plan)).size
  if (template === 'one-page' && settings.own === null && shown.pages > Math.max(wanted, plans?.length ?? parsed.plans.length))
    found.push({ code: 'overflow', params: { count: shown.pages - (plans?.length ?? parsed.plans.length) }, page: 2 })
  return found
}
