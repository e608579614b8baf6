import type { DepartmentHead } from './department-head.ts'
import type { Numbering } from './heading.ts'
import type { Line } from './lines.ts'

/** What a block is. */
export type BlockKind =
  | 'blank'
  | 'title'
  | 'roll'
  | 'note'
  | 'theme'
  | 'slogan'
  | 'department'
  | 'heading'
  | 'text'
  | 'field'
  | 'duty'
  | 'cell'
  | 'row'

/** A line, or a run of lines, while it is found out what it is. */
export interface LineDraft {
  kind: BlockKind
  line: Line
  last: Line
  numbering: Numbering | null
  head: DepartmentHead | null
}

/** How a line ends that is complete. */
export const ENDED = /[。;!?:…][”’")]*$|[。;!?]\([^()]{1,200}\)$/
