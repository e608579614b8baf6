import type { BrowserWindow, Dialog } from 'electron'
import type { Choice } from './flush-guard.ts'
import type { Words } from './words.ts'

const CHOICES = ['retry', 'back', 'discard'] as const satisfies readonly Choice[]

/** Asks what to do where the page could not keep everything: try again, go back, or give up. Esc goes back. */
export function unsavedDialog(
  dialog: Pick<Dialog, 'showMessageBox'>,
  window: BrowserWindow,
  words: Words,
): (why: string) => Promise<Choice> {
  return async why => {
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: words.unsaved,
      detail: words.unsavedWhy(why),
      buttons: CHOICES.map(choice => words[choice]),
      defaultId: CHOICES.indexOf('retry'),
      cancelId: CHOICES.indexOf('back'),
      noLink: true,
    })
    return CHOICES[response] ?? 'back'
  }
}
