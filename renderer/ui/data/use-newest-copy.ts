import { useEffect, useState } from 'react'
import { type FolderTrouble, folderTrouble, newestCopy } from '../../actions/backup-folder.ts'
import type { ChosenFolder } from '../../host/folders.ts'
import type { Snapshot } from '../../host/vault.ts'
import { useDesk, useWork } from '../use-desk.ts'

/** The newest copy in the folder, or why it cannot be looked at; `null` while it is being asked. */
export type Found = { readonly copy: Snapshot | null; readonly why: FolderTrouble | null } | null

/** Asks the folder itself, now and whenever it was tried: what is said to be there is there. */
export function useNewestCopy(folder: ChosenFolder | null): Found {
  const desk = useDesk()
  const tries = useWork(state => state.folderTries)
  const [found, setFound] = useState<Found>(null)
  const token = folder?.token
  useEffect(() => {
    if (token === undefined || tries < 0) return
    let isLast = true
    const show = (now: Found) => isLast && setFound(now)
    newestCopy(desk, token).then(
      copy => show({ copy, why: null }),
      (error: unknown) => show({ copy: null, why: folderTrouble(error) }),
    )
    return () => {
      isLast = false
    }
  }, [desk, token, tries])
  return found
}
