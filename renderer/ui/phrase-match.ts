/** Most phrases offered at once. */
const AT_ONCE = 5

/** The words behind the last sentence end: what the next phrase would take the place of. */
export function lastWords(text: string): string {
  return /[^。！？!?；;\n]*$/.exec(text)?.[0].trimStart() ?? ''
}

/** The phrases that hold what was typed last, those that begin with it first; none where nothing or all of one was typed. */
export function matching(phrases: readonly string[], text: string): readonly string[] {
  const typed = lastWords(text).toLowerCase()
  if (typed === '') return []
  const found = phrases.filter(phrase => phrase.toLowerCase().includes(typed) && phrase.toLowerCase() !== typed)
  return [...found].sort((a, b) => Number(b.toLowerCase().startsWith(typed)) - Number(a.toLowerCase().startsWith(typed))).slice(0, AT_ONCE)
}

/** The text with a phrase in place of what was typed last. */
export function withPhrase(text: string, phrase: string): string {
  return text.slice(0, text.length - lastWords(text).length) + phrase
}
