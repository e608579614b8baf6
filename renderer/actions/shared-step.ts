import type { NamedBytes } from '../host/host.ts'
import type { Action, Desk } from './desk.ts'
import { reviewBytes } from './export-review.ts'
import { newsIn, planMerge } from './merge-files.ts'
import { markOf, ownFileName, SHARED_FILE, sharedFolderOf } from './shared-folder.ts'

/** How the shared folder stands: what this window found in it last, by itself. */
export interface SharedStanding {
  /** It is out of reach; the next look may find it back. */
  readonly isGone: boolean
  /** Colleagues' files that would bring something new, by name. */
  readonly news: readonly string[]
  /** Colleagues' files that cannot be read (yet): a sync client may be writing them. */
  readonly unreadable: number
  /** Wall clock (ms) of the last look that reached it. */
  readonly at: number | null
  /** The person has read what is said of it, and nothing has changed since. */
  readonly isHushed: boolean
}

/** No folder, or none looked into yet. */
export const NO_SHARED: SharedStanding = { isGone: false, news: [], unreadable: 0, at: null, isHushed: false }

type Found = { readonly mark: string; readonly is: 'news' | 'nothing' | 'unreadable' }

/** What this window knows of a folder: the others' files as they were looked at, and what its own was written from. */
interface Known {
  readonly token: string
  readonly document: string
  readonly found: Map<string, Found>
  own: string
}

const known = new WeakMap<Desk, Known>()
/** Desks that are looking now; `isAsked` where another look was asked for meanwhile, `mayWrite` whether that one may write. */
const looking = new WeakMap<Desk, { isAsked: boolean; mayWrite: boolean }>()

/**
 * Keeps this laptop in step with the shared folder by itself: writes its own file where something has changed (`mayWrite`), and finds which
 * colleagues' files have news. Nothing is merged and nobody is interrupted; a folder out of reach is noted, and found again by a later look.
 */
export const keepInStep = {
  id: 'keep-in-step',
  may: desk => {
    const { job, merge } = desk.work.getState()
    return job === null && merge === null
  },
  run: async (desk, { mayWrite }) => {
    const under = looking.get(desk)
    // What this look has passed already may have changed: it looks again when it is done.
    if (under) return void Object.assign(under, { isAsked: true, mayWrite: under.mayWrite || mayWrite })
    const wish = { isAsked: true, mayWrite }
    looking.set(desk, wish)
    try {
      while (wish.isAsked && keepInStep.may(desk)) {
        const now = wish.mayWrite
        Object.assign(wish, { isAsked: false, mayWrite: false })
        await look(desk, now)
      }
    } finally {
      looking.delete(desk)
    }
  },
} satisfies Action<{ readonly mayWrite: boolean }>

async function look(desk: Desk, mayWrite: boolean): Promise<void> {
  const { laptop, me, open } = desk.folds.getState()
  const { folders } = desk.host
  const folder = sharedFolderOf(laptop)
  if (!folder || !folders || !open) return stand(desk, NO_SHARED)
  const { token } = folder
  const document = open.document.id
  const before = known.get(desk)
  const mine: Known = before?.token === token && before.document === document ? before : { token, document, found: new Map(), own: '' }
  known.set(desk, mine)
  try {
    const there = (await folders.listFolder(token)).filter(({ name }) => SHARED_FILE.test(name))
    const name = ownFileName(me.id, document)
    const state = `${open.whole.log.size} ${open.whole.latest}`
    if (mayWrite && (mine.own !== state || !there.some(one => one.name === name))) {
      const bytes = await reviewBytes(desk, { content: 'document', passphrase: '' }, () => undefined, new AbortController().signal)
      await folders.writeToFolder(token, name, bytes)
      mine.own = state
    }
    const others = there.filter(one => !one.name.startsWith(`yuean-${me.id}-`))
    for (const one of others) {
      const mark = markOf(one)
      const last = mine.found.get(one.name)
      // What had nothing new keeps having nothing new; what had may have been merged since.
      if (last?.mark === mark && last.is === 'nothing') continue
      const bytes = await folders.readFromFolder(token, one.name)
      mine.found.set(one.name, { mark, is: await newsIn(desk, { name: one.name, bytes }) })
    }
    const are = (is: Found['is']) => others.filter(one => mine.found.get(one.name)?.is === is)
    const news = are('news').map(one => one.name)
    stand(desk, { isGone: false, news, unreadable: are('unreadable').length, at: desk.now(), isHushed: false })
  } catch {
    stand(desk, { ...desk.work.getState().shared, isGone: true, isHushed: false })
  }
}

/** What was hushed stays so until there is something else to say. */
function stand(desk: Desk, next: SharedStanding): void {
  const { shared } = desk.work.getState()
  const isSame = shared.isGone === next.isGone && shared.news.join() === next.news.join()
  desk.work.setState({ shared: { ...next, isHushed: isSame && shared.isHushed } })
}

/** Shows what the colleagues' files with news would bring; it is merged when the person says so. */
export const showNews = {
  id: 'show-news',
  may: desk => desk.work.getState().job === null,
  run: async desk => {
    const { shared } = desk.work.getState()
    const folder = sharedFolderOf(desk.folds.getState().laptop)
    const { folders } = desk.host
    if (!folder || !folders) return
    const files: NamedBytes[] = []
    try {
      for (const name of shared.news) files.push({ name, bytes: await folders.readFromFolder(folder.token, name) })
    } catch {
      return stand(desk, { ...shared, isGone: true })
    }
    if (files.length > 0) await planMerge.run(desk, files)
  },
} satisfies Action

/** Says no more of it until something changes. */
export const hushShared = {
  id: 'hush-shared',
  run: desk => desk.work.setState(({ shared }) => ({ shared: { ...shared, isHushed: true } })),
} satisfies Action
