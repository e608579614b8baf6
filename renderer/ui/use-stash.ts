import { useEffect } from 'react'
import { record } from '../actions/record.ts'
import { stash, unstash } from './draft-stash.ts'
import { draftsOf } from './drafts-of.ts'
import { useDesk } from './use-desk.ts'

/** Puts typed words aside when the page goes away before they are kept, and keeps them when their document is open again. */
export function useStash(document: string | undefined): void {
  const desk = useDesk()
  useEffect(() => {
    const { me, open } = desk.folds.getState()
    if (open && open.document.id === document) void record(desk, unstash(localStorage, open.document.id, open.fold, me.id))
  }, [desk, document])
  useEffect(() => {
    const putAside = () => stash(localStorage, draftsOf(desk).asEdits(), Date.now())
    window.addEventListener('pagehide', putAside)
    return () => window.removeEventListener('pagehide', putAside)
  }, [desk])
}
