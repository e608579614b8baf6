import type { BrowserWindow } from 'electron'
import { z } from 'zod'
import { filesFromArgv } from './argv-files.ts'

/** What the second process sent along: its own command line, before Chromium touched it. */
const Told = z.object({ argv: z.array(z.string()), cwd: z.string() })

/** A second start: the window comes to the front, and the files it was started with are opened here. What it sent is checked like any message. */
export function secondStart(
  {
    window,
    deliver,
    platform,
  }: {
    readonly window: Pick<BrowserWindow, 'isMinimized' | 'restore' | 'focus'> | null
    readonly deliver: (paths: readonly string[]) => void
    readonly platform: NodeJS.Platform
  },
  told: unknown,
): void {
  if (window?.isMinimized()) window.restore()
  window?.focus()
  const { data } = Told.safeParse(told)
  if (data) deliver(filesFromArgv(data.argv, data.cwd, platform))
}
