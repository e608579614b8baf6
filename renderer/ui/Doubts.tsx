import { useTranslation } from 'react-i18next'
import type { Doubt, Span } from '../domain/parsed.ts'
import styles from './Findings.module.css'
import { useFold, useView } from './use-desk.ts'
import { doubtWords } from './words/doubts.ts'

const NONE: readonly Doubt[] = []

/** The doubts that touch a commitment, each with why and a hint. */
export function Doubts({ at }: { readonly at: Span }) {
  const { t } = useTranslation('review')
  const language = useView(state => state.language)
  const text = useFold(state => state.open?.parsed.document.text ?? '')
  const doubts = useFold(state => state.open?.parsed.doubts ?? NONE)
  const touching = doubts.filter(doubt => doubt.at[0] < at[1] && doubt.at[1] > at[0])
  if (touching.length === 0) return null
  return (
    <section className={styles.doubts} aria-label={t('doubts')}>
      <h3>{t('doubts')}</h3>
      <ul>
        {touching.map(doubt => {
          const { why, hint, lang } = doubtWords(doubt, language, text.slice(doubt.at[0], doubt.at[1]))
          return (
            <li key={`${doubt.code} ${doubt.at[0]}`} lang={lang}>
              {why} <span className={styles.none}>{hint}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
