import type { ViewState } from '../actions/desk.ts'

/** What a window remembers of its last look; losing it loses nothing a person wrote. */
type Seen = Pick<ViewState, 'language' | 'scheme' | 'centre' | 'lastDocument'>

const KEY = 'yuean.seen'

/** How this window looked last time; what cannot be read is left at its beginning. */
export function rememberedLook(): Partial<Seen> {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    if (typeof read !== 'object' || read === null) return {}
    const { language, scheme, centre, lastDocument } = read as Record<string, unknown>
    return {
      ...(language === 'zh' || language === 'en' ? { language } : {}),
      ...(scheme === 'light' || scheme === 'dark' || scheme === 'auto' ? { scheme } : {}),
      ...(centre === 'table' || centre === 'reader' ? { centre } : {}),
      ...(typeof lastDocument === 'string' ? { lastDocument } : {}),
    }
  } catch {
    return {}
  }
}

/** Remembers how the window looks. */
export function rememberLook({ language, scheme, centre, lastDocument }: Seen): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ language, scheme, centre, lastDocument }))
  } catch {
    // A full or forbidden store costs a preference, no more.
  }
}
