import { useCallback, useEffect, useState } from 'react'
import { LAPTOP } from '../../actions/laptop.ts'
import { EMPTY_FOLD, foldOnto, valueIn } from '../../domain/fold.ts'
import type { DataFacts } from '../../store/safety.ts'
import { useDesk, useWork } from '../use-desk.ts'

/** What is known of the data, and the day of the last copy outside this computer; `null` while it is being asked. */
export type Facts = (DataFacts & { readonly outsideCopy: string | null }) | null

/** Asks now, after every write, and when told to. What cannot be asked stays `null`. */
export function useFacts(): readonly [facts: Facts, refresh: () => void] {
  const desk = useDesk()
  const standing = useWork(state => state.standing)
  const isBusy = useWork(state => state.job !== null)
  const [facts, setFacts] = useState<Facts>(null)
  const refresh = useCallback(() => {
    Promise.all([desk.safety.facts(), desk.keep.edits(LAPTOP)]).then(
      ([found, edits]) => {
        const day = valueIn(foldOnto(EMPTY_FOLD, edits), LAPTOP, 'outside-copy')
        setFacts({ ...found, outsideCopy: typeof day === 'string' ? day : null })
      },
      () => setFacts(null),
    )
  }, [desk])
  useEffect(() => {
    if (!isBusy && standing) refresh()
  }, [refresh, standing, isBusy])
  return [facts, refresh]
}
