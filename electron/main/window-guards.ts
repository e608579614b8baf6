import type { WebContents } from 'electron'
import { isOurs } from '../ipc/trusted-frame.ts'

/** No page but ours in any window, no new window, no guest; for every WebContents that is ever made. `onRefused` hears what was stopped. */
export function guardContents(
  contents: Pick<WebContents, 'on' | 'setWindowOpenHandler'>,
  onRefused: (what: string, url: string) => void = () => undefined,
): void {
  const stayHome = (event: { readonly url: string; preventDefault: () => void }) => {
    if (isOurs(event.url)) return
    event.preventDefault()
    onRefused('navigation', event.url)
  }
  contents.on('will-navigate', stayHome)
  contents.on('will-frame-navigate', stayHome)
  contents.on('will-redirect', stayHome)
  contents.on('will-attach-webview', event => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    onRefused('window', url)
    return { action: 'deny' }
  })
}
