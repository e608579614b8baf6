import type { App, BrowserWindow, Dialog } from 'electron'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Choice, createFlushGuard, PATIENCE } from '../../electron/main/flush-guard.ts'
import { guardLeaving } from '../../electron/main/leaving.ts'
import { unsavedDialog } from '../../electron/main/unsaved-dialog.ts'
import { wordsFor } from '../../electron/main/words.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function guardWith(choices: Choice[] = [], canAnswer = () => true) {
  const ask = vi.fn<(id: number, reason: string) => void>()
  const choose = vi.fn<(why: string) => Promise<Choice>>(async () => choices.shift() ?? 'back')
  const guard = createFlushGuard({ ask, choose, canAnswer })
  const done = (id: number) => guard.answer({ id, isDone: true, why: '' })
  const failed = (id: number, why: string) => guard.answer({ id, isDone: false, why })
  return { guard, ask, choose, done, failed }
}

test('the window goes once the page says that everything is kept', async () => {
  const { guard, ask, choose, done } = guardWith()
  const going = guard.request('close')
  expect(ask.mock.calls).toEqual([[1, 'close']])
  done(1)
  expect(await going).toBe(true)
  expect(choose).not.toHaveBeenCalled()
  expect(vi.getTimerCount()).toBe(0)
})

test('a page that is silent for ten seconds brings the dialog, not a second earlier', async () => {
  const { guard, choose } = guardWith(['back'])
  const going = guard.request('quit')
  await vi.advanceTimersByTimeAsync(PATIENCE.quit - 1000)
  expect(choose).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1000)
  expect(choose).toHaveBeenCalledWith('')
  expect(await going).toBe(false)
})

test('a failure brings the dialog with the page’s reason; 重试 asks again with a new number, and a late answer to the old one counts for nothing', async () => {
  const { guard, ask, choose, done, failed } = guardWith(['retry'])
  const going = guard.request('close')
  failed(1, '磁盘已满')
  await vi.advanceTimersByTimeAsync(0)
  expect(choose).toHaveBeenCalledWith('磁盘已满')
  expect(ask.mock.calls).toEqual([
    [1, 'close'],
    [2, 'close'],
  ])
  const settled = vi.fn()
  going.then(settled)
  done(1)
  await vi.advanceTimersByTimeAsync(0)
  expect(settled).not.toHaveBeenCalled()
  done(2)
  expect(await going).toBe(true)
})

test('返回 keeps the window, and the next try asks afresh', async () => {
  const { guard, ask, done, failed } = guardWith(['back'])
  const first = guard.request('close')
  failed(1, 'no')
  expect(await first).toBe(false)
  const second = guard.request('close')
  done(2)
  expect(await second).toBe(true)
  expect(ask).toHaveBeenCalledTimes(2)
})

test('放弃改动并关闭 lets it go', async () => {
  const { guard, failed } = guardWith(['discard'])
  const going = guard.request('close')
  failed(1, 'no')
  expect(await going).toBe(true)
})

test('asking again while an answer is awaited joins the first asking', async () => {
  const { guard, ask, done } = guardWith()
  const both = Promise.all([guard.request('close'), guard.request('quit')])
  done(1)
  expect(await both).toEqual([true, true])
  expect(ask).toHaveBeenCalledOnce()
})

test('a page that cannot answer, not loaded or crashed, is not waited for; nor one that crashes before the second try', async () => {
  const never = guardWith([], () => false)
  expect(await never.guard.request('close')).toBe(true)
  expect(never.ask).not.toHaveBeenCalled()
  let isAlive = true
  const dying = guardWith(['retry'], () => isAlive)
  const going = dying.guard.request('close')
  isAlive = false
  await vi.advanceTimersByTimeAsync(PATIENCE.close)
  expect(await going).toBe(true)
  expect(dying.ask).toHaveBeenCalledOnce()
})

test('an answer that nobody asked for changes nothing', () => {
  const { guard } = guardWith()
  expect(() => guard.answer({ id: 7, isDone: true, why: '' })).not.toThrow()
})

test.each([
  [0, 'retry'],
  [1, 'back'],
  [2, 'discard'],
] as const)('button %d of the dialog means %s; Esc is 返回', async (response, choice) => {
  const showMessageBox = vi.fn(async () => ({ response, checkboxChecked: false }))
  const choose = unsavedDialog({ showMessageBox } as unknown as Dialog, {} as BrowserWindow, wordsFor('zh'))
  expect(await choose('磁盘已满')).toBe(choice)
  expect(showMessageBox).toHaveBeenCalledWith(
    {},
    expect.objectContaining({ buttons: ['重试', '返回', '放弃改动并关闭'], cancelId: 1, detail: expect.stringContaining('磁盘已满') }),
  )
})

/** Electron's order of leaving: `before-quit`, then `close`; one veto stops it; `window.close()` asks again. */
function leavingWith(answers: boolean[]) {
  type Listener = (event: { preventDefault: () => void }) => void
  const on = { app: new Map<string, Listener>(), window: new Map<string, Listener>(), contents: new Map<string, Listener>() }
  const register = (map: Map<string, Listener>) => (name: string, listener: Listener) => void map.set(name, listener)
  const reasons: string[] = []
  let isGone = false
  const fire = (map: Map<string, Listener>, name: string) => {
    let isStopped = false
    map.get(name)?.({
      preventDefault: () => {
        isStopped = true
      },
    })
    return isStopped
  }
  const close = () => {
    if (!fire(on.window, 'close')) isGone = true
  }
  const window = { on: register(on.window), close, webContents: { on: register(on.contents) } }
  const guard = {
    request: async (reason: string) => {
      reasons.push(reason)
      return answers.shift() ?? false
    },
    answer: () => undefined,
    nudge: () => undefined,
  }
  guardLeaving({ on: register(on.app), off: vi.fn() } as unknown as App, window as unknown as BrowserWindow, guard)
  return {
    reasons,
    close,
    quit: () => {
      fire(on.app, 'before-quit')
      close()
    },
    endSession: () => fire(on.window, 'query-session-end'),
    unloadIsForced: () => fire(on.contents, 'will-prevent-unload'),
    isGone: () => isGone,
  }
}

test('closing waits for the guard, then the window goes and the page’s own veto no longer counts', async () => {
  const leaving = leavingWith([true])
  leaving.close()
  expect([leaving.isGone(), leaving.unloadIsForced()]).toEqual([false, false])
  await vi.advanceTimersByTimeAsync(0)
  expect([leaving.isGone(), leaving.unloadIsForced()]).toEqual([true, true])
  expect(leaving.reasons).toEqual(['close'])
})

test('after 返回 the app is no longer quitting: the next close is a close', async () => {
  const leaving = leavingWith([false, true])
  leaving.quit()
  await vi.advanceTimersByTimeAsync(0)
  expect(leaving.isGone()).toBe(false)
  leaving.close()
  await vi.advanceTimersByTimeAsync(0)
  expect(leaving.isGone()).toBe(true)
  expect(leaving.reasons).toEqual(['quit', 'close'])
})

test('the end of a Windows session is held up until the guard lets go, and only until then', async () => {
  const leaving = leavingWith([true])
  expect(leaving.endSession()).toBe(true)
  await vi.advanceTimersByTimeAsync(0)
  expect(leaving.isGone()).toBe(true)
  expect(leaving.endSession()).toBe(false)
  expect(leaving.reasons).toEqual(['session-end'])
  expect(PATIENCE['session-end']).toBeLessThan(5000)
})
