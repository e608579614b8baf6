/** A run of characters as a PDF places it; `x`, `y` in points from the page's lower left corner, `size` of the type in points. */
export interface Piece {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

/** A line of one column. `left` and `right` are its column's edges. */
export interface Line {
  readonly text: string
  readonly x: number
  readonly end: number
  readonly y: number
  readonly size: number
  readonly left: number
  readonly right: number
}

/** At most this often is a page split into columns: four columns are enough for a newspaper. */
const DEEPEST_SPLIT = 2

/** A gutter is searched at steps of this many points. */
const STEP = 2

/** The lines of a page in reading order: column by column, from the top down; what spans the columns parts them. `width` of the page in points. */
export function piecesToLines(pieces: readonly Piece[], width: number): readonly Line[] {
  const inked = pieces.filter(piece => piece.text.trim() !== '')
  return columnsOf(inked, width, DEEPEST_SPLIT).flatMap(linesOf)
}

function columnsOf(pieces: readonly Piece[], width: number, splits: number): readonly (readonly Piece[])[] {
  if (splits === 0 || pieces.length < 20) return pieces.length > 0 ? [pieces] : []
  const gutter = gutterOf(pieces, width)
  if (gutter === null) return [pieces]
  // A title across the columns comes in pieces of which only one may cross the gutter: its whole line spans.
  const heights = pieces.filter(piece => crosses(piece, gutter)).map(piece => piece.y)
  const spans = (piece: Piece) => heights.some(y => Math.abs(y - piece.y) < piece.size / 2)
  const ends = [...new Set(pieces.filter(spans).map(piece => piece.y))].sort((a, b) => b - a)
  const blocks: (readonly Piece[])[] = []
  let top = Number.POSITIVE_INFINITY
  for (const end of [...ends, Number.NEGATIVE_INFINITY]) {
    const within = pieces.filter(piece => piece.y < top && piece.y > end && !spans(piece))
    const [left, right] = [within.filter(piece => piece.x < gutter), within.filter(piece => piece.x >= gutter)]
    blocks.push(...columnsOf(left, width, splits - 1), ...columnsOf(right, width, splits - 1))
    const across = pieces.filter(piece => piece.y === end)
    if (across.length > 0) blocks.push(across)
    top = end
  }
  return blocks
}

function crosses({ x, width }: Piece, at: number): boolean {
  return x < at && x + width > at
}

/** The middle of the widest run of places that hardly any piece crosses and that has a good part of the words on either side. */
function gutterOf(pieces: readonly Piece[], width: number): number | null {
  const size = median(pieces.map(piece => piece.size))
  const isFree = (at: number) => pieces.filter(piece => crosses(piece, at)).length <= pieces.length * 0.06
  let best: { at: number; gap: number } | null = null
  let since: number | null = null
  for (let at = width * 0.15; at <= width * 0.85; at += STEP) {
    if (isFree(at)) since ??= at
    else since = null
    if (since === null) continue
    const gap = at - since
    const share = pieces.filter(piece => piece.x < at).length / pieces.length
    if (gap > size * 0.9 && gap > (best?.gap ?? 0) && share > 0.2 && share < 0.8) best = { at: (at + since) / 2, gap }
  }
  return best?.at ?? null
}

function linesOf(pieces: readonly Piece[]): readonly Line[] {
  const sorted = [...pieces].sort((a, b) => b.y - a.y || a.x - b.x)
  const groups: Piece[][] = []
  for (const piece of sorted) {
    const group = groups.at(-1)
    const base = group?.[0]
    if (group && base && Math.abs(base.y - piece.y) < Math.max(base.size, piece.size) * 0.5) group.push(piece)
    else groups.push([piece])
  }
  const left = Math.min(...pieces.map(piece => piece.x))
  const right = Math.max(...pieces.map(piece => piece.x + piece.width))
  return groups.map(group => {
    const inOrder = [...group].sort((a, b) => a.x - b.x)
    const first = inOrder[0]
    const last = inOrder.at(-1)
    return {
      text: asWritten(inOrder.reduce((text, piece, i) => text + gapBefore(inOrder[i - 1], piece) + piece.text, '')),
      x: first?.x ?? 0,
      end: (last?.x ?? 0) + (last?.width ?? 0),
      y: first?.y ?? 0,
      size: Math.max(...group.map(piece => piece.size)),
      left,
      right,
    }
  })
}

/** Radicals that a font's table gave for whole characters (⼯ for 工) become the characters; spaces that justification left between Chinese characters go. */
function asWritten(text: string): string {
  return text
    .replace(/[\u2e80-\u2fdf\uf900-\ufaff]/g, radical => radical.normalize('NFKC'))
    .replace(/(?<=[\p{Script=Han}\u3000-\u303f\uff01-\uff60“”‘’]) +(?=[\p{Script=Han}\u3000-\u303f\uff01-\uff60“”‘’\d])/gu, '')
    .replace(/(?<=\d) +(?=[\p{Script=Han}%％])/gu, '')
    .trim()
}

/** A wide gap is a table's next cell, a narrow one a space between Latin words, none stands between Chinese characters. */
function gapBefore(before: Piece | undefined, piece: Piece): string {
  if (!before) return ''
  const gap = piece.x - (before.x + before.width)
  if (gap > piece.size * 2.5) return '\t'
  return gap > piece.size * 0.2 && isLatin(before.text.at(-1)) && isLatin(piece.text.at(0)) ? ' ' : ''
}

/** Lines to paragraphs: a new one where a line is indented, the last one ended short, the type changes, or the distance grows. */
export function joinLines(lines: readonly Line[]): string {
  const pitch = median(lines.slice(1).map((line, i) => Math.abs((lines[i]?.y ?? 0) - line.y)))
  let text = ''
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1]
    if (!before) text += line.text
    else if (startsParagraph(before, line, pitch)) text += `\n${line.text}`
    else text += (isLatin(text.at(-1)) && isLatin(line.text.at(0)) ? ' ' : '') + line.text
  }
  return text
}

function startsParagraph(before: Line, line: Line, pitch: number): boolean {
  const isNewColumn = line.y > before.y || line.left !== before.left
  const isIndented = line.x - line.left > line.size * 1.2
  const endsShort = before.right - before.end > before.size * 2
  const isOtherType = Math.abs(before.size - line.size) > line.size * 0.15
  const isFar = !isNewColumn && before.y - line.y > pitch * 1.6
  return isIndented || endsShort || isOtherType || isFar
}

function isLatin(character: string | undefined): boolean {
  return character !== undefined && /[\p{Script=Latin}\d,.;:%)]/u.test(character)
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}
