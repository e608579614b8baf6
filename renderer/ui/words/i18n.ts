import { createInstance, type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { MessageCode } from '../../actions/desk.ts'
import type { Language } from '../../domain/pack.ts'
import { actions } from './actions.ts'
import { correct } from './correct.ts'
import { type DataKey, data } from './data.ts'
import { type FrameKey, frame } from './frame.ts'
import { insight } from './insight.ts'
import { inspect } from './inspect.ts'
import { library } from './library.ts'
import { meeting } from './meeting.ts'
import { type OutsideKey, outside } from './outside.ts'
import { pack } from './pack.ts'
import { panel } from './panel.ts'
import { person } from './person.ts'
import { reading } from './reading.ts'
import { review } from './review.ts'
import { rubric } from './rubric.ts'
import { shared } from './shared.ts'
import { table } from './table.ts'
import { type ToldKey, told } from './told.ts'
import { topic } from './topic.ts'

/** The words of the window, by namespace: one file each, both languages one key for one key. */
const NAMESPACES = {
  actions,
  correct,
  data,
  frame,
  insight,
  inspect,
  library,
  meeting,
  outside,
  pack,
  panel,
  person,
  reading,
  review,
  rubric,
  shared,
  table,
  told,
  topic,
} as const satisfies Readonly<Record<string, Readonly<Record<Language, Readonly<Record<string, string>>>>>>

/** Every message has its words: forgetting one does not compile. */
type Worded = MessageCode extends FrameKey | ToldKey | DataKey | OutsideKey ? true : never
const isWorded: Worded = true

/** The interface's words, ready at once: nothing is loaded, nothing is guessed from the browser. */
export function makeWords(language: Language): i18n {
  const wordsIn = (one: Language) => Object.fromEntries(Object.entries(NAMESPACES).map(([name, words]) => [name, words[one]]))
  const words = createInstance()
  words.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    initAsync: !isWorded,
    ns: Object.keys(NAMESPACES),
    defaultNS: 'frame',
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    resources: { zh: wordsIn('zh'), en: wordsIn('en') },
  })
  return words
}
