import * as z from 'zod/mini'
import { type Corrections, keyOf, placeOfKey } from './correction.ts'
import type { Json } from './edit.ts'
import type { Commitment, Deadline, Firmness, Span, Target } from './parsed.ts'
import type { Piece } from './pieces.ts'

/** What a person says of a target; its words and place are the key's. `false` in its stead takes a target away. */
export type TargetAmendment = Pick<Target, 'as' | 'metric' | 'comparator' | 'value' | 'valueTo' | 'unit'>

/** What a person says of a deadline. */
export type DeadlineAmendment = Pick<Deadline, 'from' | 'until' | 'is'>

/** The rule's name on findings that a person made or changed. */
export const BY_PERSON = 'person'

const amount = z.number()
const targetAmendment: z.ZodMiniType<TargetAmendment> = z.object({
  as: z.enum(['target', 'scope', 'full']),
  metric: z.string().check(z.maxLength(120)),
  comparator: z.enum(['>=', '<=', '>', '<', '=', '~', 'range', '+']),
  value: amount,
  valueTo: z.nullable(amount),
  unit: z.string().check(z.maxLength(20)),
})
const day = z.iso.date()
const deadlineAmendment: z.ZodMiniType<DeadlineAmendment> = z
  .object({ from: day, until: day, is: z.enum(['stated', 'inherited', 'implied']) })
  .check(z.refine(({ from, until }) => from <= until))

/** A stored value as what a person says of a target, `null` where it is none. */
export function asTargetAmendment(value: Json): TargetAmendment | null {
  return targetAmendment.safeParse(value).data ?? null
}

/** A stored value as what a person says of a deadline, `null` where it is none. */
export function asDeadlineAmendment(value: Json): DeadlineAmendment | null {
  return deadlineAmendment.safeParse(value).data ?? null
}

function keyed<T extends { readonly at: Span }>(found: readonly T[]): readonly (readonly [string, T])[] {
  const times = new Map<string, number>()
  return found.map(one => {
    const place = keyOf(one.at)
    const nth = times.get(place) ?? 0
    times.set(place, nth + 1)
    return [keyOf(one.at, nth), one] as const
  })
}

/** The commitment that a piece is, with what people corrected in it. An untouched one is the parser's own object. */
export function commitmentOf(piece: Piece, text: string, corrections: Corrections): Commitment {
  const { at, bases, id } = piece
  const [first] = bases
  const correction = corrections.pieces.get(id)
  const isTouched = bases.some(base => corrections.targets.has(base.id) || corrections.deadlines.has(base.id))
  const use = correction?.use === 'heading' ? undefined : correction?.use
  const isWhole = bases.length === 1 && first?.at[0] === at[0] && first.at[1] === at[1]
  if (first && isWhole && !isTouched && (use ?? first.kind) === first.kind && !correction?.owners && !correction?.partners) return first
  const words = text.slice(at[0], at[1])
  return {
    id,
    text: words,
    at,
    kind: use ?? (bases.some(base => base.kind === 'commitment') ? 'commitment' : 'background'),
    targets: targetEntries(piece, text, corrections).map(({ finding }) => finding),
    deadlines: deadlineEntries(piece, text, corrections).map(({ finding }) => finding),
    rhythms: bases.flatMap(base => base.rhythms.filter(one => isInside(one.at, at))),
    owners: correction?.owners ?? named(bases, base => base.owners),
    partners: correction?.partners ?? named(bases, base => base.partners),
    sources: named(bases, base => base.sources).filter(name => words.includes(name)),
    names: named(bases, base => base.names).filter(name => words.includes(name)),
    firmness: firmest(bases),
  }
}

/** A finding as it stands, and under which name a further correction of it is kept. */
export interface Entry<T> {
  /** The parser's commitment that the correction is about. */
  readonly base: string
  readonly key: string
  readonly finding: T
}

/** The targets of a piece, corrected, each with its name among the corrections. */
export function targetEntries({ at, bases }: Piece, text: string, { targets }: Corrections): readonly Entry<Target>[] {
  return bases
    .flatMap(base => entriesOf(base, base.targets, targets.get(base.id), text, asTargetAmendment))
    .filter(({ finding }) => isInside(finding.at, at))
    .sort((a, b) => byPlace(a.finding, b.finding))
}

/** The deadlines of a piece, corrected: its own; where it has none, those carried over or concluded. */
export function deadlineEntries({ at, bases }: Piece, text: string, { deadlines }: Corrections): readonly Entry<Deadline>[] {
  const all = bases.flatMap(base =>
    entriesOf(base, base.deadlines, deadlines.get(base.id), text, asDeadlineAmendment).filter(
      ({ finding }) => isInside(finding.at, at) || !isInside(finding.at, base.at),
    ),
  )
  const own = all.filter(({ finding }) => isInside(finding.at, at))
  return own.length > 0 ? own.sort((a, b) => byPlace(a.finding, b.finding)) : onceEach(all)
}

function entriesOf<T extends { readonly text: string; readonly at: Span; readonly by: string }, A extends object>(
  base: Commitment,
  own: readonly T[],
  amended: ReadonlyMap<string, Json> | undefined,
  text: string,
  read: (value: Json) => A | null,
): readonly Entry<T | (A & { readonly text: string; readonly at: Span; readonly by: string })>[] {
  const found = keyed(own)
  if (!amended) return found.map(([key, finding]) => ({ base: base.id, key, finding }))
  const known = new Set(found.map(([key]) => key))
  const changed = found.flatMap(([key, finding]) => {
    const said = amended.get(key)
    if (said === false) return []
    const amendment = said === undefined ? null : read(said)
    return [{ base: base.id, key, finding: amendment ? { ...finding, ...amendment, by: BY_PERSON } : finding }]
  })
  const made = [...amended].flatMap(([key, value]) => {
    const [at, finding] = [placeOfKey(key), read(value)]
    if (known.has(key) || !at || !finding || at[1] > text.length) return []
    return [{ base: base.id, key, finding: { ...finding, text: text.slice(at[0], at[1]), at, by: BY_PERSON } }]
  })
  return [...changed, ...made]
}

function named(bases: readonly Commitment[], of: (base: Commitment) => readonly string[]): readonly string[] {
  const [first] = bases
  return first && bases.length === 1 ? of(first) : [...new Set(bases.flatMap(of))]
}

function firmest(bases: readonly Commitment[]): Firmness {
  return (['firm', 'aimed', 'soft'] as const).find(one => bases.some(base => base.firmness === one)) ?? 'soft'
}

function onceEach(entries: readonly Entry<Deadline>[]): readonly Entry<Deadline>[] {
  const seen = new Set<string>()
  return entries.filter(({ finding: { at, from, until } }) => {
    const same = `${keyOf(at)} ${from} ${until}`
    const isNew = !seen.has(same)
    seen.add(same)
    return isNew
  })
}

const isInside = (inner: Span, outer: Span) => inner[0] >= outer[0] && inner[1] <= outer[1]
const byPlace = (a: { readonly at: Span }, b: { readonly at: Span }) => a.at[0] - b.at[0] || a.at[1] - b.at[1]
