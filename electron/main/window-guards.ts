import type { WebContents } from 'electron'
import { isOurs } from '../ipc/trusted-frame.ts'

/** No page but ours in any window, no new window, no guest; for every WebContents that is ever made. */
export function guardContents(contents: Pick<WebContents, 'on' | 'setWindowOpenHandler'>): void {
  const stayHome = (event: { readonly url: string; preventDefault: () => void }) => {
    if (!isOurs(event.url)) event.preventDefault()
  }
  contents.on('will-navigate', stayHome)
  contents.on('will-frame-navigate', stayHome)
  contents.on('will-redirect', stayHome)
  contents.on('will-attach-webview', event => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
