import type { Document } from '../../../../renderer/domain/document.ts'
import { type Edit, sealed } from '../../../../renderer/domain/edit.ts'
import { opfsVault } from '../../../../renderer/host/opfs-vault.ts'
import { openKeep } from '../../../../renderer/store/open-keep.ts'

/** What the bench asks of this page: the app's own store, and the best that IndexedDB does with the same bytes. Document and edits are `window.given`. */
export interface StoreBench {
  /** Keeps what is given, with the app's store and in chunks; how many edits there are. */
  keep(): Promise<number>
  /** Milliseconds to have document and edits in memory again. */
  load(who: 'ours' | 'chunks' | 'rows'): Promise<number>
  /** Milliseconds until each of so many single scores was acknowledged. */
  write(who: 'ours' | 'raw', times: number): Promise<readonly number[]>
}

interface Given {
  readonly document: Document
  readonly edits: readonly Edit[]
}

const here = window as unknown as { given: Given | null }

/** Edits in one record of the peer: fewer records are not faster, larger ones stop the page for longer. */
const CHUNK = 5000
const AT_ONCE = 10_000

const { keep } = await openKeep({ outside: await opfsVault() })
const chunks = await opened()
/** The app's own rows, read without anything of the app around. */
const rows = await answered(indexedDB.open('yuean'))
let of = ''
let ids = 0

const bench: StoreBench = {
  keep: async () => {
    if (!here.given) throw new Error('nothing is given')
    const { document, edits } = here.given
    of = document.id
    await keep.addDocument({ ...document, bytes: new Uint8Array() })
    for (let at = 0; at < edits.length; at += AT_ONCE) await keep.append(edits.slice(at, at + AT_ONCE))
    await written(chunks, store => {
      store.put({ document }, 'document')
      for (let at = 0; at < edits.length; at += CHUNK) store.put(edits.slice(at, at + CHUNK), at)
    })
    here.given = null
    return (await keep.edits(of)).length
  },
  load: async who => {
    const start = performance.now()
    if (who === 'ours') await Promise.all([keep.document(of), keep.edits(of)])
    else if (who === 'rows') await answered(rows.transaction('edits').objectStore('edits').index('document').getAll(of))
    else await answered(chunks.transaction('chunks').objectStore('chunks').getAll())
    return performance.now() - start
  },
  write: async (who, times) => {
    const found: number[] = []
    for (let time = 0; time < times; time++) {
      const edit = score()
      const start = performance.now()
      if (who === 'ours') await keep.append([edit])
      else await written(chunks, store => store.put(edit, `score ${edit.id}`))
      found.push(performance.now() - start)
    }
    await written(chunks, store => store.delete(IDBKeyRange.bound('score ', 'score~')))
    return found
  },
}

function score(): Edit {
  const at = `1800000000000-${String(++ids).padStart(4, '0')}-bench`
  return sealed({ at, by: 'bench', document: of, about: `commitment:${ids}`, field: 'score.clear', value: ids % 5 })
}

function opened(): Promise<IDBDatabase> {
  const asked = indexedDB.open('chunks', 1)
  asked.onupgradeneeded = () => asked.result.createObjectStore('chunks')
  return answered(asked)
}

function answered<T>(asked: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error)
  })
}

function written(database: IDBDatabase, work: (store: IDBObjectStore) => void): Promise<void> {
  const writing = database.transaction('chunks', 'readwrite', { durability: 'strict' })
  work(writing.objectStore('chunks'))
  return new Promise((resolve, reject) => {
    writing.oncomplete = () => resolve()
    writing.onerror = () => reject(writing.error)
  })
}

Object.assign(window, { bench })
