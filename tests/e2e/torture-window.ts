import { tick } from '../../renderer/domain/clock.ts'
import { digestOf } from '../../renderer/domain/digest.ts'
import { type Edit, sealed } from '../../renderer/domain/edit.ts'
import { EMPTY_FOLD, foldOnto } from '../../renderer/domain/fold.ts'
import type { Keep } from '../../renderer/store/keep.ts'

/** What a window is to write beside another: numbers of its own, about one and the same commitment, two fields in turn. */
export interface Beside {
  readonly post: (path: string, body: object) => Promise<unknown>
  readonly from: number
  readonly until: number
  /** How many edits, its own among them, it has to have seen before it says what it shows. */
  readonly others: number
}

const FIELDS = ['note', 'score.clear'] as const

/** Writes its numbers one after the other while it follows the other window, then says what it shows once everything has come. */
export async function writeBeside(keep: Keep, { post, from, until, others }: Beside): Promise<void> {
  let fold = foldOnto(EMPTY_FOLD, await keep.edits('d'))
  const take = (edits: readonly Edit[]) => {
    fold = foldOnto(fold, edits)
  }
  keep.watchEdits('d', take, error => void post('/failed', { error: String(error) }))
  // What was written between the reading and the following.
  take(await keep.edits('d'))
  let last = ''
  for (let n = from; n < until; n++) {
    last = tick(last > fold.latest ? last : fold.latest, Date.now(), `w${from}`)
    const about = 'commitment:shared'
    const edit = sealed({ at: last, by: 'me', document: 'd', about, field: FIELDS[n % 2] ?? 'note', value: `${n}` })
    void post('/trying', { n })
    await keep.append([edit])
    take([edit])
    const said = post('/acknowledged', { from: n, to: n + 1 })
    // Waited for now and then only: the window writes as fast as it can, and what it says does not lag far behind.
    if (n % 5 === 0) await said
  }
  for (let before = -1; fold.log.size < others || fold.log.size !== before; ) {
    before = fold.log.size
    await new Promise(resolve => setTimeout(resolve, 500))
  }
  const shown = FIELDS.map(field =>
    [...fold.winners.values()].filter(edit => edit.field === field).map(({ id, value }) => `${id} ${value}`),
  )
  await post('/shown', { from, shown, edits: fold.log.size, log: digestOf([...fold.log.keys()].sort().join()) })
}
