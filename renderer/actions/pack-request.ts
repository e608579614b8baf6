import type { Edit } from '../domain/edit.ts'
import type { Template } from '../domain/pack.ts'
import type { PackContent } from '../domain/pack-content.ts'
import { packOf } from '../domain/pack-of.ts'
import type { PackSettings } from '../domain/pack-settings.ts'
import { roundOf } from '../domain/round.ts'
import { hiddenFrom } from '../domain/visible.ts'
import type { PackRequest } from '../workers/answers.ts'
import type { Desk } from './desk.ts'

/** Templates for the meeting: their departments stand in speaking order. */
const SPEAKING: readonly Template[] = ['one-page', 'questions']

/** The open document as a pack's content by these settings; `null` where none is open. `log` is needed for the history of scores only. */
export function packContent(
  desk: Desk,
  { choice, isFiltered, scope, template }: PackSettings,
  log: readonly Edit[] = [],
): PackContent | null {
  const { open } = desk.folds.getState()
  if (!open) return null
  const { language, positions } = desk.view.getState()
  const { document, fold, parsed, placed } = open
  return packOf({
    document: { name: document.name, parsed },
    fold,
    log,
    choice,
    isSpeaking: SPEAKING.includes(template),
    scope: { ...scope, commitments: isFiltered ? positions.flatMap(at => placed[at]?.commitment.id ?? []) : null },
    language,
    day: desk.today(),
  })
}

/** What the worker is asked for; reads the log where the history of scores is chosen. */
export async function packRequest(desk: Desk, settings: PackSettings): Promise<PackRequest | null> {
  const { open } = desk.folds.getState()
  const { me } = desk.folds.getState()
  // The log has what a blind round still hides; what is printed is what is seen.
  const isHidden = open && hiddenFrom(me.id, roundOf(open.whole, open.document.id))
  const log = open && settings.choice.history ? (await desk.keep.edits(open.document.id)).filter(edit => !isHidden?.(edit)) : []
  const content = packContent(desk, settings, log)
  const { dress, format, own, template } = settings
  return content && { template, format, content, parsed: content.insight && open ? open.parsed : null, dress, own: own?.source ?? null }
}

/** Characters that no file system takes in a name. */
const NOT_IN_NAMES = /[\\/:*?"<>|\s\p{Cc}]+/gu

/** A file's name made of words: what no system takes becomes a space, 40 characters at most for the first of them. */
export function fileName(words: readonly string[], extension: string): string {
  const parts = words.map(one => one.replace(NOT_IN_NAMES, ' ').trim()).filter(Boolean)
  return `${[...(parts[0] ?? 'yuean')].slice(0, 40).join('').trim()}${parts
    .slice(1)
    .map(one => ` ${one}`)
    .join('')}.${extension}`
}
