import type { Session } from 'electron'
import { APP_ORIGIN, isOurs } from '../ipc/trusted-frame.ts'

/** Whether anything may be fetched from an address: our own files, data, and blobs that our own page made. */
export function mayRequest(address: string, isPackaged: boolean): boolean {
  if (isOurs(address) || address.startsWith('data:') || address.startsWith(`blob:${APP_ORIGIN}/`)) return true
  // The developer tools load themselves; a packaged app has none.
  return !isPackaged && (address.startsWith('devtools:') || address.startsWith('chrome-extension:'))
}

type Walled = Pick<Session, 'webRequest' | 'setProxy' | 'setSpellCheckerEnabled' | 'on'>

/**
 * Three of the four walls (the fourth is the content policy; the resolver rule stands in `before-ready.ts`): every foreign request is
 * cancelled, what slipped by ends at a proxy where nobody listens, and nothing downloads. `onRefused` hears of each. Resolves once the proxy is in force.
 */
export async function closeNetwork(
  session: Walled,
  isPackaged: boolean,
  onRefused: (url: string) => void = () => undefined,
): Promise<void> {
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const isRefused = !mayRequest(url, isPackaged)
    if (isRefused) onRefused(url)
    answer({ cancel: isRefused })
  })
  // It fetches its dictionaries from a server.
  session.setSpellCheckerEnabled(false)
  // Files leave by `file:save` only.
  session.on('will-download', event => event.preventDefault())
  await session.setProxy({ mode: 'fixed_servers', proxyRules: 'http://127.0.0.1:9', proxyBypassRules: '<-loopback>' })
}
