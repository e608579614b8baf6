import type { Document } from '../../renderer/domain/document.ts'
import { type Edit, sealed } from '../../renderer/domain/edit.ts'
import { opfsVault } from '../../renderer/host/opfs-vault.ts'
import { filesInWorker } from '../../renderer/store/files-in-worker.ts'
import { KeepError } from '../../renderer/store/keep.ts'
import { DATABASE, type Opened, openKeep } from '../../renderer/store/open-keep.ts'
import { DEEDS } from './torture-deeds.ts'
import { stepsUpTo } from './torture-migrations.ts'
import { timed } from './torture-times.ts'
import { writeBeside } from './torture-window.ts'

/** What a life of the page is asked to do, in its address. */
const asked = new URLSearchParams(location.search)
const life = asked.get('life') ?? ''
const doing = asked.get('do') ?? 'look'
const size = Number(asked.get('size') ?? 1)
const documents = Number(asked.get('documents') ?? 1)
const extra = Number(asked.get('steps') ?? 0)

const post = (path: string, body: unknown) => fetch(path, { method: 'POST', body: JSON.stringify(body), keepalive: false })
const numbered = (n: number): Edit =>
  sealed({
    at: `${String(1_790_000_000_000 + n)}-0000-torture`,
    by: 'me',
    document: documents === 1 ? 'd' : `d${n % documents}`,
    about: `commitment:${n % 97}`,
    field: 'note',
    value: `${n} ${'评'.repeat(n % 40)}`,
  })

/** How far this life's wall clock is off, in days. */
const days = Number(asked.get('days') ?? 0)
const now = () => Date.now() + days * 86_400_000

/** What a step came to: `done`, or the word of the store for why not. */
const outcome = (step: Promise<unknown>) =>
  step.then(
    () => 'done',
    (error: unknown) => (error instanceof KeepError ? error.code : String(error)),
  )

/** Everything a person may try on a full or dying disk, one after the other; only `done` was promised to be there. */
async function press({ keep, safety }: Opened, from: number): Promise<void> {
  const said: Record<string, string> = {}
  for (let n = from; n < from + Number(asked.get('until') ?? 20); n++) {
    await post('/trying', { life, n })
    const came = await outcome(keep.append([numbered(n)]))
    if (came === 'done') await post('/acknowledged', { life, from: n, to: n + 1 })
    said[`edit ${came}`] = String(Number(said[`edit ${came}`] ?? 0) + 1)
  }
  const id = `full${from}`
  const parsed = { document: { id, title: '计划', year: 2020 }, plans: [], doubts: [] } as unknown as Document['parsed']
  const document = { id, name: 'a.txt', losses: [], received: `${from}`, parsed, bytes: new Uint8Array(200_000) } satisfies Document
  said.import = await outcome(keep.addDocument(document))
  said.snapshot = await outcome(safety.backUp('asked'))
  const everything = await safety.everything()
  const bytes = await filesInWorker().write(
    { content: 'backup', created: now(), by: { id: '', name: '' }, documents: [], edits: everything.edits },
    { app: 'torture' },
  )
  const back = await filesInWorker().read(bytes, { isOwn: true })
  const exported = back.ok ? back.file.edits.map(edit => Number.parseInt(String((edit as Edit).value), 10)) : []
  let standing = ''
  safety.watchStanding(one => {
    standing = `${one.kept} ${one.why}`
  })()
  await post('/pressed', { life, said, exported, standing, document: said.import === 'done' ? id : null })
}

/** Reads what is in IndexedDB without any of the store's code. */
function rawNumbers(name: string): Promise<readonly number[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name)
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const all = opening.result.transaction('edits').objectStore('edits').getAll()
      all.onerror = () => reject(all.error)
      all.onsuccess = () => {
        opening.result.close()
        resolve((all.result as Edit[]).map(({ value }) => Number.parseInt(String(value), 10)))
      }
    }
  })
}

/** What the deeds need of the life that does them. */
export interface Doing {
  readonly post: (path: string, body: object) => Promise<unknown>
  /** Keeps so many numbered edits as one group, and says so before and after. */
  readonly write: (from: number, count: number) => Promise<void>
  readonly from: number
}

async function live(): Promise<void> {
  const stage = (what: string) => void post('/stage', { life, what, ms: Math.round(performance.now()) })
  stage('vault')
  const vault = await opfsVault()
  const outside =
    vault &&
    new Proxy(vault, {
      get: (target, name, receiver) => {
        stage(String(name))
        const asked: unknown = Reflect.get(target, name, receiver)
        if (doing === 'once' && name === 'appendJournal') return () => Promise.reject(new Error('ENOSPC'))
        if (doing !== 'journal' || name !== 'startJournalAnew' || typeof asked !== 'function') return asked
        return async (keep: number) => {
          await post('/doing', { life })
          await asked(keep)
          await post('/did', { life })
        }
      },
    })
  stage('open')
  if (doing === 'rebuild') await post('/doing', { life })
  const migrations = stepsUpTo(
    extra,
    Number(asked.get('fail') ?? 0),
    doing === 'migration' ? () => void post('/doing', { life }) : undefined,
  )
  const begun = performance.now()
  const opened = await openKeep({ outside, files: filesInWorker(), app: 'torture', now, migrations })
  const { keep, safety } = opened
  if (doing === 'time') return void (await post('/timed', await timed({ keep, safety }, begun, asked.has('snapshot'), numbered)))
  if (doing === 'migration' || doing === 'rebuild') await post('/did', { life })
  stage('opened')
  const names = documents === 1 ? ['d'] : Array.from({ length: documents }, (_, n) => `d${n}`)
  const kept = (await Promise.all(names.map(name => keep.edits(name)))).flat().map(({ value }) => Number.parseInt(String(value), 10))
  const marker: { database?: string } = JSON.parse((await outside?.state()) ?? '{}')
  const raw = safety.start.isInMemory ? kept : await rawNumbers(marker.database ?? DATABASE)
  stage('read')
  const heads = await keep.heads()
  const name = marker.database ?? DATABASE
  await post('/report', { life, start: safety.start, kept, raw, documents: heads.length, imported: heads.map(({ name }) => name), name })
  let n = Number(asked.get('from') ?? 0)
  if (doing === 'look') return
  if (doing === 'press') return press(opened, n)
  const write = async (from: number, count: number) => {
    const batch = Array.from({ length: count }, (_, i) => numbered(from + i))
    await post('/trying', { life, n: from })
    await keep.append(batch)
    await post('/acknowledged', { life, from, to: from + count })
  }
  if (doing === 'window')
    return writeBeside(keep, { post, from: n, until: Number(asked.get('until') ?? n), others: Number(asked.get('others')) })
  const deed = DEEDS[doing]
  if (deed) return deed(keep, safety, { post, write, from: n })
  for (; n < Number(asked.get('until') ?? Number.POSITIVE_INFINITY); n += size) await write(n, size)
  if (asked.has('snapshot')) await safety.backUp('asked')
  await safety.settle()
  await post('/done', { life })
  // As a window goes that a person closes, and opens again.
  const next = asked.get('next')
  if (next) location.assign(`/?${next}`)
}

live().catch((error: unknown) =>
  post('/failed', { life, error: error instanceof Error ? `${error.name} ${error.message}` : String(error) }),
)
