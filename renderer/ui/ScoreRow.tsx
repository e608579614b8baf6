import { useTranslation } from 'react-i18next'
import type { Language } from '../domain/pack.ts'
import { type Criterion, type Mark, marksOf } from '../domain/rubric.ts'
import styles from './ScorePanel.module.css'

interface ScoreRowProps {
  readonly criterion: Criterion
  readonly language: Language
  readonly mark: Mark | null
  readonly isActive: boolean
  readonly onChoose: (mark: Mark) => void
  /** The mark under the pointer or the keyboard's focus; `null` when it leaves. */
  readonly onPoint: (mark: Mark | null) => void
}

/** One criterion's marks for one commitment. Choosing the chosen mark again clears it. */
export function ScoreRow({ criterion, language, mark, isActive, onChoose, onPoint }: ScoreRowProps) {
  const { t } = useTranslation('review')
  const name = criterion.name[language]
  const level = (one: Mark) => (one === 'unable' ? t('unableMeans') : criterion.levels[one - 1]?.[language])
  return (
    <fieldset className={styles.row} aria-label={name} data-active={isActive || undefined}>
      <span className={styles.name} title={criterion.asks[language]}>
        {name}
        <small title={t('weight', { weight: criterion.weight })}>×{criterion.weight}</small>
      </span>
      <span className={styles.marks}>
        {marksOf(criterion).map(one => (
          <button
            key={one}
            type="button"
            className={one === 'unable' ? styles.unable : styles.mark}
            aria-pressed={one === mark}
            aria-label={t(`mark-${one}`)}
            aria-description={level(one)}
            onClick={() => onChoose(one)}
            onPointerEnter={() => onPoint(one)}
            onPointerLeave={() => onPoint(null)}
            onFocus={event => event.currentTarget.matches(':focus-visible') && onPoint(one)}
            onBlur={() => onPoint(null)}
          >
            {one === 'unable' ? t('mark-unable') : one}
          </button>
        ))}
      </span>
    </fieldset>
  )
}
