import type { Template } from '../domain/pack.ts'
import type { PackSettings } from '../domain/pack-settings.ts'
import type { PackRequest } from '../workers/answers.ts'
import type { Desk } from './desk.ts'

/** Templates for the meeting: their departments stand in speaking order. */
const SPEAKING: readonly Template[] = ['one-page', 'questions']

/** What the worker is asked for: the open document by these settings; `null` where none is open. */
export function packRequest(desk: Pick<Desk, 'folds' | 'view' | 'today'>, settings: PackSettings): PackRequest | null {
  const { open } = desk.folds.getState()
  if (!open) return null
  const { choice, dress, format, isFiltered, own, scope, template } = settings
  const { language, positions } = desk.view.getState()
  const { document, fold, parsed, placed } = open
  return {
    template,
    format,
    choice,
    scope: { ...scope, commitments: isFiltered ? positions.flatMap(at => placed[at]?.commitment.id ?? []) : null },
    isSpeaking: SPEAKING.includes(template),
    language,
    day: desk.today(),
    dress,
    own: own?.source ?? null,
    // The fold is what this person may see, and so is its log: what a blind round still hides is not there.
    ground: { name: document.name, parsed, fold },
  }
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
