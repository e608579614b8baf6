import { type ComponentType, lazy, useState } from 'react'

/** A component whose code comes when it is first shown, or before, by `ready`. */
export interface Later {
  readonly Shown: ComponentType
  /** Fetches the code; what was fetched is shown at once, without a word in its place. */
  readonly ready: () => Promise<unknown>
}

/** Puts a component off until it is wanted. React's own `lazy` keeps a word in its place for 300 ms, even where the code is at hand. */
export function later(load: () => Promise<ComponentType>): Later {
  let loaded: ComponentType | undefined
  const ready = async () => {
    loaded ??= await load()
    return loaded
  }
  const Lazy = lazy(async () => ({ default: await ready() }))
  function Shown() {
    // What stands is never swapped for the other: that would be a new component with nothing typed in it.
    const [Own] = useState<ComponentType>(() => loaded ?? Lazy)
    return <Own />
  }
  return { Shown, ready }
}
