import { asAnnotation } from './annotation.ts'
import { correctionsIn, isCorrection } from './correction.ts'
import type { Edit } from './edit.ts'
import { type Fold, slotOf, wins } from './fold.ts'
import type { Parsed } from './parsed.ts'
import { liveCuts, partsOf, pieceId, type Run, runsOf } from './pieces.ts'

/** Where what was said about a commitment that is no more is found now, and since which clock reading. */
export interface Redirect {
  readonly to: string
  readonly since: string
}

const ABOUT = 'commitment:'

/**
 * The fold as the corrected parse needs it: what was said about a commitment that has since been joined to another (or was part of a cut that
 * was taken back) is found at the one that holds its words now. What was said there after that, and what was said there before, goes first;
 * notes are put together. The edits themselves stay as they were written. The same fold where nothing was ever cut or joined.
 */
export function followed(parsed: Parsed, written: Fold): Fold {
  if (![...written.winners.values()].some(mayMove)) return written
  const redirects = redirectsOf(parsed, written)
  if (redirects.size === 0) return written
  const winners = new Map(written.winners)
  const absorbed = new Map<string, Edit[]>()
  for (const [slot, edit] of written.winners) {
    const { to } = redirects.get(edit.about.slice(ABOUT.length)) ?? {}
    const annotation = edit.field === 'annotation' ? asAnnotation(edit.value) : null
    const moved = annotation && redirects.get(annotation.commitment)
    if (annotation && moved) winners.set(slot, { ...edit, value: { ...annotation, commitment: moved.to } })
    if (!to || !edit.about.startsWith(ABOUT) || edit.value === null || isCorrection(edit.field)) continue
    const target = slotOf({ ...edit, about: `${ABOUT}${to}` })
    absorbed.set(target, [...(absorbed.get(target) ?? []), edit])
  }
  for (const [slot, found] of absorbed) {
    const own = written.winners.get(slot)
    const since = found.map(edit => redirects.get(edit.about.slice(ABOUT.length))?.since ?? '').reduce((a, b) => (a > b ? a : b))
    if (own && own.at > since) continue
    const latest = found.reduce((a, b) => (wins(b, a) ? b : a))
    const about = `${ABOUT}${redirects.get(latest.about.slice(ABOUT.length))?.to ?? ''}`
    const isText = latest.field === 'note' || latest.field === 'private'
    if (isText) winners.set(slot, { ...(own ?? latest), about, value: textOf(own ? [own, ...inOrder(found)] : inOrder(found)) })
    else if (!own || own.value === null) winners.set(slot, { ...latest, about })
  }
  return { ...written, winners }
}

/** Every commitment that something was said about and that is no piece of its own any more. */
export function redirectsOf(parsed: Parsed, written: Fold): ReadonlyMap<string, Redirect> {
  const corrections = correctionsIn(written)
  const runs = runsOf(parsed, corrections ?? { cuts: new Map(), joins: new Set(), promisedTitles: new Set() })
  const places = new Map<string, { readonly run: Run; readonly index: number }>()
  for (const run of runs) for (const [index, base] of run.bases.entries()) places.set(base.id, { run, index })
  const live = new Set(runs.flatMap(run => run.pieces.map(piece => piece.id)))
  const redirects = new Map<string, Redirect>()
  const follow = (id: string) => {
    if (live.has(id) || redirects.has(id)) return
    const [base, offset] = places.has(id) ? [id, 0] : partsOf(id)
    const place = places.get(base)
    if (!place) return
    const since = [...correctionTimes(written, base, offset)]
    let { index } = place
    let to = pieceId(
      base,
      liveCuts(place.run.bases[index]?.text ?? '', corrections?.cuts.get(base) ?? []).findLast(cut => cut <= offset) ?? 0,
    )
    while (!live.has(to) && index > 0) {
      index -= 1
      const before = place.run.bases[index]
      if (!before) break
      since.push(...correctionTimes(written, before.id, null))
      to = pieceId(before.id, liveCuts(before.text, corrections?.cuts.get(before.id) ?? []).at(-1) ?? 0)
    }
    if (live.has(to)) redirects.set(id, { to, since: since.reduce((a, b) => (a > b ? a : b), '') })
  }
  for (const { about, field, value } of written.winners.values()) {
    if (about.startsWith(ABOUT)) follow(about.slice(ABOUT.length))
    const annotated = field === 'annotation' ? asAnnotation(value)?.commitment : null
    if (annotated) follow(annotated)
  }
  return redirects
}

/** When a cut was taken back, or a join made. */
function correctionTimes({ winners }: Fold, base: string, offset: number | null): readonly string[] {
  const about = `${ABOUT}${base}`
  const field = offset === null ? 'join' : `split.${offset}`
  const edit = winners.get(slotOf({ about, field, by: '' }))
  return edit ? [edit.at] : []
}

/** A cut, a join, or something said about a part of a cut that nobody here has made. */
const mayMove = (edit: Edit) => isCutOrJoin(edit) || (edit.about.startsWith(ABOUT) && edit.about.includes('-'))

const isCutOrJoin = ({ field }: Pick<Edit, 'field'>) => field === 'join' || field.startsWith('split.')

const inOrder = (edits: readonly Edit[]) => [...edits].sort((a, b) => (wins(a, b) ? 1 : -1))

function textOf(edits: readonly Edit[]): string {
  return [...new Set(edits.flatMap(({ value }) => (typeof value === 'string' && value.trim() !== '' ? [value.trim()] : [])))].join('\n')
}
