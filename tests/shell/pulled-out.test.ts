import { existsSync } from 'node:fs'
import { readdir, readFile, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { BrowserWindow, IpcMainInvokeEvent } from 'electron'
import { afterEach, expect, test } from 'vitest'
import { fileDoor } from '../../electron/main/file-door.ts'
import { wordsFor } from '../../electron/main/words.ts'
import { makeFolder, writeWhole } from '../../electron/main/write-whole.ts'
import { Disk, letGoOfDisks, whyNoDisk } from '../e2e/disk.ts'
import { seeded, times } from '../e2e/torture.ts'

const why = whyNoDisk()
const named = (sentence: string) => (why === null ? sentence : `${sentence} (skipped: ${why})`)
afterEach(letGoOfDisks)

/** The desktop app's own save, to a path that a person chose in the dialog. */
function saveTo(path: string) {
  const door = fileDoor({
    dialog: {
      showOpenDialog: async () => ({ canceled: true, filePaths: [] }),
      showSaveDialog: async () => ({ canceled: false, filePath: path }),
    },
    window: () => ({}) as BrowserWindow,
    words: () => wordsFor('zh'),
    read: async () => ({ name: '', bytes: new Uint8Array() }),
    folder: { get: () => '', set: () => undefined },
  })
  return (bytes: Uint8Array) => door['file:save']({} as IpcMainInvokeEvent, 'a.yuean', bytes)
}

test.skipIf(why !== null)(
  named(
    '[Q3] a stick pulled out while a review file is written to it: it is said, and under the name stands the old file, the whole new one, or none',
  ),
  async () => {
    const rounds = times(4, 30)
    const random = seeded('Q3 stick')
    let [refused, whole, kept] = [0, 0, 0]
    for (let round = 0; round < rounds; round++) {
      const stick = new Disk(48)
      const path = join(stick.folder, '评审.yuean')
      const before = round % 2 === 0 ? Buffer.alloc(1000, 7) : null
      if (before) await writeWhole(path, before)
      const bytes = Buffer.alloc(20_000_000, round + 1)
      const saving = saveTo(path)(bytes).then(
        () => 'saved',
        (error: unknown) => (error instanceof Error ? error.message : ''),
      )
      await setTimeout(random() * 25)
      stick.cut()
      const said = await saving
      await stick.restart()
      const there = existsSync(path) ? await readFile(path) : null
      if (said === 'saved') whole += 1
      else {
        expect(said).toMatch(/评审\.yuean.*\p{Script=Han}/u)
        expect(said).toContain('EIO')
        refused += 1
      }
      if (said === 'saved') expect(there?.equals(bytes), `round ${round}: called saved`).toBe(true)
      else if (there) expect(there.equals(bytes) || (before !== null && there.equals(before)), `round ${round}: half a file`).toBe(true)
      if (before) expect(there, `round ${round}: the old file is gone`).not.toBeNull()
      if (before && there?.equals(before)) kept += 1
      stick.letGo()
    }
    expect(refused, 'not injected: it was never pulled out in time').toBeGreaterThan(0)
    console.log(`Q3 stick: tried ${rounds}, refused in a sentence ${refused}, saved whole ${whole}, old file kept ${kept}, half files 0`)
  },
  600_000,
)

test.skipIf(why !== null)(named('[Q3] a disk that dies between the rename and its sync is a failure, not “saved”'), async () => {
  const disk = new Disk(16)
  const cutting: typeof rename = async (from, to) => {
    await rename(from, to)
    disk.cut()
  }
  await expect(writeWhole(join(disk.folder, 'a.yuean'), Buffer.from('评审'), { move: cutting })).rejects.toMatchObject({ code: 'EIO' })
  await disk.restart()
  expect((await readdir(disk.folder)).filter(name => name === 'a.yuean')).toEqual([])
})

test.skipIf(why !== null)(
  named('[Q2] a folder that a full disk refuses is refused for want of room, not as one that is not there'),
  async () => {
    const disk = new Disk(16)
    disk.fill()
    const refusals: string[] = []
    for (let n = 0; n < 200 && refusals.length === 0; n++)
      await makeFolder(join(disk.folder, 'above', `${n}`)).catch((error: unknown) => {
        refusals.push(error instanceof Error && 'code' in error ? String(error.code) : '')
      })
    expect(refusals).toEqual(['ENOSPC'])
  },
)
