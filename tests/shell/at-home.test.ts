import { EventEmitter } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserWindow, Dialog, IpcMainInvokeEvent, NativeImage, PowerMonitor, WebContents } from 'electron'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { dragOut } from '../../electron/main/drag-out.ts'
import { createLanguage } from '../../electron/main/language.ts'
import { linkOffer } from '../../electron/main/link-offer.ts'
import { closeNetwork } from '../../electron/main/network-wall.ts'
import { watchPower } from '../../electron/main/power.ts'
import { createRecent } from '../../electron/main/recent.ts'
import { createRefusals } from '../../electron/main/refusals.ts'
import { guardContents } from '../../electron/main/window-guards.ts'
import { windowOptions } from '../../electron/main/window-options.ts'
import { wordsFor } from '../../electron/main/words.ts'

let home = ''
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'yuean-home-'))
})
afterEach(() => rm(home, { recursive: true, force: true }))
const event = {} as IpcMainInvokeEvent

function offer(response: number, window: BrowserWindow | null = {} as BrowserWindow) {
  const showMessageBox = vi.fn(async () => ({ response, checkboxChecked: false }))
  const [writeText, openExternal] = [vi.fn(), vi.fn(async () => undefined)]
  const handlers = linkOffer({
    dialog: { showMessageBox } as unknown as Dialog,
    clipboard: { writeText },
    shell: { openExternal },
    window: () => window,
    words: () => wordsFor('zh'),
  })
  return { handlers, showMessageBox, writeText, openExternal }
}

test.each([
  [0, 'copied', 1, 0],
  [1, 'opened', 0, 1],
  [2, 'left', 0, 0],
] as const)('of a link the person chooses %i: %s', async (response, answer, copies, opens) => {
  const { handlers, showMessageBox, writeText, openExternal } = offer(response)
  expect(await handlers['link:offer'](event, 'https://www.gov.cn/a')).toBe(answer)
  expect([writeText.mock.calls.length, openExternal.mock.calls.length]).toEqual([copies, opens])
  const [, options] = showMessageBox.mock.calls[0] as unknown as [unknown, { detail: string; cancelId: number }]
  expect(options.detail).toContain('https://www.gov.cn/a')
  expect(options.cancelId).toBe(2)
})

test('a window that has gone opens nothing', async () => {
  const { handlers, showMessageBox, openExternal } = offer(1, null)
  expect(await handlers['link:offer'](event, 'https://www.gov.cn/')).toBe('left')
  expect([showMessageBox.mock.calls.length, openExternal.mock.calls.length]).toEqual([0, 0])
})

test('a pack dragged out is a whole file in our own folder under a safe name; the folder is emptied at the next start', async () => {
  const icon = {} as NativeImage
  const startDrag = vi.fn()
  const sender = { startDrag } as unknown as WebContents
  await dragOut(home, () => icon)['pack:drag']({ sender } as IpcMainInvokeEvent, '../../评审:简报.pdf', new Uint8Array([37, 80]))
  const { file } = startDrag.mock.calls[0]?.[0] ?? {}
  expect(file.startsWith(join(home, 'dragged'))).toBe(true)
  expect([file.endsWith('评审 简报.pdf'), await readFile(file, 'latin1')]).toEqual([true, '%P'])
  dragOut(home, () => icon)
  expect(await readdir(home)).toEqual([])
})

test('recent files: the newest first, each once, ten at most, kept over a restart, told to the system', async () => {
  const app = { addRecentDocument: vi.fn(), clearRecentDocuments: vi.fn() }
  const changed = vi.fn()
  const file = join(home, 'recent.json')
  const recent = createRecent(file, app, changed)
  for (let n = 0; n < 12; n++) recent.add(join(home, `${n}.txt`))
  recent.add(join(home, '5.txt'))
  expect(recent.names()).toEqual(['5.txt', '11.txt', '10.txt', '9.txt', '8.txt', '7.txt', '6.txt', '4.txt', '3.txt', '2.txt'])
  const again = createRecent(file, app, changed)
  expect([again.names(), again.at(0), again.at(99)]).toEqual([recent.names(), join(home, '5.txt'), undefined])
  again.forget()
  expect([createRecent(file, app, changed).names(), app.clearRecentDocuments.mock.calls.length]).toEqual([[], 1])
  expect([app.addRecentDocument.mock.calls.length, changed.mock.calls.length]).toEqual([13, 14])
})

test.each(['', '{', '{"a":1}', '[1]'])('a list of recent files that holds %j is empty', async text => {
  await writeFile(join(home, 'recent.json'), text)
  expect(createRecent(join(home, 'recent.json'), { addRecentDocument: vi.fn(), clearRecentDocuments: vi.fn() }, vi.fn()).names()).toEqual(
    [],
  )
})

test('menus speak what the page said last, over a restart too; before that what the system speaks', async () => {
  const file = () => join(home, 'language.txt')
  const first = createLanguage(file, () => ['en-GB'])
  expect(first.get()).toBe('en')
  first.set('zh')
  expect([first.get(), createLanguage(file, () => ['en-GB']).get()]).toEqual(['zh', 'zh'])
  await writeFile(file(), 'fr')
  expect(createLanguage(file, () => []).get()).toBe('zh')
  await rm(file())
  await mkdir(file())
  const unwritable = createLanguage(file, () => ['zh-CN'])
  unwritable.set('en')
  expect(unwritable.get()).toBe('en')
})

test('before sleep and lock the page keeps what it holds; a shutdown waits for the quit', () => {
  const monitor = new EventEmitter()
  const [keepAll, quit, preventDefault] = [vi.fn(), vi.fn(), vi.fn()]
  watchPower(monitor as unknown as PowerMonitor, { keepAll, quit })
  monitor.emit('suspend')
  monitor.emit('lock-screen')
  monitor.emit('shutdown', { preventDefault })
  monitor.emit('shutdown')
  expect([keepAll.mock.calls.length, preventDefault.mock.calls.length, quit.mock.calls.length]).toEqual([2, 1, 2])
})

test('what was stopped is counted, and the log says where it wanted to go, without what it carried', async () => {
  const lines: string[] = []
  const refusals = createRefusals(line => lines.push(line))
  const contents = new EventEmitter()
  const setWindowOpenHandler = vi.fn()
  guardContents(Object.assign(contents, { setWindowOpenHandler }) as unknown as WebContents, refusals.note)
  contents.emit('will-navigate', { url: 'https://evil.example/?secret=词', preventDefault: () => undefined })
  contents.emit('will-navigate', { url: 'app://yuean/', preventDefault: () => undefined })
  setWindowOpenHandler.mock.calls[0]?.[0]({ url: 'not an address' })
  const onBeforeRequest = vi.fn()
  const session = { webRequest: { onBeforeRequest }, setProxy: vi.fn(), setSpellCheckerEnabled: vi.fn(), on: vi.fn() }
  await closeNetwork(session as never, true, url => refusals.note('request', url))
  const answers: boolean[] = []
  for (const url of ['http://127.0.0.1:41783/', 'app://yuean/index.html', 'wss://evil.example/'])
    onBeforeRequest.mock.calls[0]?.[0]({ url }, ({ cancel }: { cancel: boolean }) => answers.push(cancel))
  expect(answers).toEqual([true, false, true])
  expect(refusals.count()).toBe(4)
  expect(lines).toEqual([
    'refused navigation: https://evil.example',
    'refused window: not an address',
    'refused request: http://127.0.0.1:41783',
    'refused request: wss://evil.example',
  ])
  for (let n = 0; n < 1000; n++) refusals.note('request', 'https://evil.example/')
  expect([refusals.count(), lines.length]).toEqual([1004, 200])
})

test('the projector’s window begins on the second screen and fills it; with one screen it is a window like any other', () => {
  const own = { bounds: { x: 0, y: 0, width: 1366, height: 768 }, internal: true }
  const second = { bounds: { x: 1366, y: 0, width: 1920, height: 1080 }, internal: false }
  const options = (kind: 'main' | 'projector', displays: (typeof own)[]) =>
    windowOptions({ kind, preload: '/p', isPackaged: true, isDark: false, displays })
  expect(options('projector', [own, second])).toMatchObject({ name: 'projector', x: 1366, y: 0, fullscreen: true })
  expect(options('projector', [own])).not.toHaveProperty('fullscreen')
  expect(options('main', [own, second])).not.toHaveProperty('x')
  for (const kind of ['main', 'projector'] as const)
    expect(options(kind, [own, second]).webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      devTools: false,
    })
})
