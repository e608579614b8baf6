import { useCallback, useEffect, useState } from 'react'
import { type FolderTrouble, folderTrouble, newestCopy } from '../../actions/backup-folder.ts'
import type { ChosenFolder } from '../../host/folders.ts'
import type { Snapshot } from '../../host/vault.ts'
import { useDesk } from '../use-desk.ts'

/** The newest copy in the folder, or why it cannot be looked at; `null` while it is being asked. */
export type Found = {
  readonly copy: Snapshot | null
  readonly why: FolderTrouble | null
} | null

/** Asks the folder itself, now and when told to: what is said to be there is there. */
export function useNewestCopy(folder: ChosenFolder | null): readonly [found: Found, refresh: () => void] {
  const desk = useDesk()
  const [found, setFound] = useState<Found>(null)
  const token = folder?.token
  const refresh = useCallback(() => {
    if (token === undefined) return setFound(null)
    newestCopy(desk, token).then(
      copy => setFound({ copy, why: null }),
      (error: unknown) => setFound({ copy: null, why: folderTrouble(error) }),
    )
  }, [desk, token])
  useEffect(refresh, [refresh])
  return [found, refresh]
}
