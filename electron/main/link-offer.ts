import type { BrowserWindow, Clipboard, Dialog, IpcMainInvokeEvent, Shell } from 'electron'
import type { Handlers } from '../ipc/register.ts'
import type { Words } from './words.ts'

export interface LinkOfferParts {
  readonly dialog: Pick<Dialog, 'showMessageBox'>
  readonly clipboard: Pick<Clipboard, 'writeText'>
  readonly shell: Pick<Shell, 'openExternal'>
  readonly window: (event: IpcMainInvokeEvent) => BrowserWindow | null
  readonly words: () => Words
}

/**
 * The only way an address leaves the app: shown whole, as the machine reads it (`xn--…`), and opened by the person's own browser after they said
 * so. Copying is the first choice; Esc does nothing.
 */
export function linkOffer({ dialog, clipboard, shell, window, words }: LinkOfferParts) {
  return {
    'link:offer': async (event, given) => {
      const over = window(event)
      if (!over) return 'left'
      const address = new URL(given).href
      const { response } = await dialog.showMessageBox(over, {
        type: 'question',
        message: words().link,
        detail: `${address}\n\n${words().linkDetail}`,
        buttons: [words().copyLink, words().openLink, words().cancel],
        defaultId: 0,
        cancelId: 2,
        noLink: true,
      })
      if (response === 0) clipboard.writeText(address)
      if (response === 1) await shell.openExternal(address)
      return (['copied', 'opened', 'left'] as const)[response] ?? 'left'
    },
  } satisfies Partial<Handlers>
}
