import { EventEmitter } from 'node:events'
import type { App, BrowserWindow, Dialog } from 'electron'
import { expect, test, vi } from 'vitest'
import { watchMain, watchPage } from '../../electron/main/crashes.ts'
import { wordsFor } from '../../electron/main/words.ts'

function watched(response: number) {
  const contents = Object.assign(new EventEmitter(), { reload: vi.fn(), forcefullyCrashRenderer: vi.fn() })
  const window = Object.assign(new EventEmitter(), { webContents: contents, isDestroyed: () => false })
  const [quit, showMessageBox] = [vi.fn(), vi.fn(async () => ({ response }))]
  watchPage({ quit } as unknown as App, window as unknown as BrowserWindow, { showMessageBox } as unknown as Dialog, wordsFor('zh'))
  return { contents, window, quit, showMessageBox }
}

test('after a crash the person may quit instead', async () => {
  const { contents, quit } = watched(1)
  contents.emit('render-process-gone', {}, { reason: 'oom' })
  await vi.waitFor(() => expect(quit).toHaveBeenCalledOnce())
  expect(contents.reload).not.toHaveBeenCalled()
})

test('a page that hangs is waited for, or ended and loaded again without a second dialog about the crash', async () => {
  const waiting = watched(0)
  waiting.window.emit('unresponsive')
  await vi.waitFor(() => expect(waiting.showMessageBox).toHaveBeenCalledOnce())
  expect(waiting.contents.forcefullyCrashRenderer).not.toHaveBeenCalled()
  const ending = watched(1)
  ending.window.emit('unresponsive')
  await vi.waitFor(() => expect(ending.contents.reload).toHaveBeenCalledOnce())
  ending.contents.emit('render-process-gone', {}, { reason: 'crashed' })
  expect(ending.showMessageBox).toHaveBeenCalledOnce()
})

function mainWith(hasWindow: boolean) {
  const process = new EventEmitter()
  const [exit, showErrorBox, showMessageBox] = [vi.fn(), vi.fn(), vi.fn(async () => ({ response: 0, checkboxChecked: false }))]
  const log = vi.spyOn(console, 'error').mockReturnValue()
  const parts = { words: () => wordsFor('zh'), hasWindow: () => hasWindow }
  watchMain(process as unknown as NodeJS.Process, { exit } as unknown as App, { showErrorBox, showMessageBox } as unknown as Dialog, parts)
  process.emit('uncaughtException', new Error('broken'))
  expect(log).toHaveBeenCalledOnce()
  log.mockRestore()
  return { exit, showErrorBox, showMessageBox }
}

test('an error nobody caught is said once, and with a window the app goes on', () => {
  const { exit, showErrorBox, showMessageBox } = mainWith(true)
  expect(showMessageBox).toHaveBeenCalledExactlyOnceWith({ type: 'error', message: '程序出错', detail: 'broken' })
  expect([exit.mock.calls, showErrorBox.mock.calls]).toEqual([[], []])
})

test('without a window it ends', () => {
  const { exit, showErrorBox } = mainWith(false)
  expect([exit.mock.calls, showErrorBox.mock.calls]).toEqual([[[1]], [['程序出错', 'broken']]])
})
