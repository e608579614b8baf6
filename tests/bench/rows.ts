import { DEFAULT_RUBRIC } from '../../renderer/domain/default-rubric.ts'
import { EMPTY_FOLD } from '../../renderer/domain/fold.ts'
import type { Commitment, Parsed } from '../../renderer/domain/parsed.ts'
import { placedOf, type Row, rowsOf } from '../../renderer/domain/row.ts'
import { parse } from '../../renderer/parser/parse.ts'
import { corpus } from './texts.ts'

/** A parse with exactly so many commitments: the corpus' own, again and again, each copy's words and ids told apart by its turn. */
export function parsedWith(commitments: number): Parsed {
  const once = parse(corpus, { id: 'sha256:bench', encoding: 'utf-8', name: 'bench', year: 2020 })
  const plans = []
  let left = commitments
  const take = (of: readonly Commitment[], turn: number) => {
    const taken = of.filter(one => one.kind === 'commitment').slice(0, left)
    left -= taken.length
    return taken.map(one => ({ ...one, id: `${one.id}-${turn}`, text: `${one.text}（第${turn}份）` }))
  }
  for (let turn = 0; left > 0; turn++)
    for (const plan of once.plans)
      plans.push({
        ...plan,
        department: turn === 0 ? plan.department : `${plan.department}${turn}`,
        measures: plan.measures.map(measure => ({ ...measure, commitments: take(measure.commitments, turn) })),
      })
  return { ...once, plans }
}

/** The table's rows of such a parse, nothing scored yet. */
export function rowsWith(commitments: number): readonly Row[] {
  return rowsOf(placedOf(parsedWith(commitments)), EMPTY_FOLD, DEFAULT_RUBRIC, 'bench')
}
