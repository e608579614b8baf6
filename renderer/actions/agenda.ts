import {
  type AgendaItem,
  agendaDraft,
  agendaOf,
  moved,
  TOPIC_LENGTH,
  type Topic,
  timed,
  topicKey,
  USUAL_MINUTES,
} from '../domain/agenda.ts'
import type { Action, Desk } from './desk.ts'
import { record } from './record.ts'

async function change(desk: Desk, how: (agenda: readonly AgendaItem[]) => readonly AgendaItem[]): Promise<boolean> {
  const { open } = desk.folds.getState()
  if (!open) return false
  const before = agendaOf(open.fold, open.parsed)
  const after = how(before)
  if (after === before) return false
  return record(desk, [agendaDraft(open.document.id, after)])
}

/** Puts a turn at another place of the speaking order. */
export const moveTurn = {
  id: 'move-turn',
  run: (desk, { from, to }) => change(desk, agenda => (from === to ? agenda : moved(agenda, from, to))),
} satisfies Action<{ readonly from: number; readonly to: number }>

/** Sets how long a turn takes. */
export const timeTurn = {
  id: 'time-turn',
  run: (desk, { department, minutes }) => change(desk, agenda => timed(agenda, department, minutes)),
} satisfies Action<{ readonly department: string; readonly minutes: number }>

/** Gives every turn the same length. */
export const timeAll = {
  id: 'time-all',
  run: (desk, minutes) => change(desk, agenda => agenda.reduce((done, { department }) => timed(done, department, minutes), agenda)),
} satisfies Action<number>

/** Adds a topic at the end of the agenda; without a name, or with nothing to walk, it is none. */
export const addTopic = {
  id: 'add-topic',
  run: (desk, { commitments, name, tag }) => {
    const topic: Topic = { name: name.trim().slice(0, TOPIC_LENGTH), tag, commitments: tag === null ? commitments : [] }
    if (topic.name === '' || (tag === null && commitments.length === 0)) return Promise.resolve(false)
    return change(desk, agenda => [...agenda, { department: topicKey(desk.newId()), minutes: USUAL_MINUTES, topic }])
  },
} satisfies Action<Topic>

/** Takes a topic off the agenda; what was said of its commitments stays. */
export const dropTopic = {
  id: 'drop-topic',
  run: (desk, key) =>
    change(desk, agenda => {
      const rest = agenda.filter(item => !item.topic || item.department !== key)
      return rest.length === agenda.length ? agenda : rest
    }),
} satisfies Action<string>
