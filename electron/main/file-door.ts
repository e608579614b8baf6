import { basename, dirname, extname, join } from 'node:path'
import type { BrowserWindow, Dialog, IpcMainInvokeEvent } from 'electron'
import type { NamedBytes } from '../../renderer/host/host.ts'
import type { Handlers } from '../ipc/register.ts'
import type { LastFolder } from './last-folder.ts'
import { safeName } from './safe-name.ts'
import type { Words } from './words.ts'
import { writeWhole } from './write-whole.ts'

export interface FileDoorParts {
  readonly dialog: Pick<Dialog, 'showOpenDialog' | 'showSaveDialog'>
  /** The window that asks; `null` where it has gone meanwhile. */
  readonly window: (event: IpcMainInvokeEvent) => BrowserWindow | null
  readonly words: () => Words
  readonly read: (path: string) => Promise<NamedBytes>
  readonly folder: LastFolder
  readonly write?: typeof writeWhole
}

/** Open, save and print. The page may name a file; only the person, in the dialog, names the folder. Failures reject with a sentence. */
export function fileDoor({ dialog, window, words, read, folder, write = writeWhole }: FileDoorParts) {
  return {
    'file:open': async (event, extensions) => {
      const over = window(event)
      if (!over) return null
      const { canceled, filePaths } = await dialog.showOpenDialog(over, {
        title: words().open,
        defaultPath: folder.get(),
        filters: [{ name: words().files, extensions }],
        properties: ['openFile'],
      })
      const path = filePaths[0]
      if (canceled || path === undefined) return null
      folder.set(dirname(path))
      return read(path)
    },
    'file:save': async (event, suggestedName, bytes) => {
      const over = window(event)
      if (!over) return null
      const suggested = safeName(suggestedName)
      const extension = extname(suggested).slice(1)
      const { canceled, filePath } = await dialog.showSaveDialog(over, {
        title: words().save,
        defaultPath: join(folder.get(), suggested),
        filters: extension ? [{ name: extension.toUpperCase(), extensions: [extension] }] : [],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      })
      if (canceled || !filePath) return null
      folder.set(dirname(filePath))
      const name = basename(filePath)
      await write(filePath, bytes).catch((error: unknown) => {
        const code = error instanceof Error && 'code' in error ? String(error.code) : ''
        throw new Error(code === 'ENOSPC' ? words().diskFull(name) : words().saveRefused(name, code))
      })
      return { name }
    },
    'page:print': ({ sender }) => printed(sender),
  } satisfies Partial<Handlers>
}

/** The system's print dialog over the page's own print style. Why it came to nothing differs by platform, so every "not printed" is a cancel. */
function printed(contents: Pick<IpcMainInvokeEvent['sender'], 'print'>): Promise<boolean> {
  return new Promise(resolve => {
    contents.print({ printBackground: true, pageSize: 'A4' }, isPrinted => resolve(isPrinted))
  })
}
