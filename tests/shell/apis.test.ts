import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { sourcesOf } from '../rooms.ts'

const top = new URL('../..', import.meta.url).pathname
const table = readFileSync(`${top}electron/main/APIS.md`, 'utf8')
const sources = sourcesOf(top).filter(({ path }) => /^electron\/(main|preload|ipc)\//.test(path))

/** Electron's modules as they are named in our sources, and what is called on them. */
const CALLED =
  /\b(app|session|protocol|dialog|shell|clipboard|screen|nativeTheme|nativeImage|ipcMain|ipcRenderer|contextBridge|menu|contents|sender)\.([a-zA-Z]+)\b(?!\.ts)/g
/** Events of Electron's objects that are listened to. */
const HEARD = /\b(?:app|window|contents|session|monitor)\.(?:on|once)\('([a-z-]+)'/g
/** Names that stand for our own things in these files. */
const OWN = new Set(['app.on', 'app.asar', 'session.on', 'contents.on', 'contents.once', 'menu.on'])

test('every method that is called on an Electron object stands in the table', () => {
  const called = sources.flatMap(({ text }) => [...text.matchAll(CALLED)].map(([whole, , member]) => [whole, member ?? ''] as const))
  expect(called.length).toBeGreaterThan(50)
  const missing = called.filter(([whole, member]) => !OWN.has(whole) && !new RegExp(`\\b${member}\\b`).test(table)).map(([whole]) => whole)
  expect([...new Set(missing)]).toEqual([])
})

test('every event that is listened to stands in the table', () => {
  const heard = sources.flatMap(({ text }) => [...text.matchAll(HEARD)].map(([, event]) => event ?? ''))
  expect(heard.length).toBeGreaterThan(20)
  expect([...new Set(heard)].filter(event => !table.includes(event))).toEqual([])
})

test('the version in the table is the one that is installed', () => {
  const { version } = JSON.parse(readFileSync(`${top}node_modules/electron/package.json`, 'utf8'))
  expect(table).toContain(`Electron ${version}`)
})
