import { type RefObject, useEffect, useState } from 'react'

/** How far outside the column, in pixels, something is near already. */
const NEAR = '900px'

/** The positions of the column's children, marked with `data-page` from 1, that are in sight or near it. One observer for all: 500 pages are 500 plain boxes. */
export function useNear(column: RefObject<HTMLElement | null>, count: number): ReadonlySet<number> {
  const [near, setNear] = useState<ReadonlySet<number>>(new Set([1, 2]))
  useEffect(() => {
    const element = column.current
    if (!element || count === 0) return
    const observer = new IntersectionObserver(
      entries =>
        setNear(before => {
          const now = new Set(before)
          for (const { isIntersecting, target } of entries) {
            const page = Number(target instanceof HTMLElement ? target.dataset.page : 0)
            if (isIntersecting) now.add(page)
            else now.delete(page)
          }
          return now
        }),
      { root: element, rootMargin: NEAR },
    )
    for (const child of element.querySelectorAll('[data-page]')) observer.observe(child)
    return () => observer.disconnect()
  }, [column, count])
  return near
}
