import type { Commitment, Parsed, Plan } from '../../renderer/domain/parsed.ts'
import { placedOf } from '../../renderer/domain/row.ts'

const commitment = (id: string, start: number): Commitment => ({
  id,
  text: `承诺${id}。`,
  at: [start, start + 5],
  kind: 'commitment',
  targets: [],
  deadlines: [],
  rhythms: [],
  owners: [],
  partners: [],
  sources: [],
  names: [],
  firmness: 'firm',
})

const plan = (department: string, start: number, ids: readonly string[]): Plan => ({
  department,
  fullName: null,
  slogan: '',
  theme: null,
  at: [start, start + 5 * ids.length],
  preamble: [],
  measures: [
    {
      title: '',
      level: 1,
      at: [start, start + 5 * ids.length],
      commitments: ids.map((id, index) => commitment(id, start + 5 * index)),
    },
  ],
})

/** A document `d` of two departments with two commitments each: k1, k2 of 市科技局, g1, g2 of 市工信局. */
export const PANEL: Parsed = {
  document: {
    id: 'd',
    title: '计划',
    year: 2020,
    yearIs: 'stated',
    text: '承诺k1。承诺k2。承诺g1。承诺g2。',
    encoding: 'utf-8',
    kind: 'departments',
  },
  roll: [],
  plans: [plan('市科技局', 0, ['k1', 'k2']), plan('市工信局', 10, ['g1', 'g2'])],
  doubts: [],
  coverage: { characters: 20, placed: 20 },
}

/** Its commitments in reading order. */
export const PLACED = placedOf(PANEL)
