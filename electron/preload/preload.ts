import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge } from '../../renderer/host/bridge.ts'
import type { FlushReason, NamedBytes } from '../../renderer/host/host.ts'
import type { Ask, Tell } from '../ipc/channels.ts'
import type { Args, FlushAnswer, Result, Told } from '../ipc/contract.ts'

const flushes = new Set<(reason: FlushReason) => Promise<void>>()
const takers = new Set<(file: NamedBytes) => void>()
const commanded = new Set<(id: string) => void>()

function ask<A extends Ask>(name: A, ...args: Args<A>): Promise<Result<A>> {
  return ipcRenderer.invoke(name, ...args)
}

function onTold<T extends Tell>(name: T, take: (what: Told[T]) => void): void {
  ipcRenderer.on(name, (_event, what: Told[T]) => take(what))
}

function reasonOf(failure: unknown): string {
  return failure instanceof Error ? failure.message : String(failure)
}

/** Adds to a set; answers what takes it out again. */
function join<T>(set: Set<T>, one: T): () => void {
  set.add(one)
  return () => void set.delete(one)
}

onTold('flush:ask', async ({ id, reason }) => {
  const ends = await Promise.allSettled([...flushes].map(flush => flush(reason)))
  const broken = ends.find(end => end.status === 'rejected')
  const answer: FlushAnswer = { id, isDone: !broken, why: broken ? reasonOf(broken.reason).slice(0, 2000) : '' }
  await ask('flush:answer', answer)
})
onTold('file:arrived', file => {
  for (const take of takers) take(file)
})

onTold('menu:command', ({ id }) => {
  for (const take of commanded) take(id)
})

contextBridge.exposeInMainWorld('yuean', {
  openFile: extensions => ask('file:open', [...extensions]),
  saveFile: (suggestedName, bytes) => ask('file:save', suggestedName, bytes),
  print: () => ask('page:print'),
  onFlush: flush => join(flushes, flush),
  onFileArrived: take => {
    const leave = join(takers, take)
    if (takers.size === 1) void ask('app:ready')
    return leave
  },
  vault: {
    appendJournal: lines => ask('vault:append', lines),
    readJournal: () => ask('vault:journal'),
    startJournalAnew: keep => ask('vault:anew', keep),
    writeSnapshot: (name, bytes) => ask('vault:write', name, bytes),
    listSnapshots: () => ask('vault:list'),
    readSnapshot: name => ask('vault:read', name),
    removeSnapshot: name => ask('vault:remove', name),
    state: () => ask('vault:state'),
    writeState: json => ask('vault:write-state', json),
    freeSpace: () => ask('vault:free-space'),
    lastExit: () => ask('vault:last-exit'),
    openFolder: () => ask('vault:show'),
    setDatabaseAside: () => ask('vault:set-aside'),
  },
  folders: {
    chooseFolder: () => ask('folder:choose'),
    writeToFolder: (token, name, bytes) => ask('folder:write', token, name, bytes),
    listFolder: token => ask('folder:list', token),
    readFromFolder: (token, name) => ask('folder:read', token, name),
    showFolder: token => ask('folder:show', token),
    forgetFolder: token => ask('folder:forget', token),
  },
  output: {
    chooseOutput: () => ask('output:choose'),
    hasOutput: (token, name) => ask('output:has', token, name),
    writeOutput: (token, name, bytes) => ask('output:write', token, name, bytes),
  },
  desktop: {
    showMenu: (language, actions) => ask('menu:show', language, [...actions]),
    onMenuCommand: take => join(commanded, take),
    showScheme: scheme => ask('look:scheme', scheme),
    openProjector: () => ask('window:projector'),
    dragOut: (suggestedName, bytes) => ask('pack:drag', suggestedName, bytes),
    offerLink: address => ask('link:offer', address),
  },
} satisfies Bridge)
