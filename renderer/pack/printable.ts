const CONTROL = /\p{Cc}/u
const IGNORABLE = /\p{Default_Ignorable_Code_Point}/u
const SPACE = /\s/u

/**
 * A text as it can be set: blanks become spaces, control characters go, and a character that no font has stands as its number, `〔U+1F44D〕`, because
 * an empty box says nothing to the reader and half a surrogate pair stops the typesetter.
 */
export function printable(text: string, hasGlyph: (codePoint: number) => boolean): string {
  let printed = ''
  for (const character of text.replace(/\r\n?|[\u2028\u2029]/g, '\n')) {
    const codePoint = character.codePointAt(0) ?? 0
    if (character === '\n' || hasGlyph(codePoint) || IGNORABLE.test(character)) printed += character
    else if (SPACE.test(character)) printed += ' '
    else if (!CONTROL.test(character)) printed += `〔U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}〕`
  }
  return printed
}

/** Reads a coverage as Typst gives it: lengths of runs of code points, by turns outside and inside the font. */
export function glyphsIn(coverage: readonly number[]): (codePoint: number) => boolean {
  let end = 0
  const ends = Uint32Array.from(coverage, length => {
    end += length
    return end
  })
  return codePoint => {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[middle] ?? 0) <= codePoint) low = middle + 1
      else high = middle
    }
    return low < ends.length && low % 2 === 1
  }
}
