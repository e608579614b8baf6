import { type Edit, sealed } from '../../renderer/domain/edit.ts'
import { opfsVault } from '../../renderer/host/opfs-vault.ts'
import { filesInWorker } from '../../renderer/store/files-in-worker.ts'
import { DATABASE, openKeep } from '../../renderer/store/open-keep.ts'
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
  const { keep, safety } = await openKeep({ outside, files: filesInWorker(), app: 'torture', migrations })
  if (doing === 'time') return void (await post('/timed', await timed(keep, safety, begun, numbered)))
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
  // As a window goes that a person closes; a browser told to end does not say good-bye to its pages.
  if (asked.has('leave')) location.assign('/nothing.html')
}

live().catch((error: unknown) =>
  post('/failed', { life, error: error instanceof Error ? `${error.name} ${error.message}` : String(error) }),
)
