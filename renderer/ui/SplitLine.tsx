import { VisuallyHidden } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Span } from '../domain/parsed.ts'
import styles from './Corrector.module.css'

interface SplitLineProps {
  readonly text: string
  readonly at: Span
  /** Where the cursor stands, in characters from the first. */
  readonly cut: number
  readonly onCut: (cut: number) => void
}

/** The words of a commitment with the cursor at which they would be split. A click puts it there; words can be selected for a finding. */
export function SplitLine({ text, at, cut, onCut }: SplitLineProps) {
  const { t } = useTranslation('correct')
  const place = useRef<HTMLParagraphElement>(null)
  const words = text.slice(at[0], at[1])
  const put = () => {
    const selection = window.getSelection()
    const part = selection?.anchorNode?.parentElement
    if (!selection?.isCollapsed || !part || !place.current?.contains(part)) return
    onCut(Number(part.dataset.start ?? at[0]) - at[0] + selection.anchorOffset)
  }
  const near = words.slice(Math.max(0, cut - 6), cut)
  return (
    <>
      {/* Keys move the cursor wherever the focus is: the corrector listens. */}
      <p ref={place} className={styles.words} lang="zh-CN" onMouseUp={put}>
        <span data-start={at[0]}>{words.slice(0, cut)}</span>
        <span className={styles.caret} aria-hidden="true" />
        <span data-start={at[0] + cut}>{words.slice(cut)}</span>
      </p>
      <VisuallyHidden component="output">{cut > 0 ? t('cursorAfter', { words: near }) : ''}</VisuallyHidden>
    </>
  )
}
