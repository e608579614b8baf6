import { createInstance, type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { MessageCode } from '../../actions/desk.ts'
import type { Language } from '../../domain/pack.ts'
import { actions } from './actions.ts'
import { type FrameKey, frame } from './frame.ts'
import { type KeptKey, kept } from './kept.ts'
import { library } from './library.ts'
import { type OutsideKey, outside } from './outside.ts'
import { person } from './person.ts'
import { shared } from './shared.ts'
import { type ToldKey, told } from './told.ts'

/** Words in both languages, one key for one key. */
type Words = Readonly<Record<Language, Readonly<Record<string, string>>>>

/** The words that may be needed at once, by namespace: one file each. Those of a screen come with its code (`addWords`). */
const FIRST = { actions, frame, kept, library, outside, person, shared, told } as const satisfies Readonly<Record<string, Words>>

/** Every message has its words: forgetting one does not compile. */
type Worded = MessageCode extends FrameKey | ToldKey | KeptKey | OutsideKey ? true : never
const isWorded: Worded = true

/** What was added, for words that are made later; and the words that were made, for what is added later. */
const known = new Map<string, Words>(Object.entries(FIRST))
const made: i18n[] = []

/** Adds the words of a screen, by namespace; called where its code is loaded, before anything of it is shown. */
export function addWords(more: Readonly<Record<string, Words>>): void {
  for (const [name, words] of Object.entries(more)) {
    known.set(name, words)
    for (const one of made) for (const language of ['zh', 'en'] as const) one.addResourceBundle(language, name, words[language])
  }
}

/** The interface's words, ready at once: nothing is fetched, nothing is guessed from the browser. */
export function makeWords(language: Language): i18n {
  const wordsIn = (one: Language) => Object.fromEntries([...known].map(([name, words]) => [name, words[one]]))
  const words = createInstance()
  words.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    initAsync: !isWorded,
    ns: [...known.keys()],
    defaultNS: 'frame',
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    resources: { zh: wordsIn('zh'), en: wordsIn('en') },
  })
  made.push(words)
  return words
}
