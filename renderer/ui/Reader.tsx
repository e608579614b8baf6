import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { select } from '../actions/move.ts'
import { AnnotateOffer } from './AnnotateOffer.tsx'
import { Legend } from './Legend.tsx'
import styles from './Reader.module.css'
import { ReaderParagraph } from './ReaderParagraph.tsx'
import { readerLines } from './reader-pieces.ts'
import { useAnnotations } from './use-annotations.ts'
import { useDesk, useFold, useView } from './use-desk.ts'
import { useRows } from './use-rows.ts'

/** The whole source text with commitments and findings marked. A click takes a commitment in hand; the one in hand is always in view. */
export function Reader() {
  const { t } = useTranslation('review')
  const desk = useDesk()
  const parsed = useFold(state => state.open?.parsed)
  const selected = useView(state => state.selected)
  const annotations = useAnnotations()
  const lines = useMemo(() => {
    const standing = annotations.flatMap(({ id, stands }) => (stands ? { id, at: stands } : []))
    return parsed ? readerLines(parsed, standing) : []
  }, [parsed, annotations])
  const scored = useScored()
  const place = useRef<HTMLElement>(null)

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

  useEffect(() => {
    if (selected && lines.length > 0) bringIntoView(place.current, selected)
  }, [selected, lines])

  if (!parsed) return <p className={styles.empty}>{t('readerEmpty')}</p>
  return (
    <section ref={place} className={styles.reader} aria-label={t('reader')}>
      <Legend />
      <article className={styles.sheet} lang="zh-CN">
        {lines.map(line => {
          const ids = [...new Set(line.pieces.flatMap(piece => piece.commitment ?? []))]
          return (
            <ReaderParagraph
              key={line.at[0]}
              line={line}
              inHand={selected !== null && ids.includes(selected) ? selected : null}
              scored={ids.map(id => `${id}=${scored.get(id) ?? ''}`).join('\n')}
            />
          )
        })}
      </article>
      <AnnotateOffer within={place} />
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
