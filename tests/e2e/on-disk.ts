import { test as base } from '@playwright/test'
import { letGoOfDisks, whyNoDisk } from './disk.ts'
import { openLife } from './lives.ts'
import { type BackEnd, type Life, TortureServer } from './torture.ts'

/** Opens a life on a profile; the last one is ended and every disk let go when the test is over, also where it failed. */
type Open = (profile: string, backEnd: BackEnd, search: Readonly<Record<string, string | number>>) => ReturnType<typeof openLife>

/** A test of the torture page on disks of its own; skipped, in words, where none can be made. */
export const test = base.extend<{ open: Open }, { server: TortureServer }>({
  server: [
    async ({ browserName: _ }, use) => {
      const server = await TortureServer.start()
      await use(server)
      await server.close()
    },
    { scope: 'worker' },
  ],
  open: async ({ server }, use, info) => {
    const why = whyNoDisk()
    info.skip(why !== null, why ?? '')
    let last: Life | null = null
    await use(async (profile, backEnd, search) => {
      const opened = await openLife(server, profile, backEnd, search)
      last = opened.life
      return opened
    })
    await (last as Life | null)?.kill()
    letGoOfDisks()
  },
})
