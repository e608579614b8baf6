import { EMPTY_FOLD } from '../../renderer/domain/fold.ts'
import { WHOLE_PACK, WHOLE_SCOPE } from '../../renderer/domain/pack.ts'
import { PLAIN_DRESS } from '../../renderer/domain/pack-dress.ts'
import { packOf } from '../../renderer/domain/pack-of.ts'
import type { Parsed } from '../../renderer/domain/parsed.ts'
import { parse } from '../../renderer/parser/parse.ts'
import type { PackRequest } from '../../renderer/workers/answers.ts'
import { parsedWith } from './rows.ts'
import { seed } from './texts.ts'

/** What a pack is asked for, as the app's button does; `salt` makes its words new, so that nothing laid out before can be used again. */
export function requestFor(parsed: Parsed, salt = ''): PackRequest {
  const content = packOf({
    document: { name: 'bench', parsed },
    fold: EMPTY_FOLD,
    choice: WHOLE_PACK,
    scope: WHOLE_SCOPE,
    language: 'zh',
    day: '2020-03-01',
  })
  const plans = content.plans.map(plan => ({
    ...plan,
    commitments: plan.commitments.map(one => ({ ...one, text: `${one.text}${salt}` })),
  }))
  return { template: 'brief', format: 'pdf', content: { ...content, plans }, parsed: null, dress: PLAIN_DRESS, own: null }
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
