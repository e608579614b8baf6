import { z } from 'zod'
import type { FlushReason, NamedBytes, Saved } from '../../renderer/host/host.ts'
import type { Ask, Tell } from './channels.ts'

/** The largest file that comes in or goes out, in bytes. */
export const LARGEST_FILE = 256 * 1024 * 1024

const name = z.string().min(1).max(255)
const bytes = z.custom<Uint8Array>(one => one instanceof Uint8Array && one.byteLength <= LARGEST_FILE, 'not bytes, or too many')
const extension = z.string().regex(/^[a-z0-9]{1,10}$/)

/** Arguments and answer of everything the page may ask. A channel without an entry, or an entry without a channel, does not compile. */
export const CONTRACT = {
  'app:ready': { args: z.tuple([]), result: z.void() },
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
} satisfies Record<Ask, { readonly args: z.ZodType<readonly unknown[]>; readonly result: z.ZodType }>

export type Contract = typeof CONTRACT
export type Args<A extends Ask> = z.output<Contract[A]['args']>
export type Result<A extends Ask> = z.output<Contract[A]['result']>

/** What goes with each thing the page is told. */
export interface Told extends Record<Tell, unknown> {
  'flush:ask': { readonly id: number; readonly reason: FlushReason }
  'file:arrived': NamedBytes
}

/** The page's answer to `flush:ask`; `why` is empty where it is done. */
export type FlushAnswer = Args<'flush:answer'>[0]
