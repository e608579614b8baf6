import type { Json } from '../domain/edit.ts'
import type { Fold } from '../domain/fold.ts'
import type { ChosenFolder } from '../host/folders.ts'
import { causeOf, type Snapshot } from '../host/vault.ts'
import type { Action, Desk } from './desk.ts'
import { noteOutsideCopy, reviewBytes } from './export-review.ts'
import { runJob } from './job.ts'
import { setOnLaptop } from './laptop.ts'
import { dropFolder, folderFor } from './laptop-folder.ts'
import { written } from './record.ts'
import { say } from './say.ts'

/** A copy in the folder: everything there is, one file for each day of the month, so that there are never more than 31 of one person's. */
const COPY = /^backup-[a-z0-9_-]+-\d\d\.yuean$/

/** How long after a failure the folder is tried again, in milliseconds. */
const AGAIN = 60_000

/** Why a folder cannot be used. */
export type FolderTrouble = 'full' | 'denied' | 'gone' | 'failed'

const TROUBLES: Readonly<Record<string, FolderTrouble>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EACCES: 'denied',
  EPERM: 'denied',
  EROFS: 'denied',
  ENOENT: 'gone',
  ENOTDIR: 'gone',
  ENODEV: 'gone',
  ENXIO: 'gone',
  EHOSTDOWN: 'gone',
  EHOSTUNREACH: 'gone',
}

/** Why, by the system's code that a rejection ends with. */
export function folderTrouble(error: unknown): FolderTrouble {
  return TROUBLES[causeOf(error)] ?? 'failed'
}

/** The folder that backups also go to, `null` for none. */
export function backupFolderOf(laptop: Fold): ChosenFolder | null {
  return folderFor('backup-folder', laptop)
}

/** The newest copy in the folder, `null` for none. Rejects where it cannot be looked at. */
export async function newestCopy(desk: Pick<Desk, 'host'>, token: ChosenFolder['token']): Promise<Snapshot | null> {
  const there = (await desk.host.folders?.listFolder(token)) ?? []
  return there.filter(({ name }) => COPY.test(name)).reduce<Snapshot | null>((a, b) => (a && a.at >= b.at ? a : b), null)
}

/** Lets the person choose the folder; it stays chosen over restarts, and the first copy is written at once. */
export const chooseBackupFolder = {
  id: 'choose-backup-folder',
  may: desk => desk.host.folders !== null && desk.work.getState().job === null,
  run: async desk => {
    try {
      const folder = await desk.host.folders?.chooseFolder()
      if (!folder) return
      if (await setOnLaptop(desk, 'backup-folder', { ...folder } as Json)) await copyOutNow.run(desk)
    } catch (error) {
      sayTrouble(desk, '', error)
    }
  },
} satisfies Action

/** Uses the folder no more; what is in it stays. */
export const forgetBackupFolder = {
  id: 'forget-backup-folder',
  run: desk => dropFolder(desk, 'backup-folder'),
} satisfies Action

/** Writes a copy of everything into the folder now. */
export const copyOutNow = {
  id: 'copy-out-now',
  may: desk => desk.work.getState().job === null,
  run: async desk => {
    await written()
    const folder = backupFolderOf(desk.folds.getState().laptop)
    if (!folder) return
    const bytes = await runJob(desk, 'export', '', (onProgress, signal) => reviewBytes(desk, BACKUP, onProgress, signal))
    if (!bytes) return
    try {
      await writeCopy(desk, folder, bytes)
      say(desk, 'done', 'backup-folder.written', { name: folder.name })
    } catch (error) {
      sayTrouble(desk, folder.name, error)
    }
  },
} satisfies Action

/** Shows the folder in the system's file manager. */
export const showBackupFolder = {
  id: 'show-backup-folder',
  may: desk => desk.host.folders?.showFolder !== undefined,
  run: async desk => {
    const folder = backupFolderOf(desk.folds.getState().laptop)
    if (!folder) return
    try {
      await desk.host.folders?.showFolder?.(folder.token)
    } catch (error) {
      noteTry(desk)
      sayTrouble(desk, folder.name, error)
    }
  },
} satisfies Action

/**
 * After every backup this window writes, a copy goes into the chosen folder too. One that is out of reach is said once, then tried again every
 * minute until it is back. Answers what ends it.
 */
export function followBackUps(desk: Desk): () => void {
  let isOut = ''
  let again: ReturnType<typeof setTimeout> | undefined
  const copy = async () => {
    clearTimeout(again)
    const folder = backupFolderOf(desk.folds.getState().laptop)
    if (!folder) return
    try {
      // Looked at first: that asks for no permission in the middle of somebody's typing, and makes no file where there is no folder for it.
      await newestCopy(desk, folder.token)
      await writeCopy(desk, folder, await reviewBytes(desk, BACKUP, () => undefined, new AbortController().signal))
      isOut = ''
    } catch (error) {
      noteTry(desk)
      if (isOut !== folder.token) sayTrouble(desk, folder.name, error)
      isOut = folder.token
      again = setTimeout(() => void copy(), AGAIN)
    }
  }
  const leave = desk.safety.watchBackUps(() => void copy())
  return () => {
    leave()
    clearTimeout(again)
  }
}

const BACKUP = { content: 'backup', passphrase: '' } as const

async function writeCopy(desk: Desk, { token }: ChosenFolder, bytes: Uint8Array): Promise<void> {
  const { me } = desk.folds.getState()
  try {
    await desk.host.folders?.writeToFolder(token, `backup-${me.id}-${desk.today().slice(-2)}.yuean`, bytes)
  } finally {
    noteTry(desk)
  }
  await noteOutsideCopy(desk)
}

function noteTry(desk: Desk): void {
  desk.work.setState(({ folderTries }) => ({ folderTries: folderTries + 1 }))
}

function sayTrouble(desk: Desk, name: string, error: unknown): void {
  say(desk, 'trouble', `backup-folder.${folderTrouble(error)}`, {
    name,
    why: error instanceof Error ? error.message : '',
  })
}
