import type { MenuItemConstructorOptions } from 'electron'
import { expect, test, vi } from 'vitest'
import { type MenuParts, menuTemplate } from '../../electron/main/menu.ts'
import { createMenuBar } from '../../electron/main/menu-bar.ts'
import { wordsFor } from '../../electron/main/words.ts'
import { menuActions } from '../../renderer/app/native-menu.ts'
import type { MenuAction } from '../../renderer/host/desktop.ts'

type Item = MenuItemConstructorOptions
const flat = (items: readonly Item[]): readonly Item[] =>
  items.flatMap(item => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])])

const OPEN: MenuAction = { id: 'open', title: '打开 R&D 文件', keys: 'Ctrl+O', group: 'file' }
const NOTE: MenuAction = { id: 'focus-note', title: '写批语', keys: 'C', group: 'review' }
const UNDO: MenuAction = { id: 'undo', title: '撤销一步', keys: 'Ctrl+Z', group: 'edit' }

function parts(more: Partial<MenuParts> = {}) {
  const on = { command: vi.fn(), recent: vi.fn(), forgetRecent: vi.fn(), network: vi.fn(), backups: vi.fn(), licences: vi.fn() }
  return { on, all: { isMac: false, isPackaged: true, actions: [OPEN, NOTE, UNDO], recent: ['计划&.txt'], on, ...more } }
}
const items = (more: Partial<MenuParts> = {}, language: 'zh' | 'en' = 'zh') => flat(menuTemplate(wordsFor(language), parts(more).all))

test.each(['zh', 'en'] as const)('every item has an id of its own and a label in %s', language => {
  for (const isMac of [true, false]) {
    const all = items({ isMac, isPackaged: false }, language).filter(item => item.type !== 'separator')
    for (const item of all) expect([item.id, item.label].every(Boolean)).toBe(true)
    const ids = all.map(item => item.id)
    // `close` and `about` stand in two menus of one system.
    expect(ids.length - new Set(ids).size).toBeLessThanOrEqual(1)
  }
})

test('the page’s actions stand under their headings and send their id', () => {
  const { all, on } = parts()
  const menus = menuTemplate(wordsFor('zh'), all)
  const under = (id: string) => flat([menus.find(menu => menu.id === id) ?? {}]).map(item => item.id)
  expect(under('file')).toContain('do-open')
  expect(under('review')).toContain('do-focus-note')
  const click = flat(menus).find(item => item.id === 'do-focus-note')?.click as (() => void) | undefined
  click?.()
  expect(on.command.mock.calls).toEqual([['focus-note']])
})

test('keys with Ctrl are shown, single letters are not, and the page hears them first', () => {
  const [open, note] = ['do-open', 'do-focus-note'].map(id => items().find(item => item.id === id))
  expect(open).toMatchObject({ label: '打开 R&&D 文件', accelerator: 'CmdOrCtrl+O', registerAccelerator: false })
  expect(note).not.toHaveProperty('accelerator')
  for (const keys of ['J', 'Shift+A', 'Ctrl+Delete; rm', 'ArrowDown', '']) {
    const [item] = items({ actions: [{ ...OPEN, keys }] }).filter(one => one.id === 'do-open')
    expect(item).not.toHaveProperty('accelerator')
  }
})

test('the page’s undo takes the place of the text field’s', () => {
  expect(items().map(item => item.role)).not.toContain('undo')
  expect(items({ actions: [] }).map(item => item.role)).toContain('undo')
})

test('developer tools are there in development only', () => {
  expect(items({ isPackaged: true }).map(item => item.role)).not.toContain('toggleDevTools')
  expect(items({ isPackaged: false }).map(item => item.role)).toContain('toggleDevTools')
})

test('recent files are named, opened by their place and forgotten; without one the list is grey', () => {
  const { all, on } = parts()
  const recent = flat(menuTemplate(wordsFor('zh'), all)).filter(item => /recent/.test(item.id ?? ''))
  expect(recent.map(item => [item.id, item.label])).toEqual([
    ['recent', '最近打开'],
    ['recent-0', '计划&&.txt'],
    ['forget-recent', '清空列表'],
  ])
  for (const item of recent) (item.click as (() => void) | undefined)?.()
  expect([on.recent.mock.calls, on.forgetRecent.mock.calls.length]).toEqual([[[0]], 1])
  expect(items({ recent: [] }).find(item => item.id === 'recent')?.enabled).toBe(false)
})

test('the bar keeps what the page said last when something else changes', () => {
  const menu = { setApplicationMenu: vi.fn(), buildFromTemplate: vi.fn(template => template) }
  let recent: readonly string[] = []
  const bar = createMenuBar(menu, () => ({ words: wordsFor('en'), ...parts({ recent }).all }))
  bar.show([OPEN])
  recent = ['a.txt']
  bar.show()
  const last = flat(menu.setApplicationMenu.mock.lastCall?.[0])
  expect(last.map(item => item.id)).toEqual(expect.arrayContaining(['do-open', 'recent-0']))
})

test.each(['zh', 'en'] as const)('the page hands over every action in %s, each once, with words', language => {
  const actions = menuActions(language)
  expect(actions.length).toBeGreaterThan(10)
  expect(new Set(actions.map(({ id }) => id)).size).toBe(actions.length)
  expect(actions.find(({ id }) => id === 'export-pack')).toMatchObject({ group: 'file' })
  expect(actions.every(({ title }) => title !== '')).toBe(true)
})
