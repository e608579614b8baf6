import type { Edit } from '../domain/edit.ts'
import { asKeepError, type KeepError } from './keep.ts'

/** One of the two places an edit goes to. */
export interface Medium {
  /** Writes edits, together with everything that still waits. Whether these are there now. */
  push(edits: readonly Edit[]): Promise<boolean>
  /** Edits that are not there yet, and why the last attempt failed. */
  waiting(): readonly Edit[]
  trouble(): KeepError | null
}

/**
 * Writes groups of edits one batch after the other: what is asked for while the disk works goes down together. A batch that fails is tried group
 * by group, so that one that cannot be written does not hold up the others; what fails waits for the next push.
 */
export function makeMedium(write: (edits: readonly Edit[]) => Promise<void>): Medium {
  let groups: (readonly Edit[])[] = []
  let trouble: KeepError | null = null
  let turn: Promise<void> = Promise.resolve()
  let isGathering = false

  async function drain(): Promise<void> {
    isGathering = false
    const batch = groups
    if (batch.length === 0) return
    const done = new Set(await written(batch))
    groups = groups.filter(group => !done.has(group))
    if (groups.length === 0) trouble = null
  }

  async function written(batch: readonly (readonly Edit[])[]): Promise<readonly (readonly Edit[])[]> {
    try {
      await write(batch.flat())
      return batch
    } catch (error) {
      trouble = asKeepError(error)
      if (batch.length === 1 || trouble.code !== 'failed') return []
    }
    const done: (readonly Edit[])[] = []
    for (const group of batch) done.push(...(await written([group])))
    return done
  }

  return {
    push: async edits => {
      const group = [...edits]
      if (group.length > 0) groups.push(group)
      if (!isGathering) {
        isGathering = true
        turn = turn.then(drain)
      }
      await turn
      return group.length === 0 ? groups.length === 0 : !groups.includes(group)
    },
    waiting: () => groups.flat(),
    trouble: () => trouble,
  }
}
