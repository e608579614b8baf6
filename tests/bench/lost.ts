import type { Measured } from './measure.ts'

/** The ratio above which a line of the subset has lost its speed: several times its goal, for a busy machine is no defect. A line that is not here is not judged. */
const MOST: Readonly<Record<string, number>> = {
  parse: 200,
  'parse: growth': 1.7,
  'start: rows restored': 6,
  'first PDF: from nothing': 20,
  'first PDF: made ready while idle, as the app does': 12,
  'store: document and scores loaded': 30,
}

/** The lines whose ratio shows that speed was lost by a large factor. */
export function lostIn(found: readonly Measured[]): readonly Measured[] {
  return found.filter(({ name, ratio }) => ratio !== null && !(ratio <= (MOST[name] ?? Number.POSITIVE_INFINITY)))
}
