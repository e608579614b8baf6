import { createStore, type StoreApi } from 'zustand/vanilla'

/** Notes that are typed and not kept yet. Each belongs to the slot it was typed for, whatever is in hand when it is kept. */
export interface NoteDrafts {
  /** Slot → words, for the screen to watch. */
  readonly texts: StoreApi<Readonly<Record<string, string>>>
  type(slot: string, text: string): void
  /** While an input method composes, the pause does not count. */
  setComposing(isComposing: boolean): void
  isHolding(): boolean
  /** Keeps all drafts now; what cannot be kept stays. Never rejects. */
  flush(): Promise<void>
}

/** What drafts need: `save` answers whether the words are kept, `kept` says what is kept now. */
export interface NoteDraftsParts {
  readonly save: (slot: string, text: string) => Promise<boolean>
  readonly kept: (slot: string) => string
  readonly onChange: (isHolding: boolean) => void
  /** Milliseconds of quiet after which a draft is kept. */
  readonly pause?: number
}

/** Holds typed notes until they are kept: after a pause, or when somebody says flush. */
export function makeNoteDrafts({ save, kept, onChange, pause = 600 }: NoteDraftsParts): NoteDrafts {
  const texts = createStore<Readonly<Record<string, string>>>(() => ({}))
  let isComposing = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let flushing: Promise<void> = Promise.resolve()
  const isHolding = () => Object.keys(texts.getState()).length > 0
  const drop = (slot: string) => {
    const { [slot]: _, ...rest } = texts.getState()
    texts.setState(rest, true)
  }
  const keepOne = async (slot: string) => {
    const text = texts.getState()[slot]
    if (text === undefined) return
    const isKept = text === kept(slot) || (await save(slot, text).catch(() => false))
    // Words typed while these were being written stay for the next turn.
    if (isKept && texts.getState()[slot] === text) drop(slot)
  }
  const flush = () => {
    clearTimeout(timer)
    flushing = flushing.then(async () => {
      if (!isHolding()) return
      for (const slot of Object.keys(texts.getState())) await keepOne(slot)
      if (!isHolding()) onChange(false)
    })
    return flushing
  }
  const later = () => {
    clearTimeout(timer)
    if (!isComposing && isHolding()) timer = setTimeout(() => void flush(), pause)
  }
  return {
    texts,
    isHolding,
    flush,
    type: (slot, text) => {
      texts.setState({ ...texts.getState(), [slot]: text }, true)
      onChange(true)
      later()
    },
    setComposing: now => {
      isComposing = now
      later()
    },
  }
}
