import { EMPTY_FOLD } from '../../renderer/domain/fold.ts'
import { WHOLE_PACK, WHOLE_SCOPE } from '../../renderer/domain/pack.ts'
import type { PackContent } from '../../renderer/domain/pack-content.ts'
import { PLAIN_DRESS } from '../../renderer/domain/pack-dress.ts'
import { packOf } from '../../renderer/domain/pack-of.ts'
import type { Measure, Parsed, Plan } from '../../renderer/domain/parsed.ts'
import { parse } from '../../renderer/parser/parse.ts'
import type { PackQuestion } from '../../renderer/workers/answers.ts'
import { parsedWith } from './rows.ts'
import { seed } from './texts.ts'

/** A pack of a document that nobody has reviewed. */
export type BenchPack = PackQuestion & { readonly parsed: Parsed }

/** What a pack is asked for, as the app's button does; `salt` makes its words new, so that nothing laid out before can be used again. */
export function requestFor(parsed: Parsed, salt = ''): BenchPack {
  return {
    template: 'brief',
    format: 'pdf',
    choice: WHOLE_PACK,
    scope: WHOLE_SCOPE,
    isSpeaking: false,
    language: 'zh',
    day: '2020-03-01',
    dress: PLAIN_DRESS,
    own: null,
    parsed: reworded(parsed, text => `${text}${salt}`),
  }
}

/** What such a pack holds, for printers of other make. */
export function contentOf({ choice, day, language, parsed, scope }: BenchPack): PackContent {
  return packOf({ document: { name: 'bench', parsed }, fold: EMPTY_FOLD, choice, scope, language, day })
}

/** A parse with other words in its commitments; `number` counts them from 0. */
export function reworded(parsed: Parsed, words: (text: string, number: number) => string): Parsed {
  let number = 0
  const commitments = (all: Measure['commitments']) => all.map(one => ({ ...one, text: words(one.text, number++) }))
  const measures = (all: Plan['measures']) => all.map(one => ({ ...one, commitments: commitments(one.commitments) }))
  return { ...parsed, plans: parsed.plans.map(plan => ({ ...plan, measures: measures(plan.measures) })) }
}

/** The sample's parse. */
export function seedParsed(): Parsed {
  return parse(seed, { id: 'sha256:bench', encoding: 'utf-8', name: 'bench', year: 2020 })
}

/** A parse that a brief pack of about so many pages is made of. */
export function parsedForPages(pages: number): Parsed {
  return parsedWith(Math.round(pages * COMMITMENTS_PER_PAGE))
}

const COMMITMENTS_PER_PAGE = 14
