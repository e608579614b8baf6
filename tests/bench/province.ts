import type { BrowserContext, Page } from '@playwright/test'
import type { Document } from '../../renderer/domain/document.ts'
import { type Edit, sealed } from '../../renderer/domain/edit.ts'
import { aboutCommitment } from '../../renderer/domain/review.ts'
import { placedOf } from '../../renderer/domain/row.ts'
import { untilRows } from './first-rows.ts'
import { parsedWith } from './rows.ts'

export const PROVINCE = 'sha256:bench'
const NOW = 1_790_000_000_000
const CELLS = 30
/** Characters of JSON that are handed to a page at once. */
const PORTION = 8_000_000

/** A document with so many commitments, as the app keeps one. */
export function documentWith(commitments: number): Document {
  return {
    id: PROVINCE,
    name: 'bench.txt',
    bytes: new Uint8Array(),
    losses: [],
    received: `${NOW}-0000-bench`,
    parsed: parsedWith(commitments),
  }
}

/** So many scores for each of its commitments, by one reviewer. */
export function scoresFor(document: Document, each: number): readonly Edit[] {
  const criteria = ['clear', 'measurable', 'timed', 'ambitious', 'strategic'].slice(0, each)
  return placedOf(document.parsed).flatMap(({ commitment, number }) =>
    criteria.map((criterion, at) =>
      sealed({
        at: `${NOW + number}-${String(at).padStart(4, '0')}-bench`,
        by: 'bench',
        document: document.id,
        about: aboutCommitment(commitment.id),
        field: `score.${criterion}`,
        value: (number + at) % 5,
      }),
    ),
  )
}

/** Hands a page a value too large for one message; there it is `window.given`. */
export async function hand(page: Page, value: unknown): Promise<void> {
  const json = JSON.stringify(value)
  await page.evaluate(() => void Object.assign(window, { given: '' }))
  for (let at = 0; at < json.length; at += PORTION)
    await page.evaluate(
      part => {
        const here = window as unknown as { given: string }
        here.given += part
      },
      json.slice(at, at + PORTION),
    )
  await page.evaluate(() => {
    const here = window as unknown as { given: unknown }
    here.given = JSON.parse(String(here.given))
  })
}

/** The app with such a document open and its first rows painted; what is typed and pressed is the person's. */
export async function openProvince(context: BrowserContext, address: string, commitments: number): Promise<Page> {
  const page = await context.newPage()
  await page.goto(address)
  await page.getByRole('banner').waitFor()
  const { bytes: _, ...document } = documentWith(commitments)
  await hand(page, document)
  await page.evaluate(
    id =>
      new Promise<void>((resolve, reject) => {
        const asked = indexedDB.open('yuean')
        asked.onerror = () => reject(asked.error)
        asked.onsuccess = () => {
          const writing = asked.result.transaction('documents', 'readwrite')
          const { given } = window as unknown as { given: object }
          writing.objectStore('documents').put({ ...given, bytes: new Uint8Array() })
          writing.onerror = () => reject(writing.error)
          writing.oncomplete = () => {
            asked.result.close()
            localStorage.setItem('yuean.seen', JSON.stringify({ language: 'zh', lastDocument: id }))
            // The app writes what it remembers as it goes; this comes after it.
            window.addEventListener('pagehide', () =>
              localStorage.setItem('yuean.seen', JSON.stringify({ language: 'zh', lastDocument: id })),
            )
            resolve()
          }
        }
      }),
    PROVINCE,
  )
  await page.reload()
  await untilRows(page, CELLS)
  return page
}
