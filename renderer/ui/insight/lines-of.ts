/** How wide a sign is drawn, in widths of a Latin letter: Chinese signs count double. */
function widthOf(sign: string): number {
  return /[\u2e80-\uffef]/u.test(sign) ? 2 : 1.05
}

/** How wide the column of labels must be, in pixels at 13 px, with room to the chart; longer labels than fit in 240 end in …. */
export function labelWidthOf(labels: readonly string[]): number {
  const longest = Math.max(0, ...labels.map(label => [...label].reduce((sum, sign) => sum + widthOf(sign), 0)))
  return Math.min(240, Math.ceil(longest * 6.6) + 18)
}

/** A label in at most `most` lines of so many Latin letters, broken between Latin words and between Chinese signs; what does not fit ends in …. */
export function linesOf(label: string, width: number, most: number): readonly string[] {
  const words = label.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+|\s+/gu) ?? []
  const lines: string[] = ['']
  let used = 0
  for (const word of words) {
    const size = [...word].reduce((sum, sign) => sum + widthOf(sign), 0)
    if (used + size > width && used > 0) {
      lines.push('')
      used = 0
    }
    if (used === 0 && /^\s+$/.test(word)) continue
    lines[lines.length - 1] += word
    used += size
  }
  if (lines.length <= most) return lines.map(line => fitted(line.trim(), width))
  return [
    ...lines.slice(0, most - 1).map(line => line.trim()),
    fitted(
      lines
        .slice(most - 1)
        .join('')
        .trim(),
      width,
    ),
  ]
}

function fitted(line: string, width: number): string {
  let used = 0
  let fits = ''
  for (const sign of line) {
    used += widthOf(sign)
    if (used > width) return `${fits.slice(0, -1)}…`
    fits += sign
  }
  return fits
}
