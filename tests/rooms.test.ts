import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { breaches, ROOMS, sourcesOf } from './rooms.ts'

const top = new URL('..', import.meta.url).pathname

test('no room imports what the law does not allow', () => {
  const sources = sourcesOf(top)
  expect(sources.length).toBeGreaterThan(60)
  expect(breaches(sources)).toEqual([])
})

test.each([
  ['renderer/parser/parse.ts', `import { readBytes } from '../intake/read-bytes.ts'`],
  ['renderer/domain/fold.ts', `import Dexie from 'dexie'`],
  ['renderer/actions/score.ts', `import { startWorkers } from '../workers/client.ts'`],
  ['renderer/ui/Reader.tsx', `import { parse } from '../parser/parse.ts'`],
  ['renderer/pack/render.ts', `export { figuresOf } from '../insight/figures.ts'`],
  ['renderer/ui/Window.tsx', `const late = () => import('../../tests/rooms.ts')`],
  ['renderer/store/open-keep.ts', `import sample from '../../seeds/zhenjiang-2020.txt?raw'`],
  ['electron/preload/preload.ts', `import { z } from 'zod'`],
  ['electron/cli/parse.ts', `import { Window } from '../../renderer/ui/Window.tsx'`],
  ['renderer/ui/Window.tsx', `const table = new URL('../../node_modules/pdfjs-dist/cmaps/', import.meta.url)`],
  ['renderer/shared/text.ts', `export const text = ''`],
])('%s is refused when it says: %s', (path, text) => expect(breaches([{ path, text }])).toHaveLength(1))

test.each([
  ['renderer/actions/score.ts', `import type { Workers } from '../workers/answers.ts'`],
  ['renderer/workers/read-worker.ts', `import { parse } from '../parser/parse.ts'`],
  ['renderer/ui/Window.tsx', `import '@mantine/core/styles.css'`],
])('%s may say: %s', (path, text) => expect(breaches([{ path, text }])).toEqual([]))

test.each(Object.keys(ROOMS))('%s has a README of at most 15 lines that says what is always and never there', room => {
  const readme = readFileSync(`${top}${room}/README.md`, 'utf8')
  expect(readme.trimEnd().split('\n').length).toBeLessThanOrEqual(15)
  expect(readme).toMatch(/Always here/)
  expect(readme).toMatch(/Never here/)
})

test.each(Object.keys(ROOMS))('%s has a tsconfig of its own whose references are what the law allows', room => {
  const name = room.split('/')[1]
  const path = `${top}build/tsconfig/${name}.json`
  expect(existsSync(path)).toBe(true)
  const { references = [] } = JSON.parse(readFileSync(path, 'utf8')) as { references?: { path: string }[] }
  const allowed = new Set((ROOMS[room]?.rooms ?? []).map(one => one.split('/')[1]))
  for (const reference of references) expect(allowed).toContain(reference.path.replace(/^\.\/|\.json$/g, ''))
})

test('the top level holds only what the design names', () => {
  const named =
    /^(package\.json|package-lock\.json|tsconfig\.json|electron|renderer|build|seeds|tests|README\.md|LICENSE|CHANGELOG\.md|CONTRIBUTING\.md|\..*|node_modules|dist|out|release|test-results)$/
  expect(readdirSync(top).filter(name => !named.test(name))).toEqual([])
})
