import type { Language } from '../../domain/pack.ts'
import type { Doubt } from '../../domain/parsed.ts'

/** English for the doubts of the parser, by code; it writes the Chinese itself. `%s` is the words in question. */
const ENGLISH: Readonly<Record<string, readonly [why: string, hint: string]>> = {
  'no-department-heading': [
    'No department heading was found; the text is taken as one plan.',
    'If it holds several departments, check that each heading stands on a line of its own.',
  ],
  'no-year': ['The text names no year for certain.', 'Give the year when importing; every deadline follows it.'],
  'roll-missing': ['"%s" is announced at the top but was not found below.', 'Check for a missing page or another name.'],
  'not-in-roll': ['"%s" is not in the list at the top.', 'Check that it is a department heading.'],
  'empty-plan': ['Nothing stands under "%s".', 'Check the source for a missing page.'],
  'unit-missing': ['No unit follows the number "%s".', 'Add the unit, or mark it as no target.'],
  'no-metric': ['"%s" does not say what is measured.', 'Name the measure.'],
  'two-deadlines': ['One clause has two deadlines: %s.', 'Decide which holds, or split the commitment.'],
  'very-long': ['This commitment is longer than 200 characters.', 'It can be split at semicolons or commas.'],
  'unknown-heading': ['"%s" looks like a heading, but its numbering is not known.', 'Decide whether it is a heading or a commitment.'],
  'vague-deadline': ['"%s" is no deadline that can be checked.', 'Ask for a date in the review.'],
  'month-missing': ['"%s" does not say which month.', 'Add the month.'],
  'rank-without-number': ['"%s" does not say which rank.', 'Ask for the rank in the review.'],
  'unclosed-mark': ['A quotation mark or bracket here has no partner.', 'Compare with the source; sentences may be cut wrongly.'],
}

/** Longest quotation in a doubt, in characters. */
const LONGEST = 24

/** A doubt in words: why and a hint, and the language they are in; a code that has no English is said in Chinese. `words` are the text's at its place. */
export function doubtWords({ code, why, hint }: Doubt, language: Language, words: string) {
  const english = language === 'en' ? ENGLISH[code] : undefined
  if (!english) return { why, hint, lang: 'zh-CN' }
  const clean = words.trim()
  const short = clean.length > LONGEST ? `${clean.slice(0, LONGEST)}…` : clean
  return { why: english[0].replace('%s', () => short), hint: english[1], lang: 'en' }
}
