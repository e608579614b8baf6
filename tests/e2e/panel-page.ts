import { expect, type Page } from '@playwright/test'
import type { Edit, Json } from '../../renderer/domain/edit.ts'

/** Document and commitments as the open window has them on disk. */
export interface Kept {
  readonly document: string
  /** Ids in reading order, with their departments. */
  readonly commitments: readonly { readonly id: string; readonly department: string }[]
}

const DATABASE = 'yuean'

/** What the window has kept: read from the database itself, past the app. */
export function kept(page: Page): Promise<Kept> {
  return page.evaluate(async name => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open(name)
      asked.onsuccess = () => resolve(asked.result)
      asked.onerror = () => reject(asked.error)
    })
    type Row = { id: string; parsed: { plans: { department: string; measures: { commitments: { id: string; kind: string }[] }[] }[] } }
    const [row] = await new Promise<Row[]>((resolve, reject) => {
      const asked = db.transaction('documents').objectStore('documents').getAll()
      asked.onsuccess = () => resolve(asked.result)
      asked.onerror = () => reject(asked.error)
    })
    db.close()
    if (!row) throw new Error('nothing is kept')
    const commitments = row.parsed.plans.flatMap(({ department, measures }) =>
      measures.flatMap(measure => measure.commitments.filter(one => one.kind === 'commitment').map(({ id }) => ({ id, department }))),
    )
    return { document: row.id, commitments }
  }, DATABASE)
}

/** An edit by a colleague, made at a moment (ms). */
export function by(who: string, document: string, at: number, about: string, field: string, value: Json): Edit {
  const stamp = `${String(at).padStart(13, '0')}-0000-${who}`
  return { id: stamp, at: stamp, by: who, document, about, field, value }
}

/** Puts colleagues' edits into the database, as a merge would have, and opens the window anew. */
export async function bring(page: Page, edits: readonly Edit[]): Promise<void> {
  await page.evaluate(
    async ([name, text]) => {
      const rows: readonly { readonly id: string }[] = JSON.parse(text)
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const asked = indexedDB.open(name)
        asked.onsuccess = () => resolve(asked.result)
        asked.onerror = () => reject(asked.error)
      })
      const tx = db.transaction('edits', 'readwrite')
      for (const row of rows) tx.objectStore('edits').put(row)
      await new Promise((resolve, reject) => {
        tx.oncomplete = resolve
        tx.onerror = () => reject(tx.error)
      })
      db.close()
    },
    [DATABASE, JSON.stringify(edits)] as const,
  )
  await page.reload()
  await expect(page.getByRole('banner')).toBeVisible()
}

/** Shows a place of the window. */
export async function goTo(page: Page, place: string): Promise<void> {
  await page
    .getByRole('navigation', { name: /页面|Screens/ })
    .getByRole('button', { name: place })
    .click()
}
