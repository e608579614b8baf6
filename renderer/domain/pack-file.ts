import * as z from 'zod/mini'
import { SHOWN } from './pack.ts'

/** What a pack as JSON says it is; another number means another shape. */
export const PACK_KIND = 'yuean-pack/1'

/** Longer words than any person writes into a field. */
const words = z.string().check(z.maxLength(20_000))
const name = z.string().check(z.maxLength(200))
const mark = z.nullable(z.union([z.literal([1, 2, 3, 4, 5]), z.literal('unable')]))
const review = z.object({ reviewer: name, marks: z.record(z.string().check(z.maxLength(100)), mark), verdict: words })
const commitment = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(200)),
  reviews: z.array(review).check(z.maxLength(1000)),
  notes: z.array(z.object({ by: name, words })).check(z.maxLength(1000)),
})

/** What is read back of a pack as JSON: who said what of which commitment. The rest of the file is left alone. */
const packFile = z.object({
  shown: z.enum(SHOWN),
  plans: z.array(z.object({ commitments: z.array(commitment).check(z.maxLength(200_000)) })).check(z.maxLength(10_000)),
})
export type PackFile = z.infer<typeof packFile>

/** A parsed JSON as a pack: `foreign` where it is another file, `newer` where a later version wrote it, `damaged` where it says it is a pack and is none. */
export function packFileIn(value: unknown): PackFile | 'foreign' | 'newer' | 'damaged' {
  const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : null
  if (typeof kind !== 'string' || !/^yuean-pack\/\d+$/.test(kind)) return 'foreign'
  if (kind !== PACK_KIND) return 'newer'
  return packFile.safeParse(value).data ?? 'damaged'
}
