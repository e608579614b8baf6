import { browserFolders } from './browser-folders.ts'
import type { Host, NamedBytes } from './host.ts'
import { localFonts } from './local-fonts.ts'
import { chooseFolder, hasFolders } from './output-folder.ts'
import type { Vault } from './vault.ts'
import { persistStorage, whenHidden } from './when-hidden.ts'

/** How long a download may take to begin reading its blob, in milliseconds. */
const BLOB_KEPT = 60_000

/** The app in a plain browser, served on the loopback address: the fallback of `npm start`, and the test bed. */
export function browserHost(vault: Vault | null): Host {
  return {
    kind: 'browser',
    openFile: chooseFile,
    saveFile: download,
    ...(hasFolders() ? { chooseFolder } : {}),
    localFonts,
    print: async () => {
      window.print()
      return true
    },
    openProjector,
    persist: persistStorage,
    onFlush: whenHidden,
    // Nothing opens a browser page with a file; a drop is the page's own event.
    onFileArrived: () => () => undefined,
    vault,
    folders: browserFolders(),
    desktop: null,
  } satisfies Host
}

/** The one address a second window is opened at; the desktop shell knows it too. */
const PROJECTOR = '/?view=projector'

async function openProjector(): Promise<boolean> {
  const opened = window.open(PROJECTOR, 'yuean-projector', 'popup,width=1280,height=720')
  opened?.focus()
  return opened !== null
}

/** Ends the choosing before, should its browser never have said that the person cancelled. */
let giveUpLast: () => void = () => undefined

async function chooseFile(extensions: readonly string[]): Promise<NamedBytes | null> {
  giveUpLast()
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = extensions.map(one => `.${one}`).join(',')
  input.hidden = true
  document.body.append(input)
  try {
    const file = await new Promise<File | null>(resolve => {
      giveUpLast = () => resolve(null)
      input.addEventListener('change', () => resolve(input.files?.[0] ?? null))
      input.addEventListener('cancel', () => resolve(null))
      input.click()
    })
    return file && { name: file.name, bytes: await bytesOf(file) }
  } finally {
    input.remove()
  }
}

async function bytesOf(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    throw new Error(
      `读不了“${file.name}”：它可能已被移走或正被占用。 (“${file.name}” cannot be read: it may have been moved, or is in use.)`,
    )
  }
}

/**
 * Saves as a download: the browser writes beside and renames, so it is the whole file or nothing, and asks where if it is set to.
 * `showSaveFilePicker` would ask always, but only within seconds of a click, and a pack takes longer to lay out: it would ask or fail by the
 * speed of the laptop.
 */
async function download(suggestedName: string, bytes: Uint8Array) {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)]))
  const link = document.createElement('a')
  link.href = address
  link.download = suggestedName
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(address), BLOB_KEPT)
  return { name: suggestedName }
}
