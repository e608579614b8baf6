import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Language, languageOf } from './words.ts'

/** The language of menus and dialogs: what the page said last, also over a restart; before that the system's. */
export function createLanguage(file: () => string, systemLanguages: () => readonly string[]) {
  let chosen: Language | null | undefined
  return {
    get: (): Language => {
      if (chosen === undefined) chosen = readBack(file())
      return chosen ?? languageOf(systemLanguages()[0] ?? '')
    },
    set: (language: Language): void => {
      if (language === chosen) return
      chosen = language
      try {
        mkdirSync(dirname(file()), { recursive: true })
        writeFileSync(file(), language)
      } catch {
        // It is remembered until the app ends.
      }
    },
  }
}

function readBack(file: string): Language | null {
  try {
    const text = readFileSync(file, 'utf8')
    return text === 'zh' || text === 'en' ? text : null
  } catch {
    return null
  }
}
