/** Where the keys belong when no field has them: the table, or the commitment in hand in the text. */
const HOME = '[role="grid"], a[data-commitment][aria-current]'

/** Leaves a text field for the table or the text, without moving what is in view. Its words stay. */
export function leaveField(field: HTMLElement): void {
  field.blur()
  document.querySelector<HTMLElement>(HOME)?.focus({ preventScroll: true })
}
