import { useEffect } from 'react'
import { sharedFolderOf } from '../../actions/shared-folder.ts'
import { keepInStep } from '../../actions/shared-step.ts'
import { useDesk, useFold, useWork } from '../use-desk.ts'

/** How often the folder is looked into while the window is seen, and how long one's own changes must have been quiet to be written; milliseconds. */
const LOOKS = 60_000
const QUIET = 20_000

/** Keeps in step with the shared folder while one is chosen and a document is open: at once, every minute in view, and when one's own changes have been quiet. */
export function useSharedStep(): void {
  const desk = useDesk()
  const token = useFold(state => sharedFolderOf(state.laptop)?.token)
  const document = useFold(state => state.open?.document.id)
  const isMerging = useWork(state => state.merge !== null || state.job?.kind === 'merge')
  useEffect(() => {
    if (token === undefined || document === undefined || isMerging) return
    let quiet: ReturnType<typeof setTimeout> | undefined
    const look = (mayWrite: boolean) => {
      if (window.document.visibilityState === 'visible') void keepInStep.run(desk, { mayWrite })
    }
    const onQuiet = () => {
      quiet = undefined
      void keepInStep.run(desk, { mayWrite: true })
    }
    look(true)
    const timer = setInterval(() => look(quiet === undefined), LOOKS)
    const onSeen = () => look(quiet === undefined)
    window.document.addEventListener('visibilitychange', onSeen)
    let last = desk.folds.getState().open?.whole
    const stop = desk.folds.subscribe(({ open }) => {
      if (open?.whole === last) return
      last = open?.whole
      clearTimeout(quiet)
      quiet = setTimeout(onQuiet, QUIET)
    })
    return () => {
      clearInterval(timer)
      clearTimeout(quiet)
      window.document.removeEventListener('visibilitychange', onSeen)
      stop()
    }
  }, [desk, token, document, isMerging])
}
