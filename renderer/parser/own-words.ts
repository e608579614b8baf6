import { placeOf, type Reading } from './reading.ts'

/** The characters of the text that a reading stands for, unit for unit: Traditional and full-width as they were; the very same string where nothing differs. */
export function ownReading(reading: Reading, text: string): string {
  const own = written(reading, text)
  // One comparison here, instead of one as long as the sentence for every finding in it.
  return own === reading.s ? reading.s : own
}

function written(reading: Reading, text: string): string {
  if (!reading.map) return text.slice(reading.start, reading.start + reading.s.length)
  let own = ''
  for (let i = 0; i < reading.s.length; i++) own += reading.s.charAt(i) === ' ' ? ' ' : text.charAt(placeOf(reading, i))
  return own
}

/** Words found in a shadow, as the text itself writes them; unchanged where they do not stand together there. [L5] */
export function ownWords(words: string, shadow: string, own: string): string {
  if (words === '' || shadow === own) return words
  const at = shadow.indexOf(words)
  if (at >= 0) return own.slice(at, at + words.length)
  return [...words].map(sign => own.charAt(shadow.indexOf(sign)) || sign).join('')
}
