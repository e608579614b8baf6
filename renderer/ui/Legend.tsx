import { useTranslation } from 'react-i18next'
import styles from './Reader.module.css'
import type { FindingKind } from './reader-pieces.ts'
import words from './Words.module.css'

const KINDS: readonly FindingKind[] = ['target', 'full', 'deadline', 'rhythm', 'scope']

/** What the marks in the text mean. */
export function Legend() {
  const { t } = useTranslation('review')
  return (
    <ul className={styles.legend} aria-label={t('legend')}>
      {KINDS.map(kind => (
        <li key={kind}>
          <span className={words[kind]}>{t(`finding-${kind}`)}</span>
        </li>
      ))}
      <li>
        <span className={words.annotated} style={{ backgroundImage: 'linear-gradient(var(--mark-yellow), var(--mark-yellow))' }}>
          {t('annotated')}
        </span>
      </li>
      <li>
        <span className={words.doubted}>{t('doubted')}</span>
      </li>
    </ul>
  )
}
