import type { NamedBytes } from '../host/host.ts'
import { KeepError } from '../store/keep.ts'
import type { ReadChoice } from '../workers/answers.ts'
import type { Action, Desk, ListedAction } from './desk.ts'
import { runJob } from './job.ts'
import { planMerge } from './merge-files.ts'
import { listDocuments, openDocument } from './open-document.ts'
import { say } from './say.ts'

/** Files that the open dialog offers. */
export const READABLE = ['txt', 'docx', 'pdf', 'html', 'htm', 'mht', 'mhtml', 'md', 'yuean'] as const

/** A file to import and what the person said about it. */
export interface ImportRequest extends ReadChoice {
  readonly file: NamedBytes
}

/** Reads, parses and keeps a file, then opens it. Refused whole or imported whole; the document on the desk stays untouched by a refusal. */
export const importFile = {
  id: 'import-file',
  run: async (desk, { file, ...choice }) => {
    if (isReviewFile(file.name)) return planMerge.run(desk, [file])
    const answer = await runJob(desk, 'read', file.name, (onProgress, signal) => desk.workers.read(file, choice, onProgress, signal))
    if (!answer) return
    if (!answer.ok) return say(desk, 'trouble', `refused.${answer.refusal.code}`, { name: file.name, detail: answer.refusal.detail })
    const { id, losses, parsed } = answer
    try {
      const outcome = await desk.keep.addDocument({ id, name: file.name, bytes: file.bytes, losses, received: desk.stamp(), parsed })
      await listDocuments(desk)
      await openDocument.run(desk, id)
      tell(desk, outcome, id)
    } catch (error) {
      say(desk, 'trouble', `keep.${error instanceof KeepError ? error.code : 'failed'}`)
    }
  },
} satisfies Action<ImportRequest>

/** Whether a file is a review file by its name. */
export function isReviewFile(name: string): boolean {
  return /\.yuean$/i.test(name)
}

/** Lets the person choose a file and imports it. */
export const importFromDialog = {
  id: 'import-from-dialog',
  group: 'file',
  keys: ['Ctrl+O'],
  run: async desk => {
    try {
      const file = await desk.host.openFile(READABLE)
      if (file) await importFile.run(desk, { file })
    } catch {
      say(desk, 'trouble', 'host.failed')
    }
  },
} satisfies ListedAction

/** Imports the sample that comes with the app; a second time it is the same document. */
export const importSample = {
  id: 'import-sample',
  group: 'file',
  run: async desk => {
    try {
      await importFile.run(desk, { file: await desk.sample() })
    } catch {
      say(desk, 'trouble', 'host.failed')
    }
  },
} satisfies ListedAction

/** Characters of a pasted text's first line that name it. */
const NAME_LENGTH = 24

/** Imports pasted text as if it were a file; it is named by its first line. */
export const importPasted = {
  id: 'import-pasted',
  run: async (desk, text) => {
    const line = text.trim().split('\n', 1)[0]?.trim().slice(0, NAME_LENGTH) ?? ''
    await importFile.run(desk, { file: { name: `${line}.txt`, bytes: new TextEncoder().encode(text) } })
  },
} satisfies Action<string>

/** Reads the open document's bytes again in another encoding. The result is a document of its own: what was scored on the first reading stays. */
export const rereadAs = {
  id: 'reread-as',
  may: desk => desk.folds.getState().open !== null,
  run: async (desk, encoding) => {
    const { open } = desk.folds.getState()
    if (open) await importFile.run(desk, { file: { name: open.document.name, bytes: open.document.bytes }, encoding })
  },
} satisfies Action<string>

function tell(desk: Desk, outcome: 'added' | 'already-there', id: string): void {
  const { open } = desk.folds.getState()
  if (open?.document.id !== id) return
  const { document, placed } = open
  const { parsed, losses, name } = document
  if (outcome === 'already-there') say(desk, 'done', 'already-there', { name })
  else say(desk, 'done', 'imported', { departments: parsed.plans.length, commitments: placed.length, doubts: parsed.doubts.length })
  if (parsed.doubts.some(doubt => doubt.code === 'no-department-heading')) say(desk, 'trouble', 'no-department', { name })
  // What was left out on purpose is told, what could not be read is a trouble.
  for (const { code, count } of losses)
    say(desk, code === 'unread-characters' ? 'trouble' : 'done', `loss.${code}`, { count, encoding: parsed.document.encoding })
}
