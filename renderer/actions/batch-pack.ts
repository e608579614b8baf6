import type { PackSettings } from '../domain/pack-settings.ts'
import type { HostFolder } from '../host/host.ts'
import type { OnProgress } from '../workers/answers.ts'
import type { Action, Desk } from './desk.ts'
import { faultWords, packWords } from './export-pack.ts'
import { runJob } from './job.ts'
import { fileName, packRequest } from './pack-request.ts'
import { written } from './record.ts'
import { say } from './say.ts'

/** One pack of a batch: its settings and the name it has every time, so that a stopped batch goes on where it was. */
interface Planned {
  readonly name: string
  readonly settings: PackSettings
}

/**
 * One pack for each department, or one for each numbered copy, into a folder the person chooses; a file that is there already is left as it is, so
 * the same batch again goes on. Where the host has no folders, all of them as one zip.
 */
export const batchPack = {
  id: 'batch-pack',
  may: desk => desk.folds.getState().open !== null && desk.work.getState().job === null,
  run: async (desk, { by, settings }) => {
    await written()
    const plan = planned(desk, settings, by)
    try {
      const folder = desk.host.chooseFolder ? await desk.host.chooseFolder() : null
      if (desk.host.chooseFolder && !folder) return
      await (folder ? intoFolder(desk, folder, plan) : intoZip(desk, settings, plan))
    } catch (error) {
      const why = error instanceof Error ? error.message : ''
      say(desk, 'trouble', why ? 'save.why' : 'save.failed', { why })
    }
  },
} satisfies Action<{ readonly by: 'department' | 'copy'; readonly settings: PackSettings }>

function planned(desk: Desk, settings: PackSettings, by: 'department' | 'copy'): readonly Planned[] {
  const { open } = desk.folds.getState()
  const { language } = desk.view.getState()
  if (!open) return []
  const [title = '', kind = ''] = packWords(open.parsed.document.title, settings, language)
  if (by === 'copy')
    return Array.from({ length: settings.copies }, (_, at) => {
      const copy = settings.dress.copy + at
      return {
        name: fileName([title, kind, String(copy).padStart(6, '0')], settings.format),
        settings: { ...settings, dress: { ...settings.dress, copy } },
      }
    })
  const chosen = settings.scope.plans ?? open.parsed.plans.map((_, at) => at)
  return chosen.map(at => {
    const number = String(at + 1).padStart(2, '0')
    const department = open.parsed.plans[at]?.department ?? ''
    return {
      name: fileName([`${number} ${department}`, kind], settings.format),
      settings: { ...settings, scope: { ...settings.scope, plans: [at] } },
    }
  })
}

async function intoFolder(desk: Desk, folder: HostFolder, plan: readonly Planned[]): Promise<void> {
  let kept = 0
  let wrote = 0
  const ended = await runJob(desk, 'pack', folder.name, async (onProgress, signal) => {
    for (const [at, one] of plan.entries()) {
      if (await folder.has(one.name)) kept += 1
      else {
        const bytes = await made(desk, one, at, plan.length, onProgress, signal)
        if (bytes === null) return false
        signal.throwIfAborted()
        await folder.write(one.name, bytes)
        wrote += 1
      }
    }
    return true
  })
  if (ended || wrote > 0)
    say(desk, ended ? 'done' : 'trouble', ended ? 'pack.batch' : 'pack.batch-stopped', {
      folder: folder.name,
      wrote,
      kept,
      all: plan.length,
    })
}

async function intoZip(desk: Desk, settings: PackSettings, plan: readonly Planned[]): Promise<void> {
  const { open } = desk.folds.getState()
  const title = open?.parsed.document.title ?? ''
  const bytes = await runJob(desk, 'pack', title, async (onProgress, signal) => {
    const files: { name: string; bytes: Uint8Array }[] = []
    for (const [at, one] of plan.entries()) {
      const bytes = await made(desk, one, at, plan.length, onProgress, signal)
      if (bytes === null) return null
      files.push({ name: one.name, bytes })
    }
    return desk.workers.zip(files)
  })
  if (!bytes) return
  const saved = await desk.host.saveFile(fileName(packWords(title, settings, desk.view.getState().language), 'zip'), bytes)
  if (saved) say(desk, 'done', 'pack.zip', { name: saved.name, wrote: plan.length })
}

/** One pack of the batch as bytes; `null` where the template is wrong, which is said. */
async function made(
  desk: Desk,
  { settings }: Planned,
  at: number,
  all: number,
  onProgress: OnProgress,
  signal: AbortSignal,
): Promise<Uint8Array | null> {
  const request = packRequest(desk, settings)
  if (!request) return null
  const answer = await desk.workers.pack(request, ({ step, share }) => onProgress({ step, share: (at + share) / all }), signal)
  if (answer.ok) return answer.bytes
  say(desk, 'trouble', 'pack.template', faultWords(answer.fault))
  return null
}
