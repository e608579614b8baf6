import { type MouseEvent as Press, type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { chooseNone } from '../actions/choose.ts'
import { select } from '../actions/move.ts'
import { AnnotateOffer } from './AnnotateOffer.tsx'
import { Legend } from './Legend.tsx'
import styles from './Reader.module.css'
import { ReaderParagraph } from './ReaderParagraph.tsx'
import { RowMenu, type RowMenuPlace } from './RowMenu.tsx'
import type { ReaderLine } from './reader-pieces.ts'
import { useDesk, useFold, useView } from './use-desk.ts'
import { useMarginNumbers } from './use-margin-numbers.ts'
import { useReadPlace } from './use-read-place.ts'
import { useRows } from './use-rows.ts'

interface ReaderPaneProps {
  readonly lines: readonly ReaderLine[]
  readonly sheet: RefObject<HTMLElement | null>
  /** The commitment a second place shows; the first one follows what is in hand. */
  readonly at?: string | null
  readonly name?: string
}

/** One place of the text, with commitments and findings marked. A click takes a commitment in hand. */
export function ReaderPane({ lines, sheet, at, name }: ReaderPaneProps) {
  const { t } = useTranslation('review')
  const desk = useDesk()
  const placed = useFold(state => state.open?.placed)
  const selected = useView(state => state.selected)
  const { size, spacing, paper } = useView(state => state.reading)
  const scored = useScored()
  const place = useRef<HTMLElement>(null)
  const [menu, setMenu] = useState<RowMenuPlace | null>(null)
  const isFirst = at === undefined
  const numbers = useMemo(() => new Map(placed?.map(one => [one.commitment.id, one.number])), [placed])

  useEffect(() => {
    const element = place.current
    const choose = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a[data-commitment]') : null
      if (!link) return
      event.preventDefault()
      const isSelecting = event.detail > 0 && window.getSelection()?.isCollapsed === false
      if (!isSelecting && link.dataset.commitment) select.run(desk, link.dataset.commitment)
    }
    element?.addEventListener('click', choose)
    return () => element?.removeEventListener('click', choose)
  }, [desk])

  const openMenu = (event: Press) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a[data-commitment]') : null
    // Words that are selected keep the browser's own menu.
    if (!link?.dataset.commitment || window.getSelection()?.isCollapsed === false) return
    event.preventDefault()
    chooseNone(desk)
    select.run(desk, link.dataset.commitment)
    const isByKey = event.clientX === 0 && event.clientY === 0
    const box = link.getBoundingClientRect()
    setMenu(isByKey ? { x: box.left, y: box.bottom } : { x: event.clientX, y: event.clientY })
  }
  const isPlaced = useReadPlace(place, isFirst)
  const shown = isFirst ? selected : at
  useEffect(() => {
    if (isPlaced.current) isPlaced.current = false
    else if (shown && lines.length > 0) bringIntoView(place.current, shown)
  }, [shown, lines, isPlaced])
  useMarginNumbers(sheet, lines, size, spacing)

  return (
    <section ref={place} className={styles.reader} aria-label={name ?? t('reader')} data-paper={paper} onContextMenu={openMenu}>
      {isFirst && <Legend />}
      <article ref={sheet} className={styles.sheet} lang="zh-CN" style={{ fontSize: size, lineHeight: spacing }}>
        {lines.map(line => {
          const ids = [...new Set(line.pieces.flatMap(piece => piece.commitment ?? []))]
          return (
            <ReaderParagraph
              key={line.at[0]}
              line={line}
              inHand={selected !== null && ids.includes(selected) ? selected : null}
              scored={ids.map(id => `${id}=${numbers.get(id) ?? ''}=${scored.get(id) ?? ''}`).join('\n')}
            />
          )
        })}
      </article>
      <AnnotateOffer within={place} />
      {menu && <RowMenu place={menu} onDone={() => setMenu(null)} />}
    </section>
  )
}

/** What the quiet mark of a scored commitment says: its total, `—` where none could be judged, `…` while some criteria are open. */
function useScored(): ReadonlyMap<string, string> {
  const rows = useRows()
  return useMemo(() => {
    const said = new Map<string, string>()
    for (const { id, total, isComplete, marks } of rows) {
      if (isComplete) said.set(id, total === null ? '—' : total.toFixed(1))
      else if (Object.values(marks).some(mark => mark !== null)) said.set(id, '…')
    }
    return said
  }, [rows])
}

/** Scrolls only where the words are not fully in view; then they stand in the middle. */
function bringIntoView(place: HTMLElement | null, commitment: string): void {
  const words = place?.querySelector(`[data-commitment="${CSS.escape(commitment)}"]`)
  if (!place || !words) return
  const [seen, at] = [place.getBoundingClientRect(), words.getBoundingClientRect()]
  const isInView = at.top >= seen.top + 48 && at.bottom <= seen.bottom - 24
  if (!isInView) words.scrollIntoView({ block: at.height > seen.height / 2 ? 'start' : 'center' })
}
