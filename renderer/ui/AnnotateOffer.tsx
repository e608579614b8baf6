import { type RefObject, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { select } from '../actions/move.ts'
import { highlight } from '../actions/note.ts'
import type { Span } from '../domain/parsed.ts'
import { ColourChoice } from './ColourChoice.tsx'
import { draftsOf } from './drafts-of.ts'
import styles from './Reader.module.css'
import { isWithin, selectedSpan } from './selected-span.ts'
import { useDesk } from './use-desk.ts'

interface Offer {
  readonly document: string
  readonly commitment: string
  readonly at: Span
  readonly top: number
  readonly left: number
}

/** A button beside words selected inside one commitment: a remark on exactly these. */
export function AnnotateOffer({ within }: { readonly within: RefObject<HTMLElement | null> }) {
  const { t } = useTranslation('review')
  const desk = useDesk()
  const [offer, setOffer] = useState<Offer | null>(null)

  useEffect(() => {
    const look = () => {
      const { open } = desk.folds.getState()
      const selection = window.getSelection()
      const place = within.current
      if (!open || !place || !selection?.anchorNode || !place.contains(selection.anchorNode)) return setOffer(null)
      const { id, text } = open.document.parsed.document
      const at = selectedSpan(selection, text)
      const around = at && open.placed.find(({ commitment }) => isWithin(at, commitment.at))
      const box = [...selection.getRangeAt(0).getClientRects()].at(-1)
      if (!at || !around || !box) return setOffer(null)
      const frame = place.getBoundingClientRect()
      const left = Math.max(4, Math.min(box.right - frame.left, place.clientWidth - 290))
      setOffer({ document: id, commitment: around.commitment.id, at, top: box.bottom - frame.top + place.scrollTop + 4, left })
    }
    const vanish = () => {
      if (window.getSelection()?.isCollapsed !== false) setOffer(null)
    }
    document.addEventListener('mouseup', look)
    document.addEventListener('keyup', look)
    document.addEventListener('selectionchange', vanish)
    return () => {
      document.removeEventListener('mouseup', look)
      document.removeEventListener('keyup', look)
      document.removeEventListener('selectionchange', vanish)
    }
  }, [desk, within])

  if (!offer) return null
  const { document: id, commitment, at, top, left } = offer
  const begin = () => {
    select.run(desk, commitment)
    draftsOf(desk).remark.begin({ id: desk.newId(), document: id, commitment, at, original: null })
    setOffer(null)
  }
  return (
    // The press must not take the selection away before the click arrives.
    <div
      className={styles.offerBar}
      style={{ top, left }}
      onMouseDown={event => event.preventDefault()}
      role="toolbar"
      aria-label={t('annotateSelection')}
    >
      <ColourChoice
        name={t('annotateSelection')}
        colour={null}
        onChoose={colour => {
          select.run(desk, commitment)
          void highlight.run(desk, { commitment, at, colour })
          window.getSelection()?.empty()
          setOffer(null)
        }}
      />
      <button type="button" className={styles.offer} onClick={begin}>
        {t('annotateSelection')}
      </button>
    </div>
  )
}
