import { createInstance, type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { MessageCode } from '../../actions/desk.ts'
import type { Language } from '../../domain/pack.ts'
import { type FrameKey, frame } from './frame.ts'
import { pack } from './pack.ts'
import { review } from './review.ts'

/** Every message has its words: forgetting one does not compile. */
type Worded = MessageCode extends FrameKey ? true : never
const isWorded: Worded = true

/** The interface's words, ready at once: nothing is loaded, nothing is guessed from the browser. */
export function makeWords(language: Language): i18n {
  const words = createInstance()
  words.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    initAsync: !isWorded,
    ns: ['frame', 'review', 'pack'],
    defaultNS: 'frame',
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    resources: { zh: { frame: frame.zh, review: review.zh, pack: pack.zh }, en: { frame: frame.en, review: review.en, pack: pack.en } },
  })
  return words
}
