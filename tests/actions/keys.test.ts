import { expect, test } from 'vitest'
import { ACTIONS } from '../../renderer/actions/all.ts'
import { isSingleKey, keyHabitsOf, OWN_KEYS } from '../../renderer/actions/key-habits.ts'
import { actionFor, isReserved, type KeyPress, keyName, ownerOf } from '../../renderer/actions/keys.ts'
import { EMPTY_FOLD } from '../../renderer/domain/fold.ts'
import { menuOf } from '../../renderer/ui/menu-of.ts'

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  keyCode: 0,
  ...more,
})

test.each([
  ['j', {}, 'next'],
  ['J', { shiftKey: false }, 'next'],
  ['ArrowUp', {}, 'previous'],
  ['5', {}, 'score-5'],
  ['0', {}, 'score-unable'],
  ['c', {}, 'focus-note'],
  ['/', {}, 'focus-search'],
  ['?', { shiftKey: true }, 'show-keys'],
  ['z', { ctrlKey: true }, 'undo'],
  ['z', { metaKey: true }, 'undo'],
  ['z', { ctrlKey: true, shiftKey: true }, 'redo'],
  ['y', { ctrlKey: true }, 'redo'],
  ['q', {}, undefined],
  ['5', { ctrlKey: true }, undefined],
  ['5', { altKey: true }, undefined],
])('%s with %j asks for %s', (key, more, id) => expect(actionFor(press(key, more), false)?.id).toBe(id))

test.each([...ACTIONS.flatMap(action => action.keys ?? [])])('%s sleeps while an input method composes', name => {
  const key = name.split('+').at(-1) ?? ''
  const ctrlKey = name.startsWith('Ctrl+')
  expect(actionFor(press(key, { ctrlKey, isComposing: true }), false)).toBeNull()
  expect(actionFor(press('Process', { ctrlKey, keyCode: 229 }), false)).toBeNull()
})

test.each(['j', '5', '/', 'c', 'ArrowDown', '?', 'Home'])('%s belongs to the text field that has the focus', key =>
  expect(actionFor(press(key), true)).toBeNull(),
)

test.each(['z', 'y'])('Ctrl+%s in a text field is the field’s own', key =>
  expect(actionFor(press(key, { ctrlKey: true }), true)).toBeNull(),
)

test('Ctrl+E goes to the pack from a text field too', () => expect(actionFor(press('e', { ctrlKey: true }), true)?.id).toBe('show-pack'))

test('no key starts two actions', () => {
  const keys = ACTIONS.flatMap(action => action.keys ?? [])
  expect(new Set(keys).size).toBe(keys.length)
})

test('no action comes with a key that is nobody’s to give', () =>
  expect(ACTIONS.filter(action => !action.isNative && action.keys?.some(isReserved)).map(action => action.id)).toEqual([]))

test('no action stands in the list twice', () => {
  const ids = ACTIONS.map(action => action.id)
  expect(new Set(ids).size).toBe(ids.length)
})

test.each([
  ['ArrowDown', { shiftKey: true }, 'Shift+ArrowDown'],
  ['ArrowLeft', { altKey: true }, 'Alt+ArrowLeft'],
  ['k', { metaKey: true }, 'Ctrl+K'],
  ['?', { shiftKey: true }, '?'],
  ['€', { ctrlKey: true, altKey: true }, null],
  ['Shift', { shiftKey: true }, null],
])('%s with %j is written %s', (key, more, name) => expect(keyName(press(key, more))).toBe(name))

test.each(['a', 'c', 'v', 'x'])('Ctrl+%s in a text field is the field’s own', key => {
  expect(actionFor(press(key, { ctrlKey: true }), true)).toBeNull()
})

test.each(['Ctrl+C', 'Ctrl+V', 'Ctrl+W', 'F5', 'Escape', 'Shift+Tab', 'Enter'])('%s is nobody’s to give', key =>
  expect(isReserved(key)).toBe(true),
)
test.each(['J', 'Ctrl+E', 'Ctrl+A', 'F2', 'Shift+ArrowDown'])('%s may be given', key => expect(isReserved(key)).toBe(false))

const swapped = { ...OWN_KEYS, keys: { next: ['N'], previous: [] } }

test('a laptop’s own keys take the place of those the app comes with', () => {
  expect(actionFor(press('n'), false, swapped)?.id).toBe('next')
  expect(actionFor(press('j'), false, swapped)).toBeNull()
  expect(actionFor(press('k'), false, swapped)).toBeNull()
  expect(ownerOf('N', swapped)?.id).toBe('next')
  expect(menuOf('zh', swapped).find(entry => entry.id === 'next')).toEqual({ id: 'next', title: '下一条', keys: ['N'], group: 'move' })
})

test.each(ACTIONS.flatMap(action => action.keys ?? []).filter(isSingleKey))('%s starts nothing while single keys are off', name => {
  const key = name.split('+').at(-1) ?? ''
  expect(actionFor(press(key, { shiftKey: name.startsWith('Shift+') }), false, { ...OWN_KEYS, hasSingleKeys: false })).toBeNull()
})

test('arrows and keys with Ctrl work while single keys are off', () => {
  const off = { ...OWN_KEYS, hasSingleKeys: false }
  expect(actionFor(press('ArrowDown'), false, off)?.id).toBe('next')
  expect(actionFor(press('z', { ctrlKey: true }), false, off)?.id).toBe('undo')
})

test('what is kept of keys and cannot be read is as the app comes', () => {
  const edit = (field: string, value: string) =>
    [`laptop\n${field}`, { id: '1', at: '1', by: 'me', document: 'laptop', about: 'laptop', field, value }] as const
  const winners = new Map([edit('keys', 'nonsense'), edit('single-keys', 'no')])
  expect(keyHabitsOf({ ...EMPTY_FOLD, winners })).toEqual(OWN_KEYS)
})

test('the menu has every action, in both languages, with a title of its own', () => {
  for (const language of ['zh', 'en'] as const) {
    const titles = menuOf(language).map(entry => entry.title)
    expect(titles).toHaveLength(ACTIONS.length)
    expect(new Set(titles).size).toBe(titles.length)
    expect(titles.every(Boolean)).toBe(true)
  }
})
