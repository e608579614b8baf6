import { type PackDress, PLAIN_DRESS, PRESETS, STANDARDS } from '../../domain/pack-dress.ts'

const KEY = 'yuean.pack-dress'

/** How packs were dressed last on this laptop; copies are numbered anew each time. What cannot be read is left plain. */
export function rememberedDress(): PackDress {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    if (typeof read !== 'object' || read === null) return PLAIN_DRESS
    const kept = read as Record<string, unknown>
    const words = (field: keyof PackDress) => (typeof kept[field] === 'string' ? kept[field].slice(0, 60) : '')
    return {
      preset: PRESETS.find(one => one === kept.preset) ?? 'modern',
      standard: STANDARDS.find(one => one === kept.standard) ?? 'none',
      secrecy: words('secrecy'),
      urgency: words('urgency'),
      copy: 0,
      issuer: words('issuer'),
      recipient: words('recipient'),
      watermark: words('watermark'),
    }
  } catch {
    return PLAIN_DRESS
  }
}

/** Remembers how packs are dressed; a full or forbidden store costs the convenience, no more. */
export function rememberDress(dress: PackDress): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(dress))
  } catch {
    // Nothing a person wrote is lost.
  }
}
