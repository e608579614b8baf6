import type { Document } from '../../renderer/domain/document.ts'
import { parse } from '../../renderer/parser/parse.ts'
import type { Keep } from '../../renderer/store/keep.ts'
import type { Safety } from '../../renderer/store/safety.ts'
import type { Doing } from './torture-page.ts'

type Deed = (keep: Keep, safety: Safety, doing: Doing) => Promise<void>

/** Edits that a merge or a restore writes as one group. */
const GROUP = 200

/** Does one thing again and again until it is killed in the middle of it; each time it says so before and after. */
const again = async ({ post, from }: Doing, step: (n: number) => Promise<void>): Promise<void> => {
  for (let n = from; ; n += 10_000) {
    await post('/doing', { n })
    await step(n)
    await post('/did', { n })
  }
}

/** The risky steps of the store that a kill may cut into. Migration and rebuilding are cut while the store opens, by the page itself. */
export const DEEDS: Readonly<Record<string, Deed>> = {
  snapshot: async (_, safety, doing) => {
    await doing.write(doing.from, 5)
    await again(doing, async () => void (await safety.backUp('asked')))
  },
  import: (keep, _, doing) =>
    again(doing, async n => {
      const document = await documentOf(n)
      await keep.addDocument(document)
      await doing.post('/imported', { name: document.name })
    }),
  merge: (_, safety, doing) =>
    again(doing, async n => {
      await safety.backUp('before')
      for (let portion = 0; portion < 4; portion++) await doing.write(n + portion * GROUP, GROUP)
    }),
  restore: (_, safety, doing) =>
    again(doing, async n => {
      const [newest] = (await safety.facts()).snapshots
      const edits = newest && (await safety.snapshot(newest.name))
      if (!edits) throw new Error('no snapshot to bring back')
      await doing.write(n, GROUP)
    }),
  journal: async (_, safety, doing) => {
    // The journal changes while others write: each backup starts it anew.
    const backUps = async (): Promise<never> => {
      for (;;) await safety.backUp('asked')
    }
    const writes = async (): Promise<never> => {
      for (let n = doing.from; ; n++) await doing.write(n, 1)
    }
    await Promise.all([backUps(), writes()])
  },
}

async function documentOf(n: number): Promise<Document> {
  const text = `市发改委\n推动产业攀升。新认定高新技术企业${n}家以上。\n`.repeat(200)
  const bytes = new TextEncoder().encode(text)
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  const id = `sha256:${[...digest].map(byte => byte.toString(16).padStart(2, '0')).join('')}`
  const parsed = parse(text, { id, encoding: 'utf-8', name: `${n}.txt`, year: 2020 })
  return { id, name: `${n}.txt`, bytes, losses: [], received: `${1_790_000_000_000 + n}-0000-torture`, parsed }
}
