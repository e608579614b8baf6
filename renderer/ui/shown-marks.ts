import type { ViewState } from '../actions/desk.ts'
import { type Annotation, FIRST_COLOUR } from '../domain/annotation.ts'

/** Whether a marking is among those asked for: of the colours, tags and authors that are chosen; none chosen means all. */
export function isMarkShown(
  { colour = FIRST_COLOUR, tags = [], by }: Annotation & { readonly by: string },
  marks: ViewState['marks'],
): boolean {
  const isAmong = (chosen: readonly string[], own: readonly string[]) => chosen.length === 0 || own.some(one => chosen.includes(one))
  return isAmong(marks.colours, [colour]) && isAmong(marks.tags, tags) && isAmong(marks.authors, [by])
}
