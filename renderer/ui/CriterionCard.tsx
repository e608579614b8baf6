import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Language } from '../domain/pack.ts'
import { type Criterion, LEVELS, worthOf } from '../domain/rubric.ts'
import { reworded } from '../domain/rubric-change.ts'
import styles from './RubricScreen.module.css'

interface CriterionCardProps {
  readonly criterion: Criterion
  readonly number: number
  readonly language: Language
  readonly given: number
  /** Scores given that are no level of it now. */
  readonly above: number
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly isOnly: boolean
  readonly onChange: (criterion: Criterion) => void
  readonly onMove: (by: 1 | -1) => void
  readonly onRemove: () => void
}

/** One criterion: name, question, weight, levels in words and what each is worth. */
export function CriterionCard({
  criterion,
  number,
  language,
  given,
  above,
  isFirst,
  isLast,
  isOnly,
  onChange,
  onMove,
  onRemove,
}: CriterionCardProps) {
  const { t } = useTranslation('rubric')
  const name = criterion.name[language]
  const { levels, shares } = criterion
  const sharesNow = levels.map((_, i) => worthOf(criterion, i + 1) / 5)
  const setLevels = (next: Criterion['levels']) =>
    onChange({ ...criterion, levels: next, ...(shares ? { shares: next.map((_, i) => sharesNow[i] ?? 1) } : {}) })
  return (
    <section className={styles.card} aria-label={t('criterion', { number })}>
      <header className={styles.cardHead}>
        <Field
          label={t('criterionName')}
          className={styles.wide}
          value={name}
          wrong={text => (text.trim() === '' ? t('nameWrong') : null)}
          onKeep={text => onChange({ ...criterion, name: reworded(criterion.name, language, text.trim()) })}
        />
        <Field
          label={t('weight')}
          className={styles.narrow}
          value={String(criterion.weight)}
          wrong={text => (Number(text) > 0 && Number(text) <= 100 ? null : t('weightWrong'))}
          onKeep={text => onChange({ ...criterion, weight: Number(text) })}
        />
        <span className={styles.given}>{given > 0 && t('given', { count: given })}</span>
        <ActionIcon variant="default" aria-label={t('up', { name })} disabled={isFirst} onClick={() => onMove(-1)}>
          ↑
        </ActionIcon>
        <ActionIcon variant="default" aria-label={t('down', { name })} disabled={isLast} onClick={() => onMove(1)}>
          ↓
        </ActionIcon>
        <ActionIcon variant="default" aria-label={t('remove', { name })} disabled={isOnly} onClick={onRemove}>
          ×
        </ActionIcon>
      </header>
      <Field
        label={t('asks')}
        value={criterion.asks[language]}
        wrong={text => (text.trim() === '' ? t('nameWrong') : null)}
        onKeep={text => onChange({ ...criterion, asks: reworded(criterion.asks, language, text.trim()) })}
      />
      <div className={styles.levels}>
        {levels.map((level, i) => (
          <div key={`${i + 1}`} className={styles.level}>
            <Field
              label={t('level', { number: i + 1 })}
              className={styles.wide}
              value={level[language]}
              wrong={text => (text.trim() === '' ? t('levelWrong') : null)}
              onKeep={text => setLevels(levels.map((one, at) => (at === i ? reworded(one, language, text.trim()) : one)))}
            />
            {shares && (
              <Field
                label={t('share')}
                className={styles.narrow}
                value={String(Math.round((sharesNow[i] ?? 0) * 1000) / 10)}
                wrong={text => (text.trim() !== '' && Number(text) >= 0 && Number(text) <= 100 ? null : t('shareWrong'))}
                onKeep={text => onChange({ ...criterion, shares: sharesNow.map((share, at) => (at === i ? Number(text) / 100 : share)) })}
              />
            )}
          </div>
        ))}
      </div>
      <footer className={styles.cardFoot}>
        <Button
          size="compact-xs"
          variant="default"
          disabled={levels.length >= LEVELS.most}
          onClick={() => setLevels([...levels, { zh: t('newHigh', { lng: 'zh' }), en: t('newHigh', { lng: 'en' }) }])}
        >
          + {t('addLevel')}
        </Button>
        <Button size="compact-xs" variant="default" disabled={levels.length <= LEVELS.least} onClick={() => setLevels(levels.slice(0, -1))}>
          − {t('removeLevel')}
        </Button>
        <NativeSelect
          size="xs"
          aria-label={t('share')}
          value={shares ? 'own' : 'even'}
          data={(['even', 'own'] as const).map(value => ({ value, label: t(value) }))}
          onChange={event => {
            const { shares: _, ...even } = criterion
            onChange(event.currentTarget.value === 'own' ? { ...criterion, shares: sharesNow } : even)
          }}
        />
        {above > 0 && <span className={styles.quiet}>{t('outOfRange', { count: above })}</span>}
      </footer>
    </section>
  )
}

interface FieldProps {
  readonly label: string
  readonly value: string
  readonly className?: string | undefined
  /** Why a text cannot be kept, `null` where it can. */
  readonly wrong: (text: string) => string | null
  readonly onKeep: (text: string) => void
}

/** A text kept when the field is left; what cannot be kept is said under it. */
function Field({ label, value, className = '', wrong, onKeep }: FieldProps) {
  const [draft, setDraft] = useState(value)
  const [seen, setSeen] = useState(value)
  if (seen !== value) {
    setSeen(value)
    setDraft(value)
  }
  const why = wrong(draft)
  return (
    <TextInput
      size="xs"
      label={label}
      className={className}
      value={draft}
      maxLength={200}
      error={why}
      onChange={event => setDraft(event.currentTarget.value)}
      onBlur={() => why === null && draft !== value && onKeep(draft)}
    />
  )
}
