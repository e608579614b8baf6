import type { Reviewer } from '../domain/edit.ts'
import { type Fold, valueIn } from '../domain/fold.ts'
import { LAPTOP } from '../domain/review-file.ts'
import type { FileRead } from '../store/review-file.ts'

/** Whose signature a file bears: of a laptop met before, of a new one, of a new one under a name that signed with another key, one that does not fit, or none. */
export type Signature = 'none' | 'known' | 'new' | 'namesake' | 'broken'

/** The subject under which a laptop remembers whose a key is. */
export const aboutKey = (key: string) => `key:${key}`

/** This laptop's own public key, `null` while it has signed nothing. */
export function ownKeyOf(laptop: Fold): string | null {
  const key = valueIn(laptop, LAPTOP, 'device-key')
  return typeof key === 'object' && key !== null && 'open' in key && typeof key.open === 'string' ? key.open : null
}

/** Judges the signatures of files one after another: a name that two of them use is noticed as well as one met before. */
export function signaturesFor(laptop: Fold): (file: Pick<FileRead, 'signed' | 'by'>) => Signature {
  const names = new Map<string, string>()
  for (const { about, field, value } of laptop.winners.values())
    if (about.startsWith(aboutKey('')) && field === 'name' && typeof value === 'string') names.set(about.slice(aboutKey('').length), value)
  const met = new Set(names.keys())
  return ({ signed, by }) => {
    if (signed.is !== 'good') return signed.is
    if (met.has(signed.key)) return 'known'
    const isTaken = isNamed(by) && [...names].some(([key, name]) => key !== signed.key && name === by.name)
    names.set(signed.key, by.name)
    return isTaken ? 'namesake' : 'new'
  }
}

function isNamed({ name }: Reviewer): boolean {
  return name.trim() !== ''
}
