/** One line of the text: `at` includes its line end, `body` excludes it and the blanks around it. */
export interface Line {
  readonly start: number
  readonly end: number
  readonly bodyStart: number
  readonly bodyEnd: number
  /** The shadow of the body. */
  readonly body: string
}

function isBlank(unit: number): boolean {
  return unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xfeff || unit === 0x200b
}

/** The lines of a shadow, in order, without gaps: the last one may lack a line end. [L1] */
export function linesOf(shadow: string): Line[] {
  const lines: Line[] = []
  let start = 0
  while (start < shadow.length) {
    let end = start
    while (end < shadow.length && shadow.charCodeAt(end) !== 10 && shadow.charCodeAt(end) !== 13) end++
    let bodyStart = start
    let bodyEnd = end
    while (bodyStart < bodyEnd && isBlank(shadow.charCodeAt(bodyStart))) bodyStart++
    while (bodyEnd > bodyStart && isBlank(shadow.charCodeAt(bodyEnd - 1))) bodyEnd--
    if (shadow.charCodeAt(end) === 13 && shadow.charCodeAt(end + 1) === 10) end++
    if (end < shadow.length) end++
    lines.push({ start, end, bodyStart, bodyEnd, body: shadow.slice(bodyStart, bodyEnd) })
    start = end
  }
  return lines
}
