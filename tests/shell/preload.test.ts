import { expect, test, vi } from 'vitest'
import { ASKS } from '../../electron/ipc/channels.ts'
import type { Bridge } from '../../renderer/host/bridge.ts'
import { electronHost } from '../../renderer/host/electron-host.ts'

const fake = vi.hoisted(() => ({
  exposed: new Map<string, unknown>(),
  invoke: vi.fn<(name: string, ...args: unknown[]) => Promise<unknown>>(async () => undefined),
  listeners: new Map<string, (event: unknown, what: unknown) => void>(),
}))
vi.mock('electron', () => ({
  contextBridge: { exposeInMainWorld: (name: string, value: unknown) => fake.exposed.set(name, value) },
  ipcRenderer: { invoke: fake.invoke, on: (name: string, listener: never) => fake.listeners.set(name, listener) },
}))
await import('../../electron/preload/preload.ts')
const bridge = fake.exposed.get('yuean') as Bridge
const tell = (name: string, what: unknown) => fake.listeners.get(name)?.({ sender: 'secret' }, what)

test('the page gets closed functions under one name, and nothing of Electron', () => {
  expect([...fake.exposed.keys()]).toEqual(['yuean'])
  expect(Object.keys(bridge).sort()).toEqual([
    'desktop',
    'folders',
    'onFileArrived',
    'onFlush',
    'openFile',
    'output',
    'print',
    'saveFile',
    'vault',
  ])
  const { vault, folders, output, desktop, ...own } = bridge
  for (const one of [own, vault, folders, output, desktop].flatMap(part => Object.values({ ...part }))) expect(one).toBeTypeOf('function')
})

test('every ask of the contract has exactly one function that asks it', async () => {
  const { vault, folders, output, desktop, ...own } = bridge
  const { onFlush: _flush, onFileArrived, ...asking } = own
  const { onMenuCommand: _take, ...also } = desktop
  fake.invoke.mockClear()
  const stop = onFileArrived(() => undefined)
  for (const ask of [asking, vault, folders, output, also].flatMap((part): unknown[] => Object.values({ ...part })))
    await Reflect.apply(ask as () => Promise<unknown>, undefined, [['txt'], new Uint8Array(), new Uint8Array()])
  stop()
  expect(fake.invoke.mock.calls.map(([name]) => name).sort()).toEqual(ASKS.filter(name => name !== 'flush:answer').sort())
})

test('each function asks on its own channel', async () => {
  fake.invoke.mockClear()
  await bridge.openFile(['txt'])
  await bridge.saveFile('a.pdf', new Uint8Array([1]))
  await bridge.print()
  expect(fake.invoke.mock.calls).toEqual([['file:open', ['txt']], ['file:save', 'a.pdf', new Uint8Array([1])], ['page:print']])
})

test('a flush waits for everyone who asked to be called, and answers done', async () => {
  const order: string[] = []
  const stop = bridge.onFlush(async reason => void order.push(reason))
  fake.invoke.mockClear()
  tell('flush:ask', { id: 3, reason: 'quit' })
  await vi.waitFor(() => expect(fake.invoke).toHaveBeenCalledWith('flush:answer', { id: 3, isDone: true, why: '' }))
  expect(order).toEqual(['quit'])
  stop()
  tell('flush:ask', { id: 4, reason: 'close' })
  await vi.waitFor(() => expect(fake.invoke).toHaveBeenCalledWith('flush:answer', { id: 4, isDone: true, why: '' }))
  expect(order).toEqual(['quit'])
})

test('a flush that fails answers with its sentence, after the others had their turn', async () => {
  const other = vi.fn(async () => undefined)
  const stops = [bridge.onFlush(async () => Promise.reject(new Error('磁盘已满'))), bridge.onFlush(other)]
  tell('flush:ask', { id: 5, reason: 'close' })
  await vi.waitFor(() => expect(fake.invoke).toHaveBeenCalledWith('flush:answer', { id: 5, isDone: false, why: '磁盘已满' }))
  expect(other).toHaveBeenCalledWith('close')
  for (const stop of stops) stop()
})

test('the first subscription says that the page is ready; a file comes without its event', () => {
  fake.invoke.mockClear()
  const take = vi.fn()
  const stop = bridge.onFileArrived(take)
  expect(fake.invoke.mock.calls).toEqual([['app:ready']])
  tell('file:arrived', { name: 'a.txt', bytes: new Uint8Array() })
  expect(take.mock.calls).toEqual([[{ name: 'a.txt', bytes: new Uint8Array() }]])
  stop()
  tell('file:arrived', { name: 'b.txt', bytes: new Uint8Array() })
  expect(take).toHaveBeenCalledOnce()
})

test('the host rejects with the sentence alone, without what Electron puts before it', async () => {
  const host = electronHost(bridge)
  expect(host.kind).toBe('electron')
  fake.invoke.mockRejectedValueOnce(new Error("Error invoking remote method 'file:save': Error: 磁盘已满。"))
  await expect(host.saveFile('a.pdf', new Uint8Array())).rejects.toThrow(/^磁盘已满。$/)
  fake.invoke.mockResolvedValueOnce(null)
  expect(await host.openFile(['txt'])).toBeNull()
})
