import type { Stamp } from '../domain/clock.ts'
import type { Document, DocumentHead } from '../domain/document.ts'
import type { Edit } from '../domain/edit.ts'

/** How many rows there are. */
export interface Counts {
  readonly documents: number
  readonly edits: number
}

/** The first copy: IndexedDB (`open-database.ts`), or memory where it cannot be opened (`memory-database.ts`). Rejects with `KeepError` only. */
export interface Database {
  readonly name: string
  readonly kind: 'indexeddb' | 'memory'
  /** Whether it was not there before and is empty. */
  readonly isNew: boolean
  heads(): Promise<readonly DocumentHead[]>
  document(id: string): Promise<Document | null>
  documentIds(): Promise<readonly string[]>
  addDocument(document: Document): Promise<'added' | 'already-there'>
  /** Puts a document in the place of a damaged one. */
  mendDocument(document: Document): Promise<void>
  append(edits: readonly Edit[]): Promise<void>
  /** Takes rows away whose content no longer fits their name, once they are put aside, and puts sound ones in. */
  mendEdits(gone: readonly string[], sound: readonly Edit[]): Promise<void>
  edits(document: string): Promise<readonly Edit[]>
  /** Every row that can be read; `unreadable` are the names of those that cannot. */
  everyEdit(): Promise<{ readonly edits: readonly Edit[]; readonly unreadable: readonly string[] }>
  /** Which of these names are not there. */
  missing(ids: readonly string[]): Promise<readonly string[]>
  counts(): Promise<Counts>
  latest(): Promise<Stamp>
  close(): void
}

/** What a list of documents shows of one. */
export function headOf({ id, name, received, parsed }: Document): DocumentHead {
  const promised = parsed.plans.flatMap(plan => plan.measures).flatMap(measure => measure.commitments)
  const commitments = promised.filter(commitment => commitment.kind === 'commitment').length
  return { id, name, title: parsed.document.title, year: parsed.document.year, received, departments: parsed.plans.length, commitments }
}
