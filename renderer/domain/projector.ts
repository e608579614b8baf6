import * as z from 'zod/mini'
import { type AgendaItem, placedIn, turnName } from './agenda.ts'
import { consensusOf } from './consensus.ts'
import { decisionOf } from './decision.ts'
import type { Fold } from './fold.ts'
import type { Language } from './pack.ts'
import { pollOf } from './poll.ts'
import { aboutCommitment, rubricOf } from './review.ts'
import { isBlind, roundOf } from './round.ts'
import type { Placed } from './row.ts'
import { asMark, type Rubric } from './rubric.ts'
import { type Sitting, turnAt } from './sitting.ts'

/** The channel between the window and the projector's. */
export const PROJECTOR_CHANNEL = 'yuean.projector'

const text = z.string()
const turn = z.strictObject({
  department: text,
  theme: text,
  slogan: text,
  number: z.number(),
  of: z.number(),
  minutes: z.number(),
  /** Wall clock (ms) since which it runs; `null` while stopped. */
  since: z.nullable(z.number()),
  spent: z.number(),
})
const commitment = z.strictObject({
  number: z.number(),
  /** Whose it is, where the turn is a topic's; '' in a department's own. */
  department: text,
  text,
  targets: z.array(text),
  deadlines: z.array(text),
  decision: text,
  poll: z.nullable(z.strictObject({ yes: z.number(), no: z.number() })),
  scores: z.nullable(
    z.array(
      z.strictObject({ criterion: text, mean: z.nullable(z.number()), agreed: z.nullable(z.union([z.number(), z.literal('unable')])) }),
    ),
  ),
})

/**
 * What a projector shows, complete: it has no place for a note, a name, a flag, a verdict or one person's mark, and refuses unknown keys. Means are
 * `null` until what they are made of is revealed.
 */
export const sceneSchema = z.strictObject({
  language: z.enum(['zh', 'en']),
  title: text,
  isBlank: z.boolean(),
  turn: z.nullable(turn),
  commitment: z.nullable(commitment),
  next: text,
  afterNext: text,
})
export type Scene = z.infer<typeof sceneSchema>

/** What passes over the channel: the projector greets, the window answers with a scene, and with a new one at each change. */
export const projectorMessage = z.union([
  z.strictObject({ is: z.literal('hello') }),
  z.strictObject({ is: z.literal('scene'), scene: sceneSchema }),
])
export type ProjectorMessage = z.infer<typeof projectorMessage>

/** Fields that a projector may be told of: said by the meeting, or public before it. Everything a reviewer says alone is missing here. */
const PROJECTED: readonly string[] = ['agenda', 'sitting', 'decision', 'poll', 'consensus', 'round', 'revealed', 'rubric']

/** The part of a fold that may be seen on the wall. */
export function publicFold(fold: Fold): Fold {
  return { ...fold, winners: new Map([...fold.winners].filter(([, { field }]) => PROJECTED.includes(field.split('.', 1)[0] ?? field))) }
}

/** What a scene is made from. */
export interface SceneSource {
  readonly fold: Fold
  readonly document: { readonly id: string; readonly title: string }
  readonly placed: readonly Placed[]
  readonly agenda: readonly AgendaItem[]
  readonly sitting: Sitting | null
  readonly selected: string | null
  readonly language: Language
  readonly isBlank: boolean
  /** Whether the room asked for the scores; a blind round keeps them back all the same. */
  readonly hasScores: boolean
  readonly now: number
}

/** The scene to show now. */
export function sceneOf(source: SceneSource): Scene {
  const { agenda, document, fold, hasScores, isBlank, language, now, placed, selected, sitting } = source
  const shown = publicFold(fold)
  const standing = sitting && turnAt(sitting, agenda, now)
  const own = standing && placedIn(standing.item, fold, placed)
  const inHand = own?.find(one => one.commitment.id === selected)
  const topic = standing?.item.topic
  const plan = topic ? undefined : own?.[0]?.plan
  const dark: Scene = { language, title: document.title, isBlank, turn: null, commitment: null, next: '', afterNext: '' }
  // A dark wall is told nothing at all.
  if (isBlank || !standing || !sitting) return dark
  const { id } = document
  return {
    ...dark,
    turn: {
      department: turnName(standing.item),
      theme: plan?.theme ?? '',
      slogan: plan?.slogan ?? '',
      number: standing.index + 1,
      of: agenda.length,
      minutes: standing.item.minutes,
      since: sitting.since,
      spent: sitting.spent[sitting.department] ?? 0,
    },
    commitment: inHand
      ? wordsOf(
          shown,
          inHand,
          topic !== undefined,
          hasScores && !isBlind(roundOf(fold, id)) ? scoresOf(fold, inHand, rubricOf(fold, id), language) : null,
        )
      : null,
    next: standing.next ? turnName(standing.next) : '',
    afterNext: standing.afterNext ? turnName(standing.afterNext) : '',
  }
}

type SceneCommitment = NonNullable<Scene['commitment']>

function wordsOf(
  shown: Fold,
  { commitment, number, plan }: Placed,
  isOfTopic: boolean,
  scores: SceneCommitment['scores'],
): SceneCommitment {
  return {
    number,
    department: isOfTopic ? plan.department : '',
    text: commitment.text,
    targets: commitment.targets.filter(target => target.as !== 'scope').map(target => target.text),
    deadlines: commitment.deadlines.filter(one => one.is !== 'implied').map(one => one.text),
    decision: decisionOf(shown, commitment.id),
    poll: pollOf(shown, commitment.id),
    scores,
  }
}

/** The panel's mean for each criterion, and what was agreed: nobody's own mark. */
function scoresOf(fold: Fold, { commitment }: Placed, rubric: Rubric, language: Language): NonNullable<SceneCommitment['scores']> {
  const about = aboutCommitment(commitment.id)
  return rubric.criteria.map(({ id, name }) => {
    const marks: number[] = []
    for (const edit of fold.winners.values()) {
      const mark = edit.about === about && edit.field === `score.${id}` ? asMark(edit.value) : null
      if (typeof mark === 'number') marks.push(mark)
    }
    const mean = marks.length === 0 ? null : marks.reduce((sum, one) => sum + one, 0) / marks.length
    return { criterion: name[language], mean, agreed: consensusOf(fold, commitment.id, id)?.mark ?? null }
  })
}
