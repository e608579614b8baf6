import { type Fold, valueIn } from '../domain/fold.ts'
import type { Action, Desk } from './desk.ts'
import { LAPTOP, setOnLaptop } from './laptop.ts'

/** Longest phrase, in characters, and the most that are kept. */
const LIMIT = { length: 120, count: 200 } as const

/** The phrases kept on this laptop, `null` where nobody has changed those the app comes with. */
export function phrasesIn(laptop: Fold): readonly string[] | null {
  const kept = valueIn(laptop, LAPTOP, 'phrases')
  return Array.isArray(kept) ? kept.filter(one => typeof one === 'string') : null
}

/** Keeps the phrases of this laptop, in their order; each once, none empty. */
export const keepPhrases = {
  id: 'keep-phrases',
  run: (desk: Desk, phrases) => {
    const clean = phrases.map(one => one.trim().replace(/\s+/g, ' ').slice(0, LIMIT.length)).filter(Boolean)
    return setOnLaptop(desk, 'phrases', [...new Set(clean)].slice(0, LIMIT.count))
  },
} satisfies Action<readonly string[]>
