import { expect, test } from 'vitest'
import { glyphsIn, printable } from '../../renderer/pack/printable.ts'

/** Outside 32, inside 95 (the ASCII), outside up to 一, inside 2. */
const hasGlyph = glyphsIn([32, 95, 0x4e00 - 127, 2])

test.each([
  [31, false],
  [32, true],
  [126, true],
  [127, false],
  [0x4dff, false],
  [0x4e00, true],
  [0x4e01, true],
  [0x4e02, false],
  [0x1f44d, false],
])('a coverage of runs holds the character %i: %s', (codePoint, expected) => expect(hasGlyph(codePoint)).toBe(expected))

test.each([
  ['what the font has stays as it is', '一 ~丁', '一 ~丁'],
  ['a character without a glyph is its number', '一👍丂', '一〔U+1F44D〕〔U+4E02〕'],
  ['half a surrogate pair is its number', 'a\ud800b', 'a〔U+D800〕b'],
  ['control characters go', 'a\u0000\u0007b', 'ab'],
  ['blanks become spaces', 'a\tb\u2003c\fd', 'a b c d'],
  ['line ends of every system are line ends', 'a\r\nb\rc\u2028d\ne', 'a\nb\nc\nd\ne'],
  ['what is never seen needs no glyph', 'a\u200bb\ufeff', 'a\u200bb\ufeff'],
])('%s', (_, text, expected) => expect(printable(text, hasGlyph)).toBe(expected))
