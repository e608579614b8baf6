import { useCallback, useEffect, useState } from 'react'
import { shelve } from '../actions/library.ts'
import type { Shelved } from '../domain/shelf.ts'
import { useDesk, useFold } from './use-desk.ts'

/** What is known of the kept documents so far, by id; `null` for one that cannot be read. */
export type Shelf = ReadonlyMap<string, Shelved | null>

/** Reads the kept documents one after another, each shown as soon as it is known. The second value reads one anew. */
export function useShelf(): readonly [Shelf, (id: string) => Promise<void>] {
  const desk = useDesk()
  const heads = useFold(state => state.heads)
  const [shelf, setShelf] = useState<Shelf>(new Map())
  const read = useCallback(
    async (id: string) => {
      const one = await shelve(desk, id).catch(() => null)
      setShelf(now => new Map(now).set(id, one))
    },
    [desk],
  )
  useEffect(() => {
    let isCurrent = true
    const all = async () => {
      for (const { id } of heads) if (isCurrent) await read(id)
    }
    void all()
    return () => {
      isCurrent = false
    }
  }, [heads, read])
  return [shelf, read]
}
