import type { Commitment, Deadline, Span } from '../domain/parsed.ts'
import type { Duty } from './owners.ts'

/** A commitment while it is built: without its id, its lists still open. */
export interface CommitmentDraft extends Omit<Commitment, 'id' | 'owners' | 'partners' | 'deadlines'> {
  owners: string[]
  partners: string[]
  deadlines: Deadline[]
}

/** A measure while it is built. `duty` and `due` were said in its heading or in labels above its first sentence. */
export interface MeasureDraft {
  title: string
  level: 1 | 2
  start: number
  end: number
  commitments: CommitmentDraft[]
  duty: Duty | null
  due: Deadline[]
  /** How many of its commitments a closing bracket or label has already spoken for. */
  settled: number
  /** Where those begin for which the last bracket or label spoke: labels that follow at once speak for the same. */
  run: number
}

/** A plan while it is built. */
export interface PlanDraft {
  department: string
  slogan: string
  theme: string | null
  start: number
  end: number
  preamble: Span[]
  measures: MeasureDraft[]
}

/** An empty plan that begins at `start`. */
export function planDraft(department: string, slogan: string, theme: string | null, start: number): PlanDraft {
  return { department, slogan, theme, start, end: start, preamble: [], measures: [] }
}

/** An empty measure that begins at `start`. */
export function measureDraft(title: string, level: 1 | 2, start: number, end: number): MeasureDraft {
  return { title, level, start, end, commitments: [], duty: null, due: [], settled: 0, run: 0 }
}
