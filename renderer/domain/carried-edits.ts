import { anchor, asAnnotation } from './annotation.ts'
import type { CarryOver } from './carry-over.ts'
import { isCorrection } from './correction.ts'
import { type Edit, type Json, sealed } from './edit.ts'
import { type Fold, isOfMerge } from './fold.ts'
import type { Parsed } from './parsed.ts'
import { placedOf } from './row.ts'

const COMMITMENT = 'commitment:'

/** A document, and what stands about it. */
export interface Said {
  readonly id: string
  readonly parsed: Parsed
  readonly fold: Fold
}

/** A review that came along to a new text, or could not: for a person to look at. */
export interface ToCheck {
  /** `moved` and `changed` came along; `lost` waits here, complete, with what was said. */
  readonly how: 'moved' | 'changed' | 'lost'
  readonly text: string
  readonly department: string
  /** The commitment that took it over; '' for a lost one. */
  readonly to: string
  /** What was said about a lost one: reviewer, field, value. */
  readonly said: readonly { readonly by: string; readonly field: string; readonly value: Json }[]
}

/**
 * What was said about an old version, as edits of the new one. Each keeps its author and its clock reading, so that every laptop that carries the
 * same reviews over makes the very same edits, and what somebody writes afterwards wins. What has no place is kept word for word in a list.
 */
export function carriedEdits(old: Said, now: Omit<Said, 'fold'>, { pairs, lost }: CarryOver): readonly Edit[] {
  const to = new Map(pairs.map(pair => [pair.from, pair.to]))
  const edits: Edit[] = []
  const copy = (edit: Edit, about: string, field = edit.field, value = edit.value) => {
    const { id: _, ...rest } = edit
    edits.push(sealed({ ...rest, document: now.id, about, field, value }))
  }
  const orphaned = new Map<string, Edit[]>()
  for (const edit of old.fold.winners.values()) {
    if (isOfMerge(edit) || isCorrection(edit.field) || edit.value === null) continue
    const annotation = edit.field === 'annotation' ? asAnnotation(edit.value) : null
    const from = annotation?.commitment ?? (edit.about.startsWith(COMMITMENT) ? edit.about.slice(COMMITMENT.length) : null)
    const target = from === null ? undefined : to.get(from)
    if (edit.about.startsWith('person:')) copy(edit, edit.about)
    else if (edit.about === `rubric:${old.id}`) copy(edit, `rubric:${now.id}`)
    else if (annotation && target)
      copy(edit, edit.about, edit.field, { ...annotation, commitment: target, at: placeOf(now.parsed, target, annotation) })
    else if (target) copy(edit, `${COMMITMENT}${target}`)
    else if (from !== null) orphaned.set(from, [...(orphaned.get(from) ?? []), edit])
  }
  const latest = [...old.fold.winners.values()].reduce<Edit | null>((a, b) => (a === null || b.at > a.at ? b : a), null)
  if (!latest) return edits
  const note = (from: string, value: ToCheck) => copy(latest, `document:${now.id}`, `carried.${from}`, value as unknown as Json)
  const said = (from: string) => (orphaned.get(from) ?? []).map(({ by, field, value }) => ({ by, field, value }))
  const spoken = new Set(
    [...old.fold.winners.values()].flatMap(edit =>
      edit.about.startsWith(COMMITMENT) && edit.value !== null ? [edit.about.slice(COMMITMENT.length)] : [],
    ),
  )
  const texts = new Map(
    placedOf(old.parsed).map(({ commitment, plan }) => [commitment.id, { text: commitment.text, department: plan.department }]),
  )
  for (const { from, to: target, how } of pairs)
    if (how !== 'exact' && spoken.has(from)) note(from, { how, ...(texts.get(from) ?? { text: '', department: '' }), to: target, said: [] })
  const lostIds = new Set([...lost.map(one => one.from), ...orphaned.keys()])
  for (const from of lostIds)
    if (orphaned.has(from)) note(from, { how: 'lost', ...(texts.get(from) ?? { text: '', department: '' }), to: '', said: said(from) })
  return edits
}

/** Where the quoted words stand in the commitment that took them over, else as near as may be; the quote itself is never changed. */
function placeOf(
  parsed: Parsed,
  commitment: string,
  annotation: { readonly quote: string; readonly at: readonly [number, number] },
): [number, number] {
  const [start, end] = placedOf(parsed).find(one => one.commitment.id === commitment)?.commitment.at ?? annotation.at
  const inside = parsed.document.text.slice(start, end).indexOf(annotation.quote)
  const at = inside >= 0 ? start + inside : start
  const near = anchor(parsed.document.text, { quote: annotation.quote, at: [at, at + annotation.quote.length] })
  return near ? [near[0], near[1]] : [start, start]
}

/** What a carry-over left for a person to look at, with the field that holds it. */
export function toCheckIn(fold: Fold, document: string): readonly (ToCheck & { readonly field: string })[] {
  return [...fold.winners.values()].flatMap(({ about, field, value }) => {
    if (about !== `document:${document}` || !field.startsWith('carried.') || typeof value !== 'object' || value === null) return []
    return 'how' in value && 'said' in value ? [{ ...(value as unknown as ToCheck), field }] : []
  })
}
