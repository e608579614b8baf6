import { type Edit, sealed } from '../../renderer/domain/edit.ts'
import { opfsVault } from '../../renderer/host/opfs-vault.ts'
import { filesInWorker } from '../../renderer/store/files-in-worker.ts'
import { DATABASE, openKeep } from '../../renderer/store/open-keep.ts'

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
  const { keep, safety } = await openKeep({ outside, files: filesInWorker(), app: 'torture' })
  stage('opened')
  const kept = (await keep.edits('d')).map(({ value }) => Number.parseInt(String(value), 10))
  const marker: { database?: string } = JSON.parse((await outside?.state()) ?? '{}')
  const raw = safety.start.isInMemory ? kept : await rawNumbers(marker.database ?? DATABASE)
  stage('read')
  await post('/report', { life, start: safety.start, kept, raw, documents: (await keep.heads()).length })
  let n = Number(asked.get('from') ?? 0)
  if (doing === 'look') return
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
