import { millisOf } from '../domain/clock.ts'
import { EMPTY_FOLD, foldOnto, valueIn } from '../domain/fold.ts'
import { editsFor, type FileContent, LAPTOP, type ReviewFile } from '../domain/review-file.ts'
import { type DeviceKey, makeDeviceKey } from '../store/device-key.ts'
import type { Action, Desk } from './desk.ts'
import { type JobProgress, runJob } from './job.ts'
import { laptopEdit } from './laptop.ts'
import { written } from './record.ts'
import { say } from './say.ts'
import { aboutKey } from './signatures.ts'

/** What a review file is made of, and the passphrase it is put under, '' for none. */
export interface ExportChoice {
  readonly content: FileContent
  readonly passphrase: string
}

const APP = 'yuean'

/** Saves a review file where the person chooses: all documents, the open one, or only one's own reviews of it; `backup` is the whole laptop, private notes too. */
export const exportReview = {
  id: 'export-review',
  may: desk => desk.work.getState().job === null,
  run: async (desk, { content, passphrase }) => {
    await written()
    const bytes = await runJob(desk, 'export', '', (onProgress, signal) => reviewBytes(desk, { content, passphrase }, onProgress, signal))
    if (!bytes) return
    try {
      const saved = await desk.host.saveFile(nameFor(desk, content), bytes)
      if (!saved) return
      say(desk, 'done', 'review.saved', { name: saved.name })
      if (content === 'backup' || content === 'all') await noteOutsideCopy(desk)
    } catch {
      say(desk, 'trouble', 'save.failed')
    }
  },
} satisfies Action<ExportChoice>

/** A review file, written and read back. Rejects where it does not read back. */
export async function reviewBytes(
  desk: Desk,
  { content, passphrase }: ExportChoice,
  onProgress: (progress: JobProgress) => void,
  signal: AbortSignal,
): Promise<Uint8Array> {
  onProgress({ step: 'reading', share: 0.1 })
  const file = await fileOf(desk, content)
  const key = await deviceKey(desk)
  onProgress({ step: 'keeping', share: 0.5 })
  const choice = { app: APP, ...(key ? { key } : {}), ...(passphrase === '' ? {} : { passphrase }) }
  const made = await desk.files.write(file, choice, signal)
  const back = await desk.files.read(made, { ...(passphrase === '' ? {} : { passphrase }), isOwn: true }, undefined, signal)
  if (!back.ok || back.file.edits.length !== file.edits.length) throw new Error('the file does not read back')
  return made
}

async function fileOf(desk: Desk, content: FileContent): Promise<ReviewFile> {
  const { me, open } = desk.folds.getState()
  const { documents, edits } = await desk.safety.everything()
  const created = millisOf(desk.stamp())
  const isWanted = (id: string) => content === 'all' || content === 'backup' || id === open?.document.id
  if (content === 'backup') return { content, created, by: me, documents, edits }
  const chosen = documents.filter(({ id }) => isWanted(id))
  const said = chosen.flatMap(({ id }) => {
    const own = edits.filter(edit => edit.document === id)
    return editsFor(foldOnto(EMPTY_FOLD, own), content, me.id)
  })
  return { content, created, by: me, documents: chosen, edits: said }
}

/** This laptop's signing key, made on first use; `null` where the browser cannot sign, or the one it has cannot be read right now. */
async function deviceKey(desk: Desk): Promise<DeviceKey | null> {
  const { me } = desk.folds.getState()
  const own = await desk.keep.edits(LAPTOP).catch(() => null)
  if (!own) return null
  const kept = valueIn(foldOnto(EMPTY_FOLD, own), LAPTOP, 'device-key')
  if (typeof kept === 'object' && kept !== null && 'open' in kept && 'secret' in kept) {
    const { open, secret } = kept
    if (typeof open === 'string' && typeof secret === 'string') return { open, secret }
  }
  const made = await makeDeviceKey().catch(() => null)
  // Where there is no room for it now the store holds it and tries again: what is exported is signed all the same.
  if (made)
    await desk.keep
      .append([laptopEdit(desk, me, 'device-key', { ...made }), laptopEdit(desk, me, 'name', me.name, aboutKey(made.open))])
      .catch(() => undefined)
  return made
}

/** When everything was last saved outside this laptop's own places, for "my data" to say. */
export async function noteOutsideCopy(desk: Desk): Promise<void> {
  const noted = valueIn(foldOnto(EMPTY_FOLD, await desk.keep.edits(LAPTOP)), LAPTOP, 'outside-copy')
  // Once a day: every edit asks for a snapshot, and a snapshot may be followed by a copy outside.
  if (noted === desk.today()) return
  await desk.keep.append([laptopEdit(desk, desk.folds.getState().me, 'outside-copy', desk.today())]).catch(() => undefined)
}

const NOT_IN_NAMES = /[\\/:*?"<>|\s]+/g

function nameFor(desk: Desk, content: FileContent): string {
  const { me, open } = desk.folds.getState()
  const { language } = desk.view.getState()
  const zh = { all: '全部评审', document: '评审', mine: `${me.name || '我'}的评审`, backup: '阅案备份' }
  const en = { all: 'all reviews', document: 'reviews', mine: `reviews by ${me.name || 'me'}`, backup: 'Yuean backup' }
  const title = content === 'document' || content === 'mine' ? `${open?.parsed.document.title ?? ''} ` : ''
  return `${`${title}${(language === 'zh' ? zh : en)[content]}`.replace(NOT_IN_NAMES, ' ').trim().slice(0, 60)} ${desk.today()}.yuean`
}
