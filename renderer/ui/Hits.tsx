import { useTranslation } from 'react-i18next'
import { openFromLibrary } from '../actions/library.ts'
import type { Hit } from '../domain/shelf.ts'
import styles from './Library.module.css'
import { useDesk } from './use-desk.ts'

interface HitsProps {
  readonly hits: readonly Hit[]
  readonly query: string
  readonly limit: number
}

/** Characters shown before what was found. */
const BEFORE = 24

/** What the search over everything found; a press opens the document at the commitment. */
export function Hits({ hits, query, limit }: HitsProps) {
  const { t } = useTranslation('library')
  const desk = useDesk()
  return (
    <section aria-label={t('searchAll')}>
      <p className={styles.none} role="status">
        {hits.length === 0
          ? t('noHits', { query })
          : hits.length >= limit
            ? t('hitsMany', { count: limit })
            : t('hits', { count: hits.length })}
      </p>
      <ul className={styles.rows}>
        {hits.map(({ at, document, entry, isInNote, title }) => {
          const words = isInNote ? entry.note : entry.text
          const from = Math.max(0, at - BEFORE)
          return (
            <li key={`${document} ${entry.commitment}`}>
              <button
                type="button"
                className={styles.hit}
                onClick={() => void openFromLibrary.run(desk, { document, commitment: entry.commitment })}
              >
                <span className={styles.hitWords} lang="zh-CN">
                  {from > 0 && '…'}
                  {words.slice(from, at)}
                  <mark>{words.slice(at, at + query.length)}</mark>
                  {words.slice(at + query.length)}
                </span>
                <span className={styles.line} lang="zh-CN">
                  {isInNote && `${t('inNote')} · `}
                  {title} · {entry.department} · {t('hitNumber', { number: entry.number })}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
