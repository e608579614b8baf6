const PAGE = /^\d+ 0 obj\s+<<\s+\/Type\s*\/Page\b(?!s)[\s\S]*?^>>/gm
const MARK = /(?:^|\n)(\d+) 0 obj\n(?:(?!endobj)[\s\S])*?\/URI \(yuean:(\d+)\)/g

/** The page (from 1) on which each commitment's number begins, read from the links that `place-of` leaves in a preview. (Typst's own query answers from before layout.) */
export function placesIn(pdf: Uint8Array): Readonly<Record<number, number>> {
  const text = new TextDecoder('latin1').decode(pdf)
  const numbers = new Map([...text.matchAll(MARK)].map(([, object = '', number]) => [object, Number(number)]))
  const places: Record<number, number> = {}
  for (const [at, page] of (text.match(PAGE) ?? []).entries())
    for (const [, object = ''] of /\/Annots \[([^\]]*)\]/.exec(page)?.[1]?.matchAll(/(\d+) 0 R/g) ?? []) {
      const number = numbers.get(object)
      if (number !== undefined) places[number] ??= at + 1
    }
  return places
}
