import { type FileHandle, open, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder, syncFolder } from './write-whole.ts'

/** The journal's part of `Vault`, on files of this machine. */
export interface Journal {
  append(lines: string): Promise<void>
  read(): Promise<readonly string[]>
  startAnew(keep: number): Promise<void>
  /** Lets go of the open segment, once everything asked for before is done. */
  close(): Promise<void>
}

const SEGMENT = /^(\d{6,})\.jsonl$/
const LINE_FEED = 0x0a

/**
 * A journal of numbered segments in a folder. What is asked for while the disk works goes down together with the next sync. A segment that
 * ends torn, or that the disk refused once, is never written behind again and never shortened: a new one begins.
 */
export function createJournal(folder: string, openFile: typeof open = open): Journal {
  let segment: { readonly file: FileHandle; readonly number: number } | null = null
  let isSpoilt = false
  let lastTurn: Promise<unknown> = Promise.resolve()
  let gathering: { readonly lines: string[]; readonly written: Promise<void> } | null = null

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = lastTurn.then(work)
    lastTurn = turn.catch(() => undefined)
    return turn
  }

  async function numbers(): Promise<readonly number[]> {
    const names = await readdir(folder).catch(ifMissing([]))
    return names
      .flatMap(name => SEGMENT.exec(name)?.[1] ?? [])
      .map(Number)
      .sort((a, b) => a - b)
  }

  const pathOf = (number: number) => join(folder, `${String(number).padStart(6, '0')}.jsonl`)

  async function begin(number: number) {
    const file = await openFile(pathOf(number), 'ax')
    try {
      await syncFolder(folder)
    } catch (error) {
      await file.close()
      throw error
    }
    isSpoilt = false
    return { file, number }
  }

  async function openNewest() {
    await makeFolder(folder)
    const newest = (await numbers()).at(-1)
    if (newest === undefined || isSpoilt) return begin((newest ?? 0) + 1)
    const file = await openFile(pathOf(newest), 'a+')
    if (await endsWhole(file)) return { file, number: newest }
    await file.close()
    return begin(newest + 1)
  }

  async function letGo() {
    const file = segment?.file
    segment = null
    await file?.close()
  }

  async function write(text: string): Promise<void> {
    try {
      segment ??= await openNewest()
      await segment.file.appendFile(text)
      await segment.file.datasync()
    } catch (error) {
      // After a failed sync the system may take the pages for written: nothing may stand behind them.
      isSpoilt = true
      await letGo().catch(() => undefined)
      throw error
    }
  }

  return {
    append: lines => {
      if (!gathering) {
        const together: string[] = []
        const written = inTurn(() => {
          gathering = null
          return write(together.join(''))
        })
        gathering = { lines: together, written }
      }
      gathering.lines.push(lines)
      return gathering.written
    },
    read: () => inTurn(async () => Promise.all((await numbers()).map(async number => wholeLines(await readFile(pathOf(number)))))),
    startAnew: keep =>
      inTurn(async () => {
        await makeFolder(folder)
        const before = await numbers()
        const next = await begin((before.at(-1) ?? 0) + 1)
        await letGo()
        segment = next
        for (const number of before.slice(0, Math.max(0, before.length - keep))) await rm(pathOf(number), { force: true })
        await syncFolder(folder)
      }),
    close: () => inTurn(letGo),
  }
}

async function endsWhole(file: FileHandle): Promise<boolean> {
  const { size } = await file.stat()
  if (size === 0) return true
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1)
  return buffer[0] === LINE_FEED
}

function wholeLines(bytes: Buffer): string {
  return bytes.toString('utf8', 0, bytes.lastIndexOf(LINE_FEED) + 1)
}

/** A folder or file that is not there counts as this; any other failure stays one. */
export function ifMissing<T>(instead: T): (error: unknown) => T {
  return error => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return instead
    throw error
  }
}
