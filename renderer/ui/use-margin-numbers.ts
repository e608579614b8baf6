import { type RefObject, useEffect } from 'react'
import type { ReaderLine } from './reader-pieces.ts'

/** Tops that differ less are the same line, in pixels. */
const SAME_LINE = 6

/** Numbers of commitments that begin in the same line of the page are shown as one in the margin: `12–14`. Reckoned again when the page is set anew. */
export function useMarginNumbers(sheet: RefObject<HTMLElement | null>, lines: readonly ReaderLine[], size: number, spacing: number): void {
  useEffect(() => {
    const page = sheet.current
    if (!page || lines.length === 0) return
    const gather = () => {
      let first: { element: HTMLElement; top: number; from: string } | null = null
      for (const element of page.querySelectorAll<HTMLElement>('a[data-number]')) {
        const top = element.getClientRects()[0]?.top ?? 0
        const number = element.dataset.number ?? ''
        const isSame: boolean = first !== null && Math.abs(first.top - top) < SAME_LINE
        element.dataset.margin = isSame ? '' : number
        if (isSame && first) first.element.dataset.margin = `${first.from}–${number}`
        else first = { element, top, from: number }
      }
    }
    gather()
    // Watched by width alone: what is written into the margin changes no height.
    let width = page.clientWidth
    const watch = new ResizeObserver(() => {
      if (page.clientWidth === width) return
      width = page.clientWidth
      gather()
    })
    watch.observe(page)
    page.dataset.set = `${size} ${spacing}`
    return () => watch.disconnect()
  }, [sheet, lines, size, spacing])
}
