import type { Json } from '../domain/edit.ts'
import { type Rubric, rubricSchema } from '../domain/rubric.ts'
import type { Action } from './desk.ts'
import { record } from './record.ts'

/** Sets what the open document is scored against; one that is no rubric is refused. Scores given stay in the log whatever the rubric. */
export const setRubric = {
  id: 'set-rubric',
  run: async (desk, rubric) => {
    const { open } = desk.folds.getState()
    const read = rubricSchema.safeParse(rubric)
    if (!open || !read.success) return false
    const value: Json = JSON.parse(JSON.stringify(read.data))
    const isKept = await record(desk, [{ document: open.document.id, about: `rubric:${open.document.id}`, field: 'rubric', value }])
    const ids = read.data.criteria.map(one => one.id)
    // The criterion that the next digit scores has to be one of these.
    if (isKept && !ids.includes(desk.view.getState().criterion)) desk.view.setState({ criterion: ids[0] ?? '' })
    return isKept
  },
} satisfies Action<Rubric>
