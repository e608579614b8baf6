import { Button, TextInput } from '@mantine/core'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { setRubric } from '../actions/set-rubric.ts'
import type { Edit } from '../domain/edit.ts'
import type { Criterion, Rubric, Worded } from '../domain/rubric.ts'
import { goneCriteria, impactOf, outOfRange, reworded, scoresGiven } from '../domain/rubric-change.ts'
import { PRESETS } from '../domain/rubric-presets.ts'
import { CriterionCard } from './CriterionCard.tsx'
import styles from './RubricScreen.module.css'
import { useDesk, useFold, useView } from './use-desk.ts'
import { useRubric } from './use-rows.ts'
import { addWords } from './words/i18n.ts'
import { rubric } from './words/rubric.ts'

addWords({ rubric })

/** What commitments are scored against: criteria, their levels in words, what they count, in which order. Every change is kept at once. */
export function RubricScreen() {
  const { t } = useTranslation('rubric')
  const desk = useDesk()
  const rubric = useRubric()
  const language = useView(state => state.language)
  const fold = useFold(state => state.open?.fold)
  const given = useMemo(() => (fold ? scoresGiven(fold) : new Map<string, number>()), [fold])
  const keep = (change: Partial<Rubric>) => void setRubric.run(desk, { ...rubric, id: 'own', ...change })
  const keepCriteria = (criteria: readonly Criterion[]) => keep({ criteria })
  const move = (from: number, by: 1 | -1) => {
    const criteria = [...rubric.criteria]
    const [moved] = criteria.splice(from, 1)
    if (moved) criteria.splice(from + by, 0, moved)
    keepCriteria(criteria)
  }
  const add = () => {
    const both = (key: string): Worded => ({ zh: t(key, { lng: 'zh' }), en: t(key, { lng: 'en' }) })
    const levels = [both('newLow'), both('newMiddle'), both('newHigh')]
    keepCriteria([...rubric.criteria, { id: `c-${desk.newId()}`, name: both('newName'), asks: both('newAsks'), levels, weight: 1 }])
  }
  return (
    <main className={styles.screen}>
      <div className={styles.column}>
        <header>
          <h2>{t('editor')}</h2>
          <p className={styles.quiet}>{t('intro')}</p>
        </header>
        <NameField
          key={`${rubric.id} ${rubric.name[language]}`}
          name={rubric.name[language]}
          onName={name => keep({ name: reworded(rubric.name, language, name) })}
        />
        <section aria-label={t('criteria')} className={styles.cards}>
          {rubric.criteria.map((criterion, i) => (
            <CriterionCard
              key={criterion.id}
              criterion={criterion}
              number={i + 1}
              language={language}
              given={given.get(criterion.id) ?? 0}
              above={fold ? outOfRange(fold, criterion) : 0}
              isFirst={i === 0}
              isLast={i === rubric.criteria.length - 1}
              isOnly={rubric.criteria.length === 1}
              onChange={changed => keepCriteria(rubric.criteria.map(one => (one.id === criterion.id ? changed : one)))}
              onMove={by => move(i, by)}
              onRemove={() => keepCriteria(rubric.criteria.filter(one => one.id !== criterion.id))}
            />
          ))}
          <Button variant="default" size="xs" disabled={rubric.criteria.length >= 12} onClick={add}>
            + {t('add')}
          </Button>
          <p className={styles.quiet}>{t('language')}</p>
        </section>
        <Gone rubric={rubric} given={given} onBack={criterion => keepCriteria([...rubric.criteria, criterion])} />
        <Presets rubric={rubric} onUse={preset => void setRubric.run(desk, preset)} />
      </div>
    </main>
  )
}

function NameField({ name, onName }: { readonly name: string; readonly onName: (name: string) => void }) {
  const { t } = useTranslation('rubric')
  const [draft, setDraft] = useState(name)
  const isEmpty = draft.trim() === ''
  return (
    <TextInput
      label={t('name')}
      size="sm"
      value={draft}
      maxLength={60}
      error={isEmpty && t('nameWrong')}
      onChange={event => setDraft(event.currentTarget.value)}
      onBlur={() => !isEmpty && draft.trim() !== name && onName(draft.trim())}
    />
  )
}

interface GoneProps {
  readonly rubric: Rubric
  readonly given: ReadonlyMap<string, number>
  readonly onBack: (criterion: Criterion) => void
}

/** Criteria that were removed and still have scores: each comes back with them. */
function Gone({ rubric, given, onBack }: GoneProps) {
  const { t } = useTranslation('rubric')
  const desk = useDesk()
  const language = useView(state => state.language)
  const open = useFold(state => state.open)
  const [log, setLog] = useState<readonly Edit[]>([])
  const document = open?.document.id
  useEffect(() => {
    let isCurrent = true
    // Its words are in an earlier edit of the rubric: the fold has only the latest. `rubric` is asked so that a removal is seen.
    if (document && rubric)
      desk.keep.edits(document).then(
        edits => isCurrent && setLog(edits),
        () => undefined,
      )
    return () => {
      isCurrent = false
    }
  }, [desk, document, rubric])
  const gone = useMemo(() => (open ? goneCriteria(open.fold, rubric, log) : []), [open, rubric, log])
  if (gone.length === 0) return null
  return (
    <section aria-label={t('gone')} className={styles.gone}>
      <h3>{t('gone')}</h3>
      <ul>
        {gone.map(criterion => (
          <li key={criterion.id}>
            <span>{t('goneOne', { name: criterion.name[language], count: given.get(criterion.id) ?? 0 })}</span>
            <Button variant="default" size="compact-xs" onClick={() => onBack(criterion)}>
              {t('bringBack', { name: criterion.name[language] })}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface PresetsProps {
  readonly rubric: Rubric
  readonly onUse: (preset: Rubric) => void
}

/** Rubrics to start from, each with what becomes of the scores given if it is used. */
function Presets({ rubric, onUse }: PresetsProps) {
  const { t } = useTranslation('rubric')
  const language = useView(state => state.language)
  const fold = useFold(state => state.open?.fold)
  return (
    <section aria-label={t('presets')}>
      <h3>{t('presets')}</h3>
      <ul className={styles.presets}>
        {PRESETS.map(preset => {
          const isInUse = JSON.stringify(preset.criteria) === JSON.stringify(rubric.criteria)
          const impact = fold && impactOf(fold, rubric, preset)
          const parts = (['counted', 'hidden', 'revived'] as const).flatMap(key =>
            impact && impact[key] > 0 ? t(key, { count: impact[key] }) : [],
          )
          return (
            <li key={preset.id}>
              <h4>{preset.name[language]}</h4>
              <p className={styles.quiet}>{preset.criteria.map(one => one.name[language]).join(language === 'zh' ? '、' : ', ')}</p>
              <p className={styles.impact}>
                {isInUse ? '' : parts.length > 0 ? t('impact', { parts: parts.join(language === 'zh' ? '；' : '; ') }) : t('impactNone')}
              </p>
              <Button
                size="xs"
                variant="default"
                disabled={isInUse}
                aria-label={`${t(isInUse ? 'inUse' : 'use')} ${preset.name[language]}`}
                onClick={() => onUse(preset)}
              >
                {t(isInUse ? 'inUse' : 'use')}
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
