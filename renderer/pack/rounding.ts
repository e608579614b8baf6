/** A number with one decimal. */
export function fixed(value: number): string {
  return value.toFixed(1)
}

/** A mean with the text it is printed as, `null` where there is none. */
export function meanOf(value: number | null): { readonly value: number; readonly text: string } | null {
  return value === null ? null : { value, text: fixed(value) }
}

/** A share in whole per cent, a dash where there is nothing to share. */
export function share(part: number, of: number): string {
  return of === 0 ? '–' : `${Math.round((part / of) * 100)}%`
}

/** A run of days: one day, or from – until. */
export function days(from: string, until: string): string {
  return from === until ? from : `${from} – ${until}`
}
