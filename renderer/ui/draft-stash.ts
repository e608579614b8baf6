import { millisOf } from '../domain/clock.ts'
import type { Draft } from '../domain/edit.ts'
import { type Fold, slotOf } from '../domain/fold.ts'

/** A draft put aside when its page went away, and when that was (ms). */
export interface Stashed extends Draft {
  readonly put: number
}

/** The part of `localStorage` that is used: it is written before the page is gone, which a database is not. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const KEY = 'yuean.drafts'

/** Puts drafts aside that a closing page cannot wait for; those of other windows stay beside them. */
export function stash(shelf: Shelf, drafts: readonly Draft[], now: number): void {
  if (drafts.length === 0) return
  write(shelf, [...read(shelf), ...drafts.map(draft => ({ ...draft, put: now }))])
}

/** Takes the drafts of a document off the shelf, leaving out what an edit made since has overtaken or says already. */
export function unstash(shelf: Shelf, document: string, fold: Fold, by: string): readonly Draft[] {
  const all = read(shelf)
  const own = all.filter(one => one.document === document)
  if (own.length === 0) return []
  write(
    shelf,
    all.filter(one => one.document !== document),
  )
  const latest = new Map(own.map(one => [slotOf({ ...one, by }), one]))
  return [...latest].flatMap(([slot, { put, ...draft }]) => {
    const standing = fold.winners.get(slot)
    const isOvertaken = standing && (millisOf(standing.at) > put || JSON.stringify(standing.value) === JSON.stringify(draft.value))
    return isOvertaken ? [] : [draft]
  })
}

function read(shelf: Shelf): readonly Stashed[] {
  try {
    const found: unknown = JSON.parse(shelf.getItem(KEY) ?? '[]')
    return Array.isArray(found) ? found.filter(isStashed) : []
  } catch {
    return []
  }
}

function write(shelf: Shelf, drafts: readonly Stashed[]): void {
  try {
    if (drafts.length === 0) shelf.removeItem(KEY)
    else shelf.setItem(KEY, JSON.stringify(drafts))
  } catch {
    // A full or forbidden shelf costs the last words before a crash, no more.
  }
}

function isStashed(one: unknown): one is Stashed {
  if (typeof one !== 'object' || one === null) return false
  const { document, about, field, value, put } = one as Record<string, unknown>
  return [document, about, field].every(word => typeof word === 'string') && value !== undefined && typeof put === 'number'
}
