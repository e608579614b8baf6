import type { Document } from '../../renderer/domain/document.ts'
import { type Edit, sealed } from '../../renderer/domain/edit.ts'
import { opfsVault } from '../../renderer/host/opfs-vault.ts'
import { filesInWorker } from '../../renderer/store/files-in-worker.ts'
import { KeepError } from '../../renderer/store/keep.ts'
import { DATABASE, type Opened, openKeep } from '../../renderer/store/open-keep.ts'

/** What a life of the page is asked to do, in its address. */
const asked = new URLSearchParams(location.search)
const life = asked.get('life') ?? ''
const doing = asked.get('do') ?? 'look'
const size = Number(asked.get('size') ?? 1)

const post = (path: string, body: unknown) => fetch(path, { method: 'POST', body: JSON.stringify(body), keepalive: false })
const numbered = (n: number): Edit =>
  sealed({
    at: `${String(1_790_000_000_000 + n)}-0000-torture`,
    by: 'me',
    document: 'd',
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

async function live(): Promise<void> {
  const stage = (what: string) => void post('/stage', { life, what, ms: Math.round(performance.now()) })
  stage('vault')
  const vault = await opfsVault()
  const outside =
    vault &&
    new Proxy(vault, {
      get: (target, name, receiver) => {
        stage(String(name))
        return Reflect.get(target, name, receiver)
      },
    })
  stage('open')
  const opened = await openKeep({ outside, files: filesInWorker(), app: 'torture', now })
  const { keep, safety } = opened
  stage('opened')
  const kept = (await keep.edits('d')).map(({ value }) => Number.parseInt(String(value), 10))
  const marker: { database?: string } = JSON.parse((await outside?.state()) ?? '{}')
  const raw = safety.start.isInMemory ? kept : await rawNumbers(marker.database ?? DATABASE)
  stage('read')
  await post('/report', { life, start: safety.start, kept, raw, documents: (await keep.heads()).length })
  let n = Number(asked.get('from') ?? 0)
  if (doing === 'look') return
  if (doing === 'press') return press(opened, n)
  for (; n < Number(asked.get('until') ?? Number.POSITIVE_INFINITY); n += size) {
    const batch = Array.from({ length: size }, (_, i) => numbered(n + i))
    await post('/trying', { life, n })
    await keep.append(batch)
    await post('/acknowledged', { life, from: n, to: n + size })
  }
  if (asked.has('snapshot')) await safety.backUp('asked')
  await safety.settle()
  await post('/done', { life })
}

live().catch((error: unknown) =>
  post('/failed', { life, error: error instanceof Error ? `${error.name} ${error.message}` : String(error) }),
)
