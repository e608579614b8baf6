import { type RefObject, useEffect, useRef } from 'react'
import { useDesk } from './use-desk.ts'

/**
 * Puts the text back where it was last read, and remembers where that is from now on, as the first character in view. What it answers is true
 * until the place was used: what is in hand must not pull the text away from it.
 */
export function useReadPlace(place: RefObject<HTMLElement | null>, isFirst: boolean): RefObject<boolean> {
  const desk = useDesk()
  const isPlaced = useRef(false)
  useEffect(() => {
    const element = place.current
    const { readAt } = desk.view.getState()
    if (!element || !isFirst) return
    const words = wordsIn(element)
    const there = readAt > 0 ? words.find(one => Number(one.dataset.start) >= readAt) : undefined
    if (there) {
      element.scrollTop += there.getBoundingClientRect().top - element.getBoundingClientRect().top - 48
      isPlaced.current = true
    }
    const remember = () => {
      const top = element.getBoundingClientRect().top + 40
      const first = wordsIn(element).find(one => one.getBoundingClientRect().bottom > top)
      if (first) desk.view.setState({ readAt: element.scrollTop < 8 ? 0 : Number(first.dataset.start) })
    }
    element.addEventListener('scrollend', remember)
    return () => element.removeEventListener('scrollend', remember)
  }, [desk, place, isFirst])
  return isPlaced
}

function wordsIn(element: HTMLElement): readonly HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>('[data-start]')]
}
