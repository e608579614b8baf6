import { useTranslation } from 'react-i18next'
import type { Language } from '../domain/pack.ts'
import type { Criterion, Mark } from '../domain/rubric.ts'
import styles from './ScorePanel.module.css'

interface LevelListProps {
  readonly criterion: Criterion
  readonly language: Language
  readonly chosen: Mark | null
  readonly pointed: Mark | null
}

/** What a criterion asks and what its levels mean, the chosen one clear, the one pointed at lifted. */
export function LevelList({ criterion, language, chosen, pointed }: LevelListProps) {
  const { t } = useTranslation('review')
  const isUnable = pointed === 'unable' || (pointed === null && chosen === 'unable')
  return (
    <div className={styles.levels}>
      <p className={styles.asks}>
        <b>{criterion.name[language]}</b> {isUnable ? t('unableMeans') : criterion.asks[language]}
      </p>
      <ol aria-label={t('levels', { name: criterion.name[language] })}>
        {criterion.levels.map((level, index) => {
          const mark = index + 1
          return (
            <li key={mark} data-chosen={mark === chosen || undefined} data-pointed={mark === pointed || undefined}>
              {level[language]}
            </li>
          )
        })}
      </ol>
    </div>
  )
}
