import { within } from './watchdog.ts'

/** Bytes that make LevelDB begin a new log and let the old one go. */
const ENOUGH = 6 * 1024 * 1024
const NAME = 'yuean-scratch'

/**
 * After an unclean end the database's log may end in half a record. The next start looks perfect; the one after it empties every database of the
 * page. Six megabytes written and thrown away make the log turn over, and the torn end goes with it. Best effort: it never fails.
 */
export async function turnLogOver(): Promise<void> {
  try {
    await within(8000, writeAndDelete())
  } catch {
    // The second copy is there for the day this did not help.
  }
}

async function writeAndDelete(): Promise<void> {
  const opening = indexedDB.open(NAME, 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore('scratch')
  await settled(opening)
  const database = opening.result
  for (let i = 0; i < 6; i++) {
    const transaction = database.transaction('scratch', 'readwrite', { durability: 'strict' })
    const bytes = new Uint8Array(ENOUGH / 6)
    for (let at = 0; at < bytes.length; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536))
    transaction.objectStore('scratch').put(bytes, i)
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve
      transaction.onabort = () => reject(transaction.error)
    })
  }
  database.close()
  await settled(indexedDB.deleteDatabase(NAME))
}

function settled(request: IDBRequest): Promise<unknown> {
  return new Promise((resolve, reject) => {
    request.onsuccess = resolve
    request.onerror = () => reject(request.error)
  })
}
