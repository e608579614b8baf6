import { digestOf } from '../domain/digest.ts'
import { type Edit, editSchema, identified, soundness } from '../domain/edit.ts'

/** What the store needs of a place outside the database: the host's vault has it, on disk in the desktop app, in the origin's own files in a browser. */
export interface Outside {
  appendJournal(lines: string): Promise<void>
  readJournal(): Promise<readonly string[]>
  startJournalAnew(keep: number): Promise<void>
  writeSnapshot(name: string, bytes: Uint8Array): Promise<void>
  listSnapshots(): Promise<readonly Copy[]>
  readSnapshot(name: string): Promise<Uint8Array>
  removeSnapshot(name: string): Promise<void>
  state(): Promise<string | null>
  writeState(json: string): Promise<void>
  freeSpace(): Promise<number | null>
  lastExit(): Promise<'clean' | 'unclean' | 'first'>
}

/** A file in that place. `at` in ms. */
export interface Copy {
  readonly name: string
  readonly size: number
  readonly at: number
}

/** Hex digits of the checksum in front of each line. */
const SUM = 8

/** Edits as journal lines: eight digits of the line's SHA-256, a space, JSON, a line feed. */
export function journalLines(edits: readonly Edit[]): string {
  return edits
    .map(edit => {
      const json = JSON.stringify(edit)
      return `${digestOf(json).slice(0, SUM)} ${json}\n`
    })
    .join('')
}

/** A line of the journal as it stands there: whose edit it says it is. Whether it is whole is not known yet. */
export interface JournalLine {
  readonly id: string
  readonly line: string
}

/** The lines of a journal; those that are not even JSON are counted and left out. Looking at each one's sums takes forty times as long. */
export function linesInJournal(segments: readonly string[]): { readonly lines: readonly JournalLine[]; readonly broken: number } {
  const lines: JournalLine[] = []
  let broken = 0
  for (const line of segments.flatMap(segment => segment.split('\n'))) {
    if (line === '') continue
    const id = idIn(line)
    if (id === null) broken += 1
    else lines.push({ id, line })
  }
  return { lines, broken }
}

/** The edits in lines of a journal, each once; lines that do not fit their checksum are counted and left out. */
export function editsInLines(lines: readonly JournalLine[]): { readonly edits: readonly Edit[]; readonly broken: number } {
  const edits = new Map<string, Edit>()
  let broken = 0
  for (const { line } of lines) {
    const edit = editIn(line)
    if (edit) edits.set(edit.id, edit)
    else broken += 1
  }
  return { edits: [...edits.values()], broken }
}

/** The edits in a journal, each line of it looked at. */
export function editsInJournal(segments: readonly string[]): { readonly edits: readonly Edit[]; readonly broken: number } {
  const { lines, broken } = linesInJournal(segments)
  const read = editsInLines(lines)
  return { edits: read.edits, broken: broken + read.broken }
}

/** Version 1's name says nothing of the content: such an edit is known by today's. */
function idIn(line: string): string | null {
  try {
    const read: unknown = JSON.parse(line.slice(SUM + 1))
    if (typeof read !== 'object' || read === null || !('id' in read) || typeof read.id !== 'string') return null
    return 'at' in read && read.at === read.id ? (editIn(line)?.id ?? null) : read.id
  } catch {
    return null
  }
}

function editIn(line: string): Edit | null {
  const json = line.slice(SUM + 1)
  if (line[SUM] !== ' ' || digestOf(json).slice(0, SUM) !== line.slice(0, SUM)) return null
  try {
    const read = editSchema.safeParse(JSON.parse(json))
    return read.success && soundness(read.data) !== 'broken' ? identified(read.data) : null
  } catch {
    return null
  }
}

/** What the database ought to hold, as the marker outside says it. */
export interface Marker {
  readonly database: string
  readonly documents: number
  readonly edits: number
  /** When all of it was last looked through and found sound, in ms. */
  readonly checked: number
  /** Starts in a row that began to open the database and never came to an end: some damaged files bring the whole browser down. */
  readonly opening: number
}

/** After so many starts that died while opening it, the database is let be, and the second copy opens under the next name. */
export const ENOUGH_DEATHS = 2

/** The marker, `null` where there is none or it makes no sense. */
export function asMarker(json: string | null): Marker | null {
  try {
    const read: unknown = JSON.parse(json ?? 'null')
    if (typeof read !== 'object' || read === null) return null
    const { database, documents, edits, checked, opening } = read as Record<string, unknown>
    if (typeof database !== 'string' || typeof documents !== 'number' || typeof edits !== 'number') return null
    return {
      database,
      documents,
      edits,
      checked: typeof checked === 'number' ? checked : 0,
      opening: typeof opening === 'number' ? opening : 0,
    }
  } catch {
    return null
  }
}
