import { randomBytes } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { NativeImage } from 'electron'
import type { Handlers } from '../ipc/register.ts'
import { safeName } from './safe-name.ts'
import { writeWhole } from './write-whole.ts'

/** Writes what is dragged out into a folder of ours, emptied at each start, and hands it to the drag that is under way. */
export function dragOut(home: string, icon: () => NativeImage) {
  const folder = join(home, 'dragged')
  rmSync(folder, { recursive: true, force: true })
  return {
    'pack:drag': async ({ sender }, suggestedName, bytes) => {
      const place = join(folder, randomBytes(8).toString('hex'))
      mkdirSync(place, { recursive: true })
      const file = join(place, safeName(suggestedName))
      await writeWhole(file, bytes)
      sender.startDrag({ file, icon: icon() })
    },
  } satisfies Partial<Handlers>
}
