import { expect, test } from 'vitest'
import { ACTIONS } from '../../renderer/actions/all.ts'
import { actionFor, type KeyPress } from '../../renderer/actions/keys.ts'

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
  ['x', {}, undefined],
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

test('Ctrl+E exports from a text field too', () => expect(actionFor(press('e', { ctrlKey: true }), true)?.id).toBe('export-pack'))

test('no key starts two actions', () => {
  const keys = ACTIONS.flatMap(action => action.keys ?? [])
  expect(new Set(keys).size).toBe(keys.length)
})
