import { z } from 'zod'
import { SHOWN } from './pack.ts'

/** What a pack as JSON says it is; another number means another shape. */
export const PACK_KIND = 'yuean-pack/1'

/** Longer words than any person writes into a field. */
const words = z.string().max(20_000)
const mark = z.union([z.literal([1, 2, 3, 4, 5]), z.literal('unable')]).nullable()

/** What is read back of a pack as JSON: who said what of which commitment. The rest of the file is left alone. */
const packFile = z.object({
  shown: z.enum(SHOWN),
  plans: z
    .array(
      z.object({
        commitments: z
          .array(
            z.object({
              id: z.string().min(1).max(200),
              reviews: z
                .array(z.object({ reviewer: z.string().max(200), marks: z.record(z.string().max(100), mark), verdict: words }))
                .max(1000),
              notes: z.array(z.object({ by: z.string().max(200), words })).max(1000),
            }),
          )
          .max(200_000),
      }),
    )
    .max(10_000),
})
export type PackFile = z.infer<typeof packFile>

/** A parsed JSON as a pack: `foreign` where it is another file, `newer` where a later version wrote it, `damaged` where it says it is a pack and is none. */
export function packFileIn(value: unknown): PackFile | 'foreign' | 'newer' | 'damaged' {
  const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : null
  if (typeof kind !== 'string' || !/^yuean-pack\/\d+$/.test(kind)) return 'foreign'
  if (kind !== PACK_KIND) return 'newer'
  return packFile.safeParse(value).data ?? 'damaged'
}
