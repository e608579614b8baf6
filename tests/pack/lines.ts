import { execFileSync } from 'node:child_process'

interface Word {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly middle: number
}

/** How far left of a word, in points, its line may end so that the word still goes on with it: two characters. */
const REACH = 34
const SAME_LINE = 4

/** The words of a PDF that nothing stands directly left of: where lines and cells begin. */
export function lineStartsIn(path: string): readonly string[] {
  const pages = execFileSync('pdftotext', ['-bbox', path, '-'], { encoding: 'utf8', maxBuffer: 1e8 }).split('<page ').slice(1)
  return pages.flatMap(page => {
    const words = [...page.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g)].map(
      ([, left, top, right, bottom, text = '']): Word => ({
        text,
        left: Number(left),
        right: Number(right),
        middle: (Number(top) + Number(bottom)) / 2,
      }),
    )
    const isLeftOf = (word: Word) => (one: Word) =>
      one !== word && Math.abs(one.middle - word.middle) < SAME_LINE && one.left < word.left && one.right > word.left - REACH
    return words.filter(word => !words.some(isLeftOf(word))).map(word => word.text)
  })
}
