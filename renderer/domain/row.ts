import { asAnnotation } from './annotation.ts'
import { type Edit, isPersonal, isPrivate } from './edit.ts'
import type { Fold } from './fold.ts'
import type { Commitment, Firmness, Measure, Parsed, Plan } from './parsed.ts'
import { aboutCommitment } from './review.ts'
import { asMark, isComplete, type Mark, type Rubric, totalOf } from './rubric.ts'
import { asTag } from './tags.ts'

/** A commitment with where it stands: its place in the plan. Numbers count from 1 through the document. */
export interface Placed {
  readonly number: number
  readonly commitment: Commitment
  readonly measure: Measure
  readonly plan: Plan
}

/** One line of the table: plain values only, so that it travels to a worker and sorts without looking anything up. */
export interface Row {
  readonly id: string
  readonly number: number
  readonly department: string
  readonly theme: string
  /** Who leads it, where the text names them: a task list's view by department. */
  readonly owners: readonly string[]
  readonly measure: string
  readonly text: string
  /** 300家以上、10家以上 — the words of targets and full targets, scopes left out. */
  readonly targets: string
  readonly deadlines: string
  /** Last day of the first stated deadline, '' where there is none: sorts by time. */
  readonly until: string
  readonly firmness: Firmness
  readonly marks: Readonly<Record<string, Mark | null>>
  readonly total: number | null
  readonly isComplete: boolean
  readonly note: string
  readonly isFlagged: boolean
  /** This reviewer's verdict, '' where there is none. */
  readonly verdict: string
  readonly tags: readonly string[]
  /** Who has said anything about it that others may see, by id. */
  readonly reviewers: readonly string[]
  readonly annotations: number
}

/** The reviewable commitments of a document in reading order; background sentences are left out. */
export function placedOf(parsed: Parsed): readonly Placed[] {
  const placed: Placed[] = []
  for (const plan of parsed.plans)
    for (const measure of plan.measures)
      for (const commitment of measure.commitments)
        if (commitment.kind === 'commitment') placed.push({ number: placed.length + 1, commitment, measure, plan })
  return placed
}

/** What rows are made from. */
export interface RowSource {
  readonly placed: readonly Placed[]
  readonly fold: Fold
  readonly rubric: Rubric
  readonly by: string
}

/** The table's rows for one reviewer, in reading order. */
export function rowsOf(placed: readonly Placed[], fold: Fold, rubric: Rubric, by: string): readonly Row[] {
  const said = saidIn(fold, () => true)
  return placed.map(one => rowOf(one, said.get(one.commitment.id), rubric, by))
}

/** The rows after some edits more: those that nothing was said about are the very same objects, so that the rest costs nothing. */
export function rowsAfter(before: RowSource & { readonly rows: readonly Row[] }, now: RowSource): readonly Row[] {
  const { placed, fold, rubric, by } = now
  if (before.placed !== placed || before.rubric !== rubric || before.by !== by) return rowsOf(placed, fold, rubric, by)
  const changed = changedIn(before.fold, fold)
  if (changed.size === 0) return before.rows
  const said = saidIn(fold, commitment => changed.has(commitment))
  return placed.map((one, position) => {
    const row = before.rows[position]
    return row && !changed.has(one.commitment.id) ? row : rowOf(one, said.get(one.commitment.id), rubric, by)
  })
}

/** What people said about one commitment. */
interface Said {
  readonly edits: Edit[]
  annotations: number
}

const COMMITMENT = aboutCommitment('')

function saidIn(fold: Fold, isWanted: (commitment: string) => boolean): ReadonlyMap<string, Said> {
  const said = new Map<string, Said>()
  const of = (commitment: string) => {
    const standing = said.get(commitment) ?? { edits: [], annotations: 0 }
    said.set(commitment, standing)
    return standing
  }
  for (const edit of fold.winners.values()) {
    const commitment = commitmentOf(edit)
    if (commitment === null || !isWanted(commitment)) continue
    if (edit.field !== 'annotation') of(commitment).edits.push(edit)
    else if (asAnnotation(edit.value)) of(commitment).annotations += 1
  }
  return said
}

function changedIn(before: Fold, now: Fold): ReadonlySet<string> {
  const changed = new Set<string>()
  if (before === now) return changed
  let standing = 0
  for (const [slot, edit] of now.winners) {
    const old = before.winners.get(slot)
    if (old) standing += 1
    if (old === edit) continue
    for (const one of old ? [edit, old] : [edit]) {
      const commitment = commitmentOf(one)
      if (commitment !== null) changed.add(commitment)
    }
  }
  // What may no longer be seen: in a blind round, or as it was at an earlier moment.
  if (standing < before.winners.size)
    for (const [slot, old] of before.winners) {
      const commitment = now.winners.has(slot) ? null : commitmentOf(old)
      if (commitment !== null) changed.add(commitment)
    }
  return changed
}

/** The commitment an edit says something about: itself, or through an annotation on it. */
function commitmentOf({ about, field, value }: Edit): string | null {
  if (about.startsWith(COMMITMENT)) return about.slice(COMMITMENT.length)
  if (field !== 'annotation' || typeof value !== 'object' || value === null || !('commitment' in value)) return null
  return typeof value.commitment === 'string' ? value.commitment : null
}

function rowOf({ number, commitment, measure, plan }: Placed, said: Said | undefined, rubric: Rubric, by: string): Row {
  const due = commitment.deadlines.filter(deadline => deadline.is !== 'implied')
  return {
    id: commitment.id,
    number,
    department: plan.department,
    theme: plan.theme ?? '',
    owners: commitment.owners,
    measure: measure.title,
    text: commitment.text,
    targets: commitment.targets
      .filter(target => target.as !== 'scope')
      .map(target => target.text)
      .join('、'),
    deadlines: due.map(deadline => deadline.text).join('、'),
    until: due[0]?.until ?? '',
    firmness: commitment.firmness,
    ...(said ? reviewIn(said, rubric, by) : nothingIn(rubric)),
  }
}

type Reviewed = Pick<Row, 'marks' | 'total' | 'isComplete' | 'note' | 'isFlagged' | 'verdict' | 'tags' | 'reviewers' | 'annotations'>

function reviewIn({ edits, annotations }: Said, rubric: Rubric, by: string): Reviewed {
  const own = new Map(edits.filter(edit => edit.by === by).map(edit => [edit.field, edit.value]))
  const marks = Object.fromEntries(rubric.criteria.map(({ id }) => [id, asMark(own.get(`score.${id}`) ?? null)]))
  const markOf = (criterion: string) => marks[criterion] ?? null
  const [note, verdict] = [own.get('note'), own.get('verdict')]
  const heard = edits.filter(({ field, value }) => value !== null && isPersonal(field) && !isPrivate(field))
  return {
    marks,
    total: totalOf(rubric, markOf),
    isComplete: isComplete(rubric, markOf),
    note: typeof note === 'string' ? note : '',
    isFlagged: own.get('flag') === true,
    verdict: typeof verdict === 'string' ? verdict : '',
    tags: edits.flatMap(({ field, value }) => asTag(field, value) ?? []).sort(),
    reviewers: [...new Set(heard.map(edit => edit.by))].sort(),
    annotations,
  }
}

const untouched = new WeakMap<Rubric, Reviewed>()

/** What stands in the row of a commitment that nobody said anything about: one object for all of them. */
function nothingIn(rubric: Rubric): Reviewed {
  const standing = untouched.get(rubric) ?? reviewIn({ edits: [], annotations: 0 }, rubric, '')
  untouched.set(rubric, standing)
  return standing
}
