import type { WebContents } from 'electron'
import type { Tell } from './channels.ts'
import type { Told } from './contract.ts'

/** Tells the page something; the only way from the main process to the page. */
export function tell<T extends Tell>(contents: Pick<WebContents, 'send'>, name: T, what: Told[T]): void {
  contents.send(name, what)
}
