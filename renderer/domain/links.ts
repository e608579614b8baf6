const ADDRESS = /https:\/\/[\x21-\x7e]+/gi
/** Marks that end a sentence or a bracket rather than an address. */
const BEHIND = /[.,;:!?'"\]}>]+$/
const LONGEST = 2000
/** A named machine, perhaps its door, then anything; nobody's name or password before it. */
const PLAIN = /^https:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d{1,5})?(?:[/?#].*)?$/i

/** The https addresses in words, each once, in order: plain ones only, with no name or password in them. Chinese characters end an address. */
export function linksIn(words: string): readonly string[] {
  const found = [...words.matchAll(ADDRESS)].flatMap(([written]) => asLink(written) ?? [])
  return [...new Set(found)]
}

function asLink(written: string): string | null {
  let address = written.replace(/["<>\\^`{|}].*$/, '').replace(BEHIND, '')
  // A bracket that was opened before the address closes behind it: (https://www.gov.cn/a).
  while (address.endsWith(')') && address.split(')').length > address.split('(').length) address = address.slice(0, -1).replace(BEHIND, '')
  return address.length <= LONGEST && PLAIN.test(address) ? address : null
}
