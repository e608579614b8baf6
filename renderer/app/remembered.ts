import type { Reading, ViewState } from '../actions/desk.ts'

/** What a window remembers of its last look; losing it loses nothing a person wrote. */
type Seen = Pick<ViewState, 'language' | 'scheme' | 'centre' | 'lastDocument' | 'reading'>

const KEY = 'yuean.seen'

/** How this window looked last time; what cannot be read is left at its beginning. */
export function rememberedLook(): Partial<Seen> {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    if (typeof read !== 'object' || read === null) return {}
    const { language, scheme, centre, lastDocument, reading } = read as Record<string, unknown>
    return {
      ...(language === 'zh' || language === 'en' ? { language } : {}),
      ...(scheme === 'light' || scheme === 'dark' || scheme === 'auto' ? { scheme } : {}),
      ...(centre === 'table' || centre === 'reader' ? { centre } : {}),
      ...(typeof lastDocument === 'string' ? { lastDocument } : {}),
      ...(isReading(reading) ? { reading } : {}),
    }
  } catch {
    return {}
  }
}

/** Remembers how the window looks. */
export function rememberLook({ language, scheme, centre, lastDocument, reading }: Seen): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ language, scheme, centre, lastDocument, reading }))
  } catch {
    // A full or forbidden store costs a preference, no more.
  }
}

function isReading(value: unknown): value is Reading {
  if (typeof value !== 'object' || value === null) return false
  const { size, spacing, paper, isSplit } = value as Record<string, unknown>
  const isSet = typeof size === 'number' && typeof spacing === 'number' && typeof isSplit === 'boolean'
  return isSet && (paper === 'plain' || paper === 'sepia' || paper === 'dark')
}
