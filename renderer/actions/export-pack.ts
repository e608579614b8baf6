import type { Language, Template } from '../domain/pack.ts'
import { type PackSettings, PLAIN_PACK } from '../domain/pack-settings.ts'
import type { TemplateFault } from '../workers/answers.ts'
import type { Desk, ListedAction } from './desk.ts'
import { runJob } from './job.ts'
import { fileName, packRequest } from './pack-request.ts'
import { written } from './record.ts'
import { say } from './say.ts'

/** What a template's files are called. */
const KINDS: Readonly<Record<Language, Readonly<Record<Template, string>>>> = {
  zh: { brief: '评审简报', full: '评审详报', 'one-page': '一页纸', questions: '追问清单', scorecard: '评分汇总', blank: '打分表' },
  en: {
    brief: 'briefing',
    full: 'full review',
    'one-page': 'one page',
    questions: 'questions',
    scorecard: 'scorecard',
    blank: 'scoring sheet',
  },
}

/** The words of a pack's file name. */
export function packWords(title: string, { own, template }: Pick<PackSettings, 'own' | 'template'>, language: Language): readonly string[] {
  return [title, own ? own.name.replace(/\.typ$/i, '') : KINDS[language][template]]
}

/** A fault as what its sentence is filled with. */
export function faultWords({ hints, ...fault }: TemplateFault) {
  return { ...fault, hint: hints.join(' ') }
}

const mayExport = (desk: Desk) => desk.folds.getState().open !== null && desk.work.getState().job === null

/** Makes a pack of the open document and saves it where the person chooses. Without settings it is the plain brief. */
export const exportPack = {
  id: 'export-pack',
  group: 'file',
  may: mayExport,
  run: async (desk, settings: PackSettings = PLAIN_PACK) => {
    await written()
    const request = packRequest(desk, settings)
    if (!request) return
    const { language } = desk.view.getState()
    const { title } = request.ground.parsed.document
    const answer = await runJob(desk, 'pack', title, (onProgress, signal) => desk.workers.pack(request, onProgress, signal))
    if (!answer) return
    if (!answer.ok) return say(desk, 'trouble', 'pack.template', faultWords(answer.fault))
    try {
      const saved = await desk.host.saveFile(fileName(packWords(title, settings, language), settings.format), answer.bytes)
      if (!saved) return
      if (answer.pages > 0) say(desk, 'done', 'pack.saved', { name: saved.name, pages: answer.pages })
      else say(desk, 'done', 'pack.written', { name: saved.name, rows: answer.rows })
    } catch (error) {
      const why = error instanceof Error ? error.message : ''
      say(desk, 'trouble', why ? 'save.why' : 'save.failed', { why })
    }
  },
} satisfies ListedAction<PackSettings | undefined>

/** Shows the place where packs are made. */
export const showPack = {
  id: 'show-pack',
  group: 'file',
  keys: ['Ctrl+E'],
  may: desk => desk.folds.getState().open !== null,
  run: desk => desk.view.setState({ place: 'pack' }),
} satisfies ListedAction
