import type { MatchByHand } from './comparison.ts'
import type { Draft } from './edit.ts'
import { type Fold, valueIn } from './fold.ts'

/** The subject of what people say about a document as a whole. */
const aboutDocument = (id: string) => `document:${id}`
/** The subject of what people say about the matches between the open document and another one. */
const aboutComparison = (other: string) => `comparison:${other}`
/** The field is cut so that it stays within what an edit may hold; names this long do not differ at the end. */
const leadField = (name: string) => `lead.${name.slice(0, 60)}`
const MATCH = 'match.'

/** A person's own goals for a document; the panel shares them. */
export function goalsIn(fold: Fold, document: string): readonly string[] {
  const value = valueIn(fold, aboutDocument(document), 'goals')
  return Array.isArray(value) ? value.filter(one => typeof one === 'string') : []
}

/** Sets the own goals, each once, blanks left out. */
export function goalsDraft(document: string, goals: readonly string[]): Draft {
  return { document, about: aboutDocument(document), field: 'goals', value: [...new Set(goals.map(one => one.trim()).filter(Boolean))] }
}

/** Who leads a shared project, where a person confirmed it. */
export function leadIn(fold: Fold, document: string, name: string): string | null {
  const value = valueIn(fold, aboutDocument(document), leadField(name))
  return typeof value === 'string' ? value : null
}

/** Confirms who leads a shared project; `null` takes it back. */
export function leadDraft(document: string, name: string, lead: string | null): Draft {
  return { document, about: aboutDocument(document), field: leadField(name), value: lead }
}

/** What people said about matches between the open document and `other` (the earlier one). */
export function matchesIn(fold: Fold, other: string): readonly MatchByHand[] {
  const found: MatchByHand[] = []
  for (const { about, field, value } of fold.winners.values()) {
    if (about !== aboutComparison(other) || !field.startsWith(MATCH) || typeof value !== 'string') continue
    const b = field.slice(MATCH.length)
    found.push(value === '' ? { a: null, b } : { a: value, b })
  }
  return found
}

/** Says that commitment `b` of the open document is `a` of the other, that it has none there (''), or (`null`) leaves it to the words again. */
export function matchDraft(document: string, other: string, b: string, a: string | null): Draft {
  return { document, about: aboutComparison(other), field: `${MATCH}${b}`, value: a }
}
