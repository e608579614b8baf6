import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Span } from '../domain/parsed.ts'

/** A remark being written on words of a commitment, under the id its annotation has or will have. */
export interface RemarkDraft {
  readonly id: string
  readonly document: string
  readonly commitment: string
  readonly at: Span
  readonly remark: string
  /** What the annotation said before; `null` for a new one. */
  readonly original: string | null
}

/** The one remark that may be in the making. */
export interface RemarkDrafts {
  readonly state: StoreApi<{ readonly draft: RemarkDraft | null }>
  /** Opens a remark; another that was being written is kept first. */
  begin(on: Omit<RemarkDraft, 'remark'>): void
  type(remark: string): void
  /** Keeps what is typed so far and leaves the remark open. Never rejects. */
  flush(): Promise<void>
  /** Keeps the remark and closes it; a blank one stays open, one that cannot be kept comes back. Never rejects. */
  keep(): Promise<void>
  /** Closes the remark as if it had not been begun. */
  drop(): void
  isHolding(): boolean
}

/** What a remark needs: `save` answers whether it is kept, `takeAway` undoes a new one. */
export interface RemarkDraftsParts {
  readonly save: (draft: RemarkDraft) => Promise<boolean>
  readonly takeAway: (draft: RemarkDraft) => Promise<unknown>
  readonly onChange: (isHolding: boolean) => void
}

/** Holds a remark until it is kept or dropped. */
export function makeRemarkDrafts({ save, takeAway, onChange }: RemarkDraftsParts): RemarkDrafts {
  const state = createStore<{ readonly draft: RemarkDraft | null }>(() => ({ draft: null }))
  /** What is kept under an id, as far as this window has written it. */
  const kept = new Map<string, string>()
  let writes: Promise<unknown> = Promise.resolve()
  let writing = 0
  const isBlank = (draft: RemarkDraft) => draft.remark.trim() === ''
  const isKept = (draft: RemarkDraft) => draft.remark === (kept.get(draft.id) ?? draft.original)
  const needsKeeping = (draft: RemarkDraft | null) => draft !== null && !isBlank(draft) && !isKept(draft)
  const isHolding = () => {
    const { draft } = state.getState()
    return writing > 0 || needsKeeping(draft)
  }
  const write = (draft: RemarkDraft): Promise<boolean> => {
    writing += 1
    const done = writes.then(async () => {
      const isDone = isKept(draft) || (await save(draft).catch(() => false))
      if (isDone) kept.set(draft.id, draft.remark)
      return isDone
    })
    writes = done.then(() => {
      writing -= 1
      if (!isHolding()) onChange(false)
    })
    return writes.then(() => done)
  }
  const keep = async () => {
    const { draft } = state.getState()
    if (!draft || isBlank(draft)) return
    state.setState({ draft: null })
    if (!(await write(draft)) && state.getState().draft === null) state.setState({ draft })
  }
  return {
    state,
    isHolding,
    keep,
    flush: async () => {
      const { draft } = state.getState()
      if (draft && needsKeeping(draft)) await write(draft)
      else await writes
    },
    begin: on => {
      void keep()
      kept.delete(on.id)
      state.setState({ draft: { ...on, remark: on.original ?? '' } })
    },
    type: remark => {
      state.setState(({ draft }) => ({ draft: draft && { ...draft, remark } }))
      onChange(isHolding())
    },
    drop: () => {
      const { draft } = state.getState()
      state.setState({ draft: null })
      if (!isHolding()) onChange(false)
      // What is being written this moment is taken back too.
      if (draft)
        void writes.then(() => {
          if (!kept.has(draft.id)) return
          if (draft.original === null) return takeAway(draft)
          return write({ ...draft, remark: draft.original })
        })
    },
  }
}
