import { agendaOf } from '../domain/agenda.ts'
import type { Draft, Json } from '../domain/edit.ts'
import { aboutQuestion, isFlagged, placeOf, questionsOf } from '../domain/question.ts'
import { aboutCommitment } from '../domain/review.ts'
import type { Action } from './desk.ts'
import { record } from './record.ts'

/** Marks a commitment to be asked about (追问), or takes this reviewer's mark away. */
export const toggleFlag = {
  id: 'toggle-flag',
  run: async (desk, commitment) => {
    const { me, open } = desk.folds.getState()
    if (!open) return false
    const value = isFlagged(open.fold, commitment, me.id) ? null : true
    return record(desk, [{ document: open.document.id, about: aboutCommitment(commitment), field: 'flag', value }])
  },
} satisfies Action<string>

/** What is said about a question. */
export interface QuestionChange {
  readonly commitment: string
  readonly text?: string
  readonly answer?: string
  readonly isAnswered?: boolean
}

/** Words a question, keeps its answer, or says that it is answered. */
export const changeQuestion = {
  id: 'change-question',
  run: async (desk, { answer, commitment, isAnswered, text }) => {
    const { open } = desk.folds.getState()
    if (!open) return false
    const draft = (field: string, value: Json): Draft => ({ document: open.document.id, about: aboutQuestion(commitment), field, value })
    return record(desk, [
      ...(text === undefined ? [] : [draft('text', text.trim() === '' ? null : text.trim())]),
      ...(answer === undefined ? [] : [draft('answer', answer.trim() === '' ? null : answer.trim())]),
      ...(isAnswered === undefined ? [] : [draft('answered', isAnswered ? true : null)]),
    ])
  },
} satisfies Action<QuestionChange>

/** Moves a question up or down among those to its department; at the end it stays. */
export const moveQuestion = {
  id: 'move-question',
  run: async (desk, { by, commitment }) => {
    const { open } = desk.folds.getState()
    if (!open) return false
    const list = questionsOf(open.fold, open.placed, agendaOf(open.fold, open.parsed)).find(one =>
      one.questions.some(question => question.commitment === commitment),
    )
    const own = list?.questions.map(question => question.commitment) ?? []
    const here = own.indexOf(commitment)
    const other = own[here + by]
    if (here < 0 || other === undefined) return false
    const place = (id: string) => placeOf(open.fold, id, open.placed.find(one => one.commitment.id === id)?.number ?? 0)
    const draft = (id: string, value: number): Draft => ({ document: open.document.id, about: aboutQuestion(id), field: 'order', value })
    return record(desk, [draft(commitment, place(other)), draft(other, place(commitment))])
  },
} satisfies Action<{ readonly commitment: string; readonly by: 1 | -1 }>
