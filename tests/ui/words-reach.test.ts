import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'

const UI = new URL('../../renderer/ui/', import.meta.url).pathname
/** Where code begins to be fetched: the window, and whatever it fetches later. */
const FIRST = join(UI, 'Window.tsx')

/** Every file that comes with one: what it imports, and what that imports, but for what is fetched later. */
function reached(root: string): ReadonlyMap<string, string> {
  const seen = new Map<string, string>()
  for (const todo = [root]; todo.length > 0; ) {
    const file = todo.pop() ?? ''
    if (seen.has(file) || !/\.tsx?$/.test(file)) continue
    const code = readFileSync(file, 'utf8')
    seen.set(file, code)
    for (const [, path] of code.matchAll(/^import (?!type )(?:[^']*? from )?'(\.[^']+)'/gm)) {
      const found = normalize(join(dirname(file), path ?? ''))
      if (existsSync(found)) todo.push(found)
    }
  }
  return seen
}

/** The namespaces whose words are asked for in some code. */
function asked(code: string): readonly string[] {
  const lists = [...code.matchAll(/(?:\buseTranslation\(|\bns: )(\[[^\]]*\]|'[^']*')/g)].map(([, list]) => list ?? '')
  return lists.flatMap(list => [...list.matchAll(/'([^']+)'/g)].map(([, name]) => name ?? ''))
}

/** The namespaces that come with some code: the first ones, or those it adds. */
function carried(code: string): readonly string[] {
  const lists = [...code.matchAll(/(?:const FIRST = |\baddWords\()\{([^}]*)\}/g)].map(([, list]) => list ?? '')
  return lists.flatMap(list => list.split(',').map(name => name.trim())).filter(name => name !== '')
}

const first = reached(FIRST)
const later = new Set(
  [...first, ...reached(join(UI, 'Workspace.tsx'))].flatMap(([file, code]) =>
    [...code.matchAll(/\bimport\('(\.[^']+\.tsx)'\)/g)].map(([, path]) => normalize(join(dirname(file), path ?? ''))),
  ),
)
const withFirst = [...first.values()].flatMap(carried)

describe('every screen carries the words it says', () => {
  test('the code that comes first, and the ways on from it, are found', () => {
    expect(withFirst).toContain('frame')
    expect(later.size).toBeGreaterThanOrEqual(12)
  })

  test.each([FIRST, join(UI, 'projector/Projector.tsx'), ...later].map(file => [file.slice(UI.length), file]))('%s', (_, root) => {
    const all = reached(root)
    const has = new Set([...withFirst, ...[...all.values()].flatMap(carried)])
    // The panels of the table are part of the review, whose words are there before them.
    if (root.endsWith('table-panels.tsx'))
      for (const name of [...reached(join(UI, 'Workspace.tsx')).values()].flatMap(carried)) has.add(name)
    const screens = [...all].filter(([file]) => file.startsWith(UI) && !file.includes('/words/'))
    const lacking = screens.flatMap(([file, code]) => asked(code).map(name => ({ file: file.slice(UI.length), name })))
    expect(lacking.filter(({ name }) => !has.has(name))).toEqual([])
  })
})
