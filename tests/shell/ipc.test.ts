import type { IpcMain } from 'electron'
import { expect, test, vi } from 'vitest'
import { ASKS } from '../../electron/ipc/channels.ts'
import { CONTRACT, LARGEST_FILE } from '../../electron/ipc/contract.ts'
import { type Handlers, register } from '../../electron/ipc/register.ts'
import { isTrustedFrame } from '../../electron/ipc/trusted-frame.ts'

const ours = { url: 'app://yuean/index.html', parent: null }

function doors() {
  const others = Object.fromEntries(ASKS.map(name => [name, vi.fn(() => null)])) as unknown as Handlers
  const handlers = {
    ...others,
    'app:ready': vi.fn<Handlers['app:ready']>(),
    'file:open': vi.fn<Handlers['file:open']>(() => null),
    'file:save': vi.fn<Handlers['file:save']>((_event, name) => ({ name })),
    'page:print': vi.fn<Handlers['page:print']>(() => true),
    'flush:answer': vi.fn<Handlers['flush:answer']>(),
  }
  const listeners = new Map<string, (event: unknown, ...args: unknown[]) => Promise<unknown>>()
  const ipcMain = { handle: (name: string, listener: never) => void listeners.set(name, listener) }
  register(ipcMain as unknown as IpcMain, handlers)
  const ask = async (name: string, args: unknown[], senderFrame: unknown = ours) => {
    const listener = listeners.get(name)
    if (!listener) throw new Error(`no handler for ${name}`)
    return listener({ senderFrame }, ...args)
  }
  return { ask, handlers, names: [...listeners.keys()] }
}

test('there is a door for every named ask, and for nothing else', async () => {
  const { names, ask } = doors()
  expect(names.sort()).toEqual([...ASKS].sort())
  expect(Object.keys(CONTRACT).sort()).toEqual([...ASKS].sort())
  await expect(ask('shell:run', [])).rejects.toThrow(/no handler/)
})

test('our own top frame is let in with good arguments', async () => {
  const { ask, handlers } = doors()
  expect(await ask('file:save', ['a.pdf', new Uint8Array([1])])).toEqual({ name: 'a.pdf' })
  expect(await ask('file:open', [['txt', 'docx']])).toBeNull()
  expect(await ask('flush:answer', [{ id: 1, isDone: true, why: '' }])).toBeUndefined()
  expect(handlers['file:save']).toHaveBeenCalledOnce()
})

test.each([
  ['a frame that is gone', null],
  ['a frame inside our page', { url: 'app://yuean/', parent: {} }],
  ['another host', { url: 'app://evil/', parent: null }],
  ['a host that begins like ours', { url: 'app://yuean.evil/', parent: null }],
  ['a web page', { url: 'https://yuean/', parent: null }],
  ['a page that names us in its path', { url: 'https://evil/app://yuean/', parent: null }],
  ['a blob of our own', { url: 'blob:app://yuean/1', parent: null }],
  ['no address', { url: '', parent: null }],
])('%s is refused before its arguments are looked at', async (_name, frame) => {
  const { ask, handlers } = doors()
  for (const name of ASKS) await expect(ask(name, [], frame)).rejects.toThrow(/refused/)
  for (const handler of Object.values(handlers)) expect(handler).not.toHaveBeenCalled()
  expect(isTrustedFrame(frame)).toBe(false)
})

test.each([
  ['app:ready', ['more']],
  ['file:open', []],
  ['file:open', [[]]],
  ['file:open', [['../exe']]],
  ['file:open', [['TXT*']]],
  ['file:open', ['txt']],
  ['file:save', ['a.pdf']],
  ['file:save', ['', new Uint8Array()]],
  ['file:save', ['a'.repeat(256), new Uint8Array()]],
  ['file:save', ['a.pdf', [1, 2, 3]]],
  ['file:save', ['a.pdf', 'text']],
  ['file:save', ['a.pdf', new Uint8Array(), '/etc/passwd']],
  ['page:print', [{ silent: true }]],
  ['flush:answer', [{ id: 1.5, isDone: true, why: '' }]],
  ['flush:answer', [{ id: 1, isDone: 'yes', why: '' }]],
  ['flush:answer', [{ id: 1, isDone: true, why: '', more: 1 }]],
  ['vault:append', ['{"id":1}']],
  ['vault:append', ['']],
  ['vault:append', [new Uint8Array()]],
  ['vault:anew', [-1]],
  ['vault:anew', [0.5]],
  ['vault:write', ['../a', new Uint8Array()]],
  ['vault:write', ['a.yuean', 'text']],
  ['vault:read', ['/etc/passwd']],
  ['vault:remove', ['C:a']],
  ['vault:write-state', ['x'.repeat(65_537)]],
  ['vault:show', ['/etc']],
  ['folder:choose', ['/etc']],
  ['folder:list', ['/home/me']],
  ['folder:read', ['0'.repeat(32), '..']],
  ['folder:write', ['0'.repeat(31), 'a', new Uint8Array()]],
  ['folder:forget', ['__proto__']],
  ['folder:show', ['/home/me']],
  ['output:choose', ['/home/me']],
  ['output:has', ['0'.repeat(32), '../a.pdf']],
  ['output:write', ['0'.repeat(32), 'a.exe', new Uint8Array()]],
  ['output:write', ['0'.repeat(32), 'a\\\\b.pdf', new Uint8Array()]],
  ['menu:show', ['fr', []]],
  ['menu:show', ['zh', [{ id: 'a', title: 'A', keys: '', group: 'shell' }]]],
  ['menu:show', ['zh', [{ id: '../a', title: 'A', keys: '', group: 'file' }]]],
  ['menu:show', ['zh', [{ id: 'a', title: 'A', keys: '', group: 'file', role: 'toggleDevTools' }]]],
  ['look:scheme', ['system']],
  ['window:projector', ['https://evil/']],
  ['pack:drag', ['/etc/passwd']],
  ['link:offer', ['http://example.com/']],
  ['link:offer', ['file:///etc/passwd']],
  ['link:offer', ['javascript:alert(1)']],
  ['link:offer', ['https://user:secret@example.com/']],
  ['link:offer', ['https://例子.中国/']],
  ['link:offer', ['https://example.com/\u202egpj.exe']],
  ['link:offer', ['https://example.com/a b']],
  ['link:offer', [`https://example.com/${'a'.repeat(2000)}`]],
])('%s refuses %j', async (name, args) => {
  const { ask, handlers } = doors()
  await expect(ask(name, args)).rejects.toThrow(`bad arguments for ${name}`)
  for (const handler of Object.values(handlers)) expect(handler).not.toHaveBeenCalled()
})

test('more bytes than the largest file are refused', () => {
  const tooMany = Object.create(Uint8Array.prototype, { byteLength: { value: LARGEST_FILE + 1 } })
  expect(CONTRACT['file:save'].args.safeParse(['a.pdf', tooMany]).success).toBe(false)
})

test('an answer that breaks the contract does not reach the page', async () => {
  const { ask, handlers } = doors()
  handlers['file:open'].mockResolvedValue({ name: 'a.txt', bytes: new Uint8Array(), path: '/home/me/a.txt' } as never)
  await expect(ask('file:open', [['txt']])).rejects.toThrow(/path/)
})
