import { z } from 'zod'
import type { MenuAction } from '../../renderer/host/desktop.ts'
import type { ChosenFolder } from '../../renderer/host/folders.ts'
import type { FlushReason, NamedBytes, Saved } from '../../renderer/host/host.ts'
import { type LastExit, SNAPSHOT_NAME, type Snapshot } from '../../renderer/host/vault.ts'
import type { Ask, Tell } from './channels.ts'

/** The largest file that comes in or goes out, in bytes. */
export const LARGEST_FILE = 256 * 1024 * 1024

const name = z.string().min(1).max(255)
const bytes = z.custom<Uint8Array>(one => one instanceof Uint8Array && one.byteLength <= LARGEST_FILE, 'not bytes, or too many')
const snapshotName = z.string().regex(SNAPSHOT_NAME)
const snapshots = z.array(z.strictObject({ name: snapshotName, size: z.number().int().nonnegative(), at: z.number() })) satisfies z.ZodType<
  readonly Snapshot[]
>
/** Whole lines: what stands behind a line feed that is missing could not be told from a torn tail. */
const lines = z.string().regex(/\n$/).max(LARGEST_FILE)
const token = z.string().regex(/^[a-f0-9]{32}$/)
/** A file of a pack in a folder of packs: a name and not a way, and none that a system would start. */
const packName = z
  .string()
  .max(255)
  .regex(/^[^/\\]+\.(pdf|docx|xlsx|csv|json)$/)
const nothing = { args: z.tuple([]), result: z.void() }
const menuAction = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,60}$/),
  title: z.string().min(1).max(80),
  keys: z.string().max(40),
  group: z.enum(['file', 'edit', 'go', 'review', 'view', 'help']),
}) satisfies z.ZodType<MenuAction>
/** A plain https address: no name or password in it, nothing that is not printed. */
const link = z.string().max(2000).refine(isPlainLink, 'not a plain https address')
const extension = z.string().regex(/^[a-z0-9]{1,10}$/)

/** Arguments and answer of everything the page may ask. A channel without an entry, or an entry without a channel, does not compile. */
export const CONTRACT = {
  'app:ready': nothing,
  'file:open': {
    args: z.tuple([z.array(extension).min(1).max(20)]),
    result: z.strictObject({ name, bytes }).nullable() satisfies z.ZodType<NamedBytes | null>,
  },
  'file:save': { args: z.tuple([name, bytes]), result: z.strictObject({ name }).nullable() satisfies z.ZodType<Saved | null> },
  'page:print': { args: z.tuple([]), result: z.boolean() },
  'flush:answer': {
    args: z.tuple([z.strictObject({ id: z.number().int(), isDone: z.boolean(), why: z.string().max(2000) })]),
    result: z.void(),
  },
  'vault:append': { args: z.tuple([lines]), result: z.void() },
  'vault:journal': { args: z.tuple([]), result: z.array(z.string()) },
  'vault:anew': { args: z.tuple([z.number().int().min(0).max(1000)]), result: z.void() },
  'vault:write': { args: z.tuple([snapshotName, bytes]), result: z.void() },
  'vault:list': { args: z.tuple([]), result: snapshots },
  'vault:read': { args: z.tuple([snapshotName]), result: bytes },
  'vault:remove': { args: z.tuple([snapshotName]), result: z.void() },
  'vault:state': { args: z.tuple([]), result: z.string().nullable() },
  'vault:write-state': { args: z.tuple([z.string().max(64 * 1024)]), result: z.void() },
  'vault:free-space': { args: z.tuple([]), result: z.number().nonnegative().nullable() },
  'vault:last-exit': { args: z.tuple([]), result: z.enum(['clean', 'unclean', 'first']) satisfies z.ZodType<LastExit> },
  'vault:show': nothing,
  'vault:set-aside': { args: z.tuple([]), result: z.boolean() },
  'folder:choose': {
    args: z.tuple([]),
    result: z.strictObject({ token, name: z.string().max(255) }).nullable() satisfies z.ZodType<ChosenFolder | null>,
  },
  'folder:write': { args: z.tuple([token, snapshotName, bytes]), result: z.void() },
  'folder:list': { args: z.tuple([token]), result: snapshots },
  'folder:read': { args: z.tuple([token, snapshotName]), result: bytes },
  'folder:show': { args: z.tuple([token]), result: z.void() },
  'folder:forget': { args: z.tuple([token]), result: z.void() },
  'output:choose': {
    args: z.tuple([]),
    result: z.strictObject({ token, name: z.string().max(255) }).nullable() satisfies z.ZodType<ChosenFolder | null>,
  },
  'output:has': { args: z.tuple([token, packName]), result: z.boolean() },
  'output:write': { args: z.tuple([token, packName, bytes]), result: z.void() },
  'menu:show': { args: z.tuple([z.enum(['zh', 'en']), z.array(menuAction).max(200)]), result: z.void() },
  'look:scheme': { args: z.tuple([z.enum(['light', 'dark', 'auto'])]), result: z.void() },
  'window:projector': nothing,
  'pack:drag': { args: z.tuple([name, bytes]), result: z.void() },
  'link:offer': { args: z.tuple([link]), result: z.enum(['opened', 'copied', 'left']) },
} satisfies Record<Ask, { readonly args: z.ZodType<readonly unknown[]>; readonly result: z.ZodType }>

export type Contract = typeof CONTRACT
export type Args<A extends Ask> = z.output<Contract[A]['args']>
export type Result<A extends Ask> = z.output<Contract[A]['result']>

/** What goes with each thing the page is told. */
export interface Told extends Record<Tell, unknown> {
  'flush:ask': { readonly id: number; readonly reason: FlushReason }
  'file:arrived': NamedBytes
  'menu:command': { readonly id: string }
}

/** The page's answer to `flush:ask`; `why` is empty where it is done. */
export type FlushAnswer = Args<'flush:answer'>[0]

function isPlainLink(address: string): boolean {
  try {
    const { protocol, username, password } = new URL(address)
    return protocol === 'https:' && username === '' && password === '' && /^[\x21-\x7e]+$/.test(address)
  } catch {
    return false
  }
}
