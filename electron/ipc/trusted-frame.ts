/** Where the app's page lives, for ever: the origin is the database. */
export const APP_ORIGIN = 'app://yuean'

/** Whether an address belongs to the app's own page. Compared as parsed, never as text. */
export function isOurs(address: string): boolean {
  try {
    const { protocol, host } = new URL(address)
    return `${protocol}//${host}` === APP_ORIGIN
  } catch {
    return false
  }
}

/** The parts of Electron's WebFrameMain that say who is asking. */
export interface AskingFrame {
  readonly url: string
  readonly parent: unknown
}

/** Only the top frame of our own page may ask anything; a frame that has gone (`null`) may not. */
export function isTrustedFrame(frame: AskingFrame | null): boolean {
  return frame !== null && frame.parent === null && isOurs(frame.url)
}
