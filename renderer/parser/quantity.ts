import type { Comparator } from '../domain/parsed.ts'
import type { UnitKind } from './units.ts'

/** A number with its unit, as read; offsets into the reading. What it is, `label-rules.ts` and `scope-rules.ts` say. */
export interface Quantity {
  /** From the first unit of the comparator to the end of 以上. */
  readonly from: number
  readonly to: number
  /** The digits themselves. */
  readonly at: number
  readonly value: number
  readonly valueTo: number | null
  readonly unit: string
  readonly kind: UnitKind
  readonly comparator: Comparator
  readonly by: string
  /** Written in Chinese numerals below one hundred: 两场, 十件. */
  readonly isSmall: boolean
  readonly isBracket: boolean
  /** A length of time with 内 and what is to be done in it: 24小时内办结. */
  readonly within: boolean
  /** Stands inside 从…到: where it starts from, not what is promised. */
  readonly isBase: boolean
  /** The masked clause before the number (comparator included) and after the whole quantity. */
  readonly before: string
  readonly after: string
  /** The masked clauses next to this one. */
  readonly clauseBefore: string
  readonly clauseAfter: string
}
