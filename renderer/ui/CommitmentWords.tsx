import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Commitment, Span } from '../domain/parsed.ts'
import styles from './CommitmentWords.module.css'
import { contextOf } from './context-of.ts'
import { marksOf, tile } from './reader-pieces.ts'
import { useAnnotations } from './use-annotations.ts'
import { useFold } from './use-desk.ts'
import { Words } from './Words.tsx'

interface CommitmentWordsProps {
  readonly commitment: Commitment
  readonly hasContext: boolean
}

/** The full words of a commitment with what was found in them; on request with the sentences around it. */
export function CommitmentWords({ commitment, hasContext }: CommitmentWordsProps) {
  const { t } = useTranslation('review')
  const text = useFold(state => state.open?.parsed.document.text ?? '')
  const annotations = useAnnotations()
  const pieces = useMemo(() => {
    const remarks = annotations.flatMap(({ id, stands, colour }) => (stands ? [{ is: 'annotation' as const, id, at: stands, colour }] : []))
    return tile(text, commitment.at, [...marksOf(commitment), ...remarks])
  }, [text, commitment, annotations])
  const { before, after } = useMemo(() => contextOf(text, commitment.at), [text, commitment])
  return (
    <blockquote key={commitment.id} className={styles.words} lang="zh-CN" aria-label={t('words')}>
      {hasContext && <Around at={before} text={text} name={t('contextBefore')} />}
      <Words pieces={pieces} />
      {hasContext && <Around at={after} text={text} name={t('contextAfter')} />}
    </blockquote>
  )
}

function Around({ at, text, name }: { readonly at: Span | null; readonly text: string; readonly name: string }) {
  if (!at) return null
  return (
    <span className={styles.around} title={name} data-start={at[0]}>
      {text.slice(at[0], at[1])}
    </span>
  )
}
