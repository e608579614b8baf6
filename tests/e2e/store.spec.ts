import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, expect, type Page, test } from '@playwright/test'
import { build } from 'vite'
import type { Document } from '../../renderer/domain/document.ts'
import { type Edit, identified, sealed } from '../../renderer/domain/edit.ts'
import { PARSED } from '../actions/desk-for-tests.ts'
import type {} from './store-page.ts'

/** The store's code as one script, run by real Chromium against its real IndexedDB on an origin of its own. */
let script = ''
const ORIGIN = 'https://store.test/'

test.beforeAll(async () => {
  const entry = new URL('./store-page.ts', import.meta.url).pathname
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'page' } },
  })
  const outputs = Array.isArray(built) ? built : 'output' in built ? [built] : []
  script = outputs.flatMap(one => one.output).find(one => one.type === 'chunk')?.code ?? ''
})

async function open(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.route(`${ORIGIN}**`, route => route.fulfill({ contentType: 'text/html', body: `<!doctype html><script>${script}</script>` }))
  await page.goto(ORIGIN)
  return page
}

/** All of a document but its bytes, which JSON cannot hold. */
const DOCUMENT = { id: PARSED.document.id, name: 'a.txt', losses: [], received: '0000000000001-0000-a', parsed: PARSED } satisfies Omit<
  Document,
  'bytes'
>

const edit = (n: number, value: number): Edit => {
  const at = `${String(n).padStart(13, '0')}-0000-a`
  return sealed({ at, by: 'me', document: PARSED.document.id, about: 'commitment:a', field: 'score.clear', value })
}

test('documents and edits are there after closing and opening again, documents added once only', async ({ context }) => {
  const page = await open(context)
  const seen = await page.evaluate(
    async ([documentJson, editsJson]) => {
      const edits: Edit[] = JSON.parse(editsJson)
      const document: Document = { ...JSON.parse(documentJson), bytes: new Uint8Array([1, 2, 3]) }
      const keep = await window.store.openKeep()
      const first = await keep.addDocument(document)
      await keep.append(edits)
      await keep.append(edits)
      const again = await keep.addDocument({ ...document, name: 'b.txt' })
      keep.close()
      const reopened = await window.store.openKeep()
      const kept = await reopened.document(document.id)
      return {
        first,
        again,
        name: kept?.name,
        bytes: [...(kept?.bytes ?? [])],
        edits: JSON.stringify(await reopened.edits(document.id)),
        heads: await reopened.heads(),
        latest: await reopened.latest(),
      }
    },
    [JSON.stringify(DOCUMENT), JSON.stringify([edit(2, 5), edit(1, 4)])] as const,
  )
  expect(seen).toMatchObject({ first: 'added', again: 'already-there', name: 'a.txt', bytes: [1, 2, 3], latest: edit(2, 5).at })
  expect(JSON.parse(seen.edits)).toEqual([edit(1, 4), edit(2, 5)])
  expect(seen.heads).toEqual([
    { id: PARSED.document.id, name: 'a.txt', title: '计划', year: 2020, received: '0000000000001-0000-a', departments: 1, commitments: 3 },
  ])
})

test('every writing transaction asks for strict durability', async ({ context }) => {
  const page = await open(context)
  const asked = await page.evaluate(
    async json => {
      const one: Edit = JSON.parse(json)
      const seen: string[] = []
      const original = IDBDatabase.prototype.transaction
      IDBDatabase.prototype.transaction = function (stores, mode, options) {
        const transaction = original.call(this, stores, mode, options)
        if (mode === 'readwrite') seen.push(transaction.durability)
        return transaction
      }
      const keep = await window.store.openKeep()
      await keep.append([one])
      return seen
    },
    JSON.stringify(edit(1, 4)),
  )
  expect(asked.length).toBeGreaterThan(0)
  expect(new Set(asked)).toEqual(new Set(['strict']))
})

test('a database that a newer app wrote is refused before it is touched', async ({ context }) => {
  const page = await open(context)
  const seen = await page.evaluate(async () => {
    const newer = window.store.NEWEST * 10 + 10
    const make = indexedDB.open('yuean', newer)
    make.onupgradeneeded = () => make.result.createObjectStore('future').put('precious', 1)
    await new Promise(done => {
      make.onsuccess = done
    })
    make.result.close()
    const refusal = await window.store.openKeep().then(
      () => 'opened',
      (error: unknown) => (error instanceof Error ? error.message : ''),
    )
    const [found] = await indexedDB.databases()
    return { refusal, version: found?.version, newer }
  })
  expect(seen.refusal).toBe('newer')
  expect(seen.version).toBe(seen.newer)
})

test('[001] a database as version 1 wrote it opens with everything in it', async ({ context }) => {
  const page = await open(context)
  const edits = await page.evaluate(
    async json => {
      const one: Edit = JSON.parse(json)
      const make = indexedDB.open('yuean', 10)
      make.onupgradeneeded = () => {
        make.result.createObjectStore('documents', { keyPath: 'id' }).createIndex('received', 'received')
        const rows = make.result.createObjectStore('edits', { keyPath: 'id' })
        rows.createIndex('document', 'document')
        rows.createIndex('at', 'at')
        rows.put({ ...one, id: one.at })
      }
      await new Promise(done => {
        make.onsuccess = done
      })
      make.result.close()
      const keep = await window.store.openKeep()
      return keep.edits(one.document)
    },
    JSON.stringify(edit(1, 4)),
  )
  expect(edits).toEqual([identified({ ...edit(1, 4), id: edit(1, 4).at })])
})

test('edits are appended all or none', async ({ context }) => {
  const page = await open(context)
  const seen = await page.evaluate(
    async json => {
      const one: Edit = JSON.parse(json)
      const keep = await window.store.openKeep()
      const broken = { ...one, id: 'broken', value: (() => 1) as unknown as number }
      const refusal = await keep.append([one, broken]).then(
        () => 'kept',
        (error: unknown) => (error instanceof Error ? error.message : ''),
      )
      return { refusal, edits: await keep.edits(one.document) }
    },
    JSON.stringify(edit(1, 4)),
  )
  expect(seen).toEqual({ refusal: 'failed', edits: [] })
})

test('another window’s edits come in as they are written', async ({ context }) => {
  const [here, there] = [await open(context), await open(context)]
  await here.evaluate(async document => {
    const keep = await window.store.openKeep()
    keep.watchEdits(
      document,
      edits => Object.assign(window, { seen: edits.length }),
      () => undefined,
    )
  }, PARSED.document.id)
  await there.evaluate(async json => (await window.store.openKeep()).append([JSON.parse(json)]), JSON.stringify(edit(1, 4)))
  await expect.poll(() => here.evaluate(() => Reflect.get(window, 'seen'))).toBe(1)
})

test('an acknowledged edit survives the browser process being killed', async ({ launchOptions }) => {
  const profile = await mkdtemp(join(tmpdir(), 'yuean-kill-'))
  try {
    const first = await chromium.launchPersistentContext(profile, launchOptions)
    const page = await open(first)
    await page.evaluate(async json => (await window.store.openKeep()).append([JSON.parse(json)]), JSON.stringify(edit(1, 4)))
    const gone = first.waitForEvent('close')
    const cdp = await first.newCDPSession(page)
    cdp.send('Browser.crash').catch(() => undefined)
    await gone
    const second = await chromium.launchPersistentContext(profile, launchOptions)
    const after = await open(second)
    expect(await after.evaluate(async id => (await window.store.openKeep()).edits(id), PARSED.document.id)).toEqual([edit(1, 4)])
    await second.close()
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
})
