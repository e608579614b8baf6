import { randomBytes } from 'node:crypto'
import { mkdir, readFile, stat } from 'node:fs/promises'
import { join, posix, win32 } from 'node:path'
import type { BrowserWindow, Dialog, IpcMainInvokeEvent, Shell } from 'electron'
import { z } from 'zod'
import type { Handlers } from '../ipc/register.ts'
import { createSnapshots } from './snapshots.ts'
import { codeOf } from './vault-door.ts'
import type { Words } from './words.ts'
import { writeWhole } from './write-whole.ts'

/** Which folder a token means. */
const Kept = z.record(z.string(), z.string())

export interface FolderDoorParts {
  readonly home: string
  readonly dialog: Pick<Dialog, 'showOpenDialog'>
  readonly shell: Pick<Shell, 'openPath'>
  /** The window that asks; `null` where it has gone meanwhile. */
  readonly window: (event: IpcMainInvokeEvent) => BrowserWindow | null
  readonly words: () => Words
}

/** Folders for a copy elsewhere: the person names one in the dialog, the page gets a random token that means it, also after a restart. */
export function folderDoor({ home, dialog, shell, window, words }: FolderDoorParts) {
  const file = join(home, 'folders.json')

  async function kept(): Promise<Record<string, string>> {
    try {
      return Kept.parse(JSON.parse(await readFile(file, 'utf8')))
    } catch {
      return {}
    }
  }
  async function keep(all: Record<string, string>): Promise<void> {
    await mkdir(home, { recursive: true })
    await writeWhole(file, new TextEncoder().encode(JSON.stringify(all)))
  }

  async function pathOf(token: string): Promise<string> {
    const path = (await kept())[token]
    if (path === undefined) throw new Error(words().folderGone('', 'ENOENT'))
    return path
  }

  async function inFolder<T>(token: string, run: (folder: ReturnType<typeof createSnapshots>) => Promise<T>): Promise<T> {
    const path = await pathOf(token)
    return run(createSnapshots(path, { isTheirs: true })).catch((error: unknown) => {
      throw new Error(words().folderGone(folderName(path), codeOf(error)))
    })
  }

  return {
    'folder:choose': async event => {
      const over = window(event)
      if (!over) return null
      const { canceled, filePaths } = await dialog.showOpenDialog(over, {
        title: words().chooseFolder,
        properties: ['openDirectory', 'createDirectory'],
      })
      const path = filePaths[0]
      if (canceled || path === undefined) return null
      const all = await kept()
      const known = Object.entries(all).find(([, one]) => one === path)
      const token = known?.[0] ?? randomBytes(16).toString('hex')
      if (!known) await keep({ ...all, [token]: path })
      return { token, name: folderName(path) }
    },
    'folder:write': (_event, token, name, bytes) => inFolder(token, folder => folder.write(name, bytes)),
    'folder:list': (_event, token) => inFolder(token, async folder => [...(await folder.list())]),
    'folder:read': (_event, token, name) => inFolder(token, folder => folder.read(name)),
    'folder:show': async (_event, token) => {
      const path = await pathOf(token)
      // A folder only: openPath would start a program that stands there by now.
      const isFolder = await stat(path).then(
        found => found.isDirectory(),
        () => false,
      )
      const why = isFolder ? await shell.openPath(path) : 'ENOENT'
      if (why !== '') throw new Error(words().folderGone(folderName(path), 'ENOENT'))
    },
    'folder:forget': async (_event, token) => {
      const { [token]: _forgotten, ...rest } = await kept()
      await keep(rest)
    },
  } satisfies Partial<Handlers>
}

/** What a folder is called: its last name, or the whole path of a drive (`E:\`) or of the top, which have none. */
export function folderName(path: string, platform: NodeJS.Platform = process.platform): string {
  return (platform === 'win32' ? win32 : posix).basename(path) || path
}
