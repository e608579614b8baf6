import { type PackChoice, WHOLE_PACK } from '../domain/pack.ts'
import { packOf } from '../domain/pack-of.ts'
import type { ListedAction } from './desk.ts'
import { runJob } from './job.ts'
import { written } from './record.ts'
import { say } from './say.ts'

/** Characters that no file system takes in a name. */
const NOT_IN_NAMES = /[\\/:*?"<>|\s]+/g

/** Lays out the briefing pack of the open document and saves it where the person chooses. Without a choice everything that may leave is in it. */
export const exportPack = {
  id: 'export-pack',
  group: 'file',
  keys: ['Ctrl+E'],
  may: desk => desk.folds.getState().open !== null && desk.work.getState().job === null,
  run: async (desk, choice: PackChoice = WHOLE_PACK) => {
    await written()
    const { me, open } = desk.folds.getState()
    if (!open) return
    const { language } = desk.view.getState()
    const { document, fold, parsed } = open
    const content = packOf({ document: { name: document.name, parsed }, fold, reviewer: me, choice, language, day: desk.today() })
    const answer = await runJob(desk, 'pack', document.name, (onProgress, signal) =>
      desk.workers.pack(content, 'brief', onProgress, signal),
    )
    if (!answer) return
    const stem = content.title.replace(NOT_IN_NAMES, ' ').trim().slice(0, 40) || 'yuean'
    try {
      const saved = await desk.host.saveFile(`${stem} ${language === 'zh' ? '评审简报' : 'briefing'}.pdf`, answer.bytes)
      if (saved) say(desk, 'done', 'pack.saved', { name: saved.name, pages: answer.pages })
    } catch {
      say(desk, 'trouble', 'save.failed')
    }
  },
} satisfies ListedAction<PackChoice | undefined>
