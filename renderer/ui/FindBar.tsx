import { ActionIcon, CloseButton, TextInput } from '@mantine/core'
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isComposing } from '../actions/keys.ts'
import { jumpTo } from '../actions/trail.ts'
import { hitsOf, rangesOf } from './find-in-text.ts'
import { leaveField } from './leave-field.ts'
import styles from './Reader.module.css'
import type { ReaderLine } from './reader-pieces.ts'
import { useAsked } from './use-asked.ts'
import { useDesk, useFold } from './use-desk.ts'

interface FindBarProps {
  readonly sheet: RefObject<HTMLElement | null>
  /** Drawn anew, the marks have to be set anew. */
  readonly lines: readonly ReaderLine[]
}

/** Finds words in the text: every hit is marked, Enter and Shift+Enter walk through them, Esc takes the commitment at the hit in hand. */
export function FindBar({ sheet, lines }: FindBarProps) {
  const { t } = useTranslation('reading')
  const desk = useDesk()
  const text = useFold(state => state.open?.parsed.document.text ?? '')
  const field = useRef<HTMLInputElement>(null)
  const [draft, setDraft] = useState('')
  const [isComposed, setComposed] = useState(true)
  const [sought, setSought] = useState('')
  const [at, setAt] = useState(0)
  const hits = useMemo(() => hitsOf(text, sought), [text, sought])
  useAsked('search', () => {
    field.current?.focus()
    field.current?.select()
  })
  useEffect(() => {
    if (!isComposed) return
    setSought(draft)
    setAt(0)
  }, [draft, isComposed])
  useEffect(() => {
    const page = sheet.current
    // Lines drawn anew have other elements.
    if (!page || lines.length === 0) return
    const current = hits[at]
    CSS.highlights.set('found', new Highlight(...rangesOf(page, hits)))
    const here = current ? rangesOf(page, [current]) : []
    CSS.highlights.set('found-here', new Highlight(...here))
    return () => {
      CSS.highlights.delete('found')
      CSS.highlights.delete('found-here')
    }
  }, [sheet, hits, at, lines])
  useEffect(() => {
    const page = sheet.current
    const current = hits[at]
    const element = page && current ? rangesOf(page, [current])[0]?.startContainer.parentElement : null
    element?.scrollIntoView({ block: 'center' })
  }, [sheet, hits, at])

  const step = (by: 1 | -1) => hits.length > 0 && setAt((at + by + hits.length) % hits.length)
  const leave = () => {
    const current = hits[at]
    const around =
      current && desk.folds.getState().open?.placed.find(one => one.commitment.at[0] <= current[0] && current[0] < one.commitment.at[1])
    if (around) void jumpTo(desk, around.commitment.id)
    setDraft('')
    if (field.current) leaveField(field.current)
  }
  return (
    <search className={styles.find}>
      <TextInput
        ref={field}
        size="xs"
        type="search"
        aria-label={t('find')}
        placeholder={t('find')}
        value={draft}
        onChange={event => setDraft(event.currentTarget.value)}
        onCompositionStart={() => setComposed(false)}
        onCompositionEnd={() => setComposed(true)}
        onKeyDown={event => {
          if (isComposing(event.nativeEvent)) return
          if (event.key === 'Enter') step(event.shiftKey ? -1 : 1)
          if (event.key === 'Escape') leave()
        }}
        rightSection={draft && <CloseButton size="xs" aria-label={t('clearFind')} onClick={() => setDraft('')} />}
      />
      <output className={styles.hits}>
        {sought !== '' && (hits.length === 0 ? t('findNone') : t('findCount', { at: at + 1, all: hits.length }))}
      </output>
      {hits.length > 0 && (
        <>
          <ActionIcon size="sm" variant="subtle" color="gray" aria-label={t('findPrevious')} onClick={() => step(-1)}>
            ↑
          </ActionIcon>
          <ActionIcon size="sm" variant="subtle" color="gray" aria-label={t('findNext')} onClick={() => step(1)}>
            ↓
          </ActionIcon>
        </>
      )}
    </search>
  )
}
