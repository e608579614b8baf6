import { randomBytes } from 'node:crypto'
import { access } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { BrowserWindow, Dialog, IpcMainInvokeEvent } from 'electron'
import type { Handlers } from '../ipc/register.ts'
import { folderName } from './folder-door.ts'
import type { LastFolder } from './last-folder.ts'
import { safeName } from './safe-name.ts'
import { codeOf } from './vault-door.ts'
import type { Words } from './words.ts'
import { writeWhole } from './write-whole.ts'

export interface OutputDoorParts {
  readonly dialog: Pick<Dialog, 'showOpenDialog'>
  /** The window that asks; `null` where it has gone meanwhile. */
  readonly window: (event: IpcMainInvokeEvent) => BrowserWindow | null
  readonly words: () => Words
  readonly folder: LastFolder
  readonly write?: typeof writeWhole
}

/**
 * A folder that several packs go into: the person names it in the dialog, the page gets a token that is good until the app ends. Only new files of
 * packs are written, never over one that is there.
 */
export function outputDoor({ dialog, window, words, folder, write = writeWhole }: OutputDoorParts) {
  const chosen = new Map<string, string>()
  const pathOf = (token: string, name: string) => {
    const path = chosen.get(token)
    if (path === undefined) throw new Error(words().saveRefused(name, 'ENOENT'))
    return join(path, safeName(name))
  }
  return {
    'output:choose': async event => {
      const over = window(event)
      if (!over) return null
      const { canceled, filePaths } = await dialog.showOpenDialog(over, {
        title: words().chooseOutput,
        defaultPath: folder.get(),
        properties: ['openDirectory', 'createDirectory'],
      })
      const path = filePaths[0]
      if (canceled || path === undefined) return null
      folder.set(path)
      const token = randomBytes(16).toString('hex')
      chosen.set(token, path)
      return { token, name: folderName(path) }
    },
    'output:has': async (_event, token, name) => isThere(pathOf(token, name)),
    'output:write': async (_event, token, name, bytes) => {
      const path = pathOf(token, name)
      if (await isThere(path)) throw new Error(words().isThere(name))
      // A folder that has gone meanwhile is not made anew.
      if (!(await isThere(dirname(path)))) throw new Error(words().saveRefused(name, 'ENOENT'))
      await write(path, bytes).catch((error: unknown) => {
        const code = codeOf(error)
        throw new Error(code === 'ENOSPC' ? words().diskFull(name) : words().saveRefused(name, code))
      })
    },
  } satisfies Partial<Handlers>
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
