import type { Line } from './pdf-lines.ts'

/** A line with its height on the page: 0 at the top edge, 1 at the bottom edge. */
export interface PageLine extends Line {
  readonly share: number
}

/** Pages without their running heads and page numbers, and how many of each were dropped. */
export interface WithoutFurniture {
  readonly kept: readonly (readonly PageLine[])[]
  readonly heads: number
  readonly numbers: number
}

/** Only lines this near to an edge can be running heads or page numbers. */
const EDGE = 0.12

const PAGE_NUMBER =
  /^(?:第\s*)?[-—–－·\s]*\d{1,4}[-—–－·\s]*(?:页|\/\s*\d{1,4})?(?:[,，\s]*共\s*\d+\s*页)?$|^[-—–\s]*[ivxIVX]{1,6}[-—–\s]*$/

/** Drops page numbers, and lines at the edge that come back on at least three pages and a third of all with nothing but digits changed. */
export function dropRunning(pages: readonly (readonly PageLine[])[]): WithoutFurniture {
  const seen = new Map<string, number>()
  for (const page of pages)
    for (const pattern of new Set(page.filter(isAtEdge).map(patternOf))) seen.set(pattern, (seen.get(pattern) ?? 0) + 1)
  const isRunning = (line: PageLine) => isAtEdge(line) && (seen.get(patternOf(line)) ?? 0) >= Math.max(3, pages.length / 3)
  let heads = 0
  let numbers = 0
  const kept = pages.map(page =>
    page.filter(line => {
      if (isAtEdge(line) && PAGE_NUMBER.test(line.text)) numbers++
      else if (isRunning(line)) heads++
      else return true
      return false
    }),
  )
  return { kept, heads, numbers }
}

function isAtEdge({ share }: PageLine): boolean {
  return share < EDGE || share > 1 - EDGE
}

function patternOf({ text }: PageLine): string {
  return text.replace(/\s/g, '').replace(/\d+/g, '#')
}
