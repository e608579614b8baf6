import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { setCompletion } from '../../actions/completion.ts'
import { type Checkpoint, completionOf, STATUSES, type Status } from '../../domain/completion.ts'
import type { Placed } from '../../domain/row.ts'
import { Links } from '../Links.tsx'
import { useDesk, useFold } from '../use-desk.ts'
import styles from './Panel.module.css'

interface CompletionFormProps {
  readonly placed: Placed
  readonly checkpoint: Checkpoint
  readonly onStatus: (status: Status) => void
}

/** Fields with words that are not kept yet. */
interface Typed {
  readonly date?: string
  readonly evidence?: string
  readonly source?: string
}

/** How far one commitment has come, and how that is known. */
export function CompletionForm({ checkpoint, onStatus, placed }: CompletionFormProps) {
  const { t } = useTranslation('panel')
  const desk = useDesk()
  const fold = useFold(state => state.open?.fold)
  const { commitment, number, plan } = placed
  const found = fold ? completionOf(fold, commitment.id, checkpoint) : null
  const [draft, setDraft] = useState<Typed>({})
  const keep = async () => {
    if (!found || Object.keys(draft).length === 0) return
    const { date, evidence, source, status } = { ...found, ...draft }
    const isKept = await setCompletion.run(desk, { commitment: commitment.id, checkpoint, completion: { date, evidence, source, status } })
    // What was typed while this was being written stays a draft.
    if (isKept) setDraft(now => Object.fromEntries(Object.entries(now).filter(([field, words]) => draft[field as keyof Typed] !== words)))
  }
  return (
    <section className={styles.detail} aria-label={`${number} ${plan.department}`}>
      <h2 className={styles.h2} lang="zh-CN">
        {number} · {plan.department}
      </h2>
      <p className={styles.source} lang="zh-CN">
        {commitment.text}
      </p>
      <fieldset className={styles.marks} aria-label={t(`checkpoint-${checkpoint}`)}>
        {STATUSES.map((status, index) => (
          <button
            key={status}
            type="button"
            className={styles.markButton}
            aria-pressed={found?.status === status}
            onClick={() => onStatus(status)}
          >
            <small className={styles.keyOf} aria-hidden="true">
              {index + 1}
            </small>
            {t(`status-${status}`)}
          </button>
        ))}
      </fieldset>
      {(['date', 'evidence', 'source'] as const).map(field => (
        <div key={field} className={styles.field}>
          <label htmlFor={`completion-field-${field}`}>{t(`completion-${field}`)}</label>
          {field === 'evidence' ? (
            <textarea
              id={`completion-field-${field}`}
              className={styles.area}
              rows={4}
              disabled={!found}
              value={draft[field] ?? found?.[field] ?? ''}
              onChange={event => setDraft({ ...draft, [field]: event.currentTarget.value })}
              onBlur={() => void keep()}
            />
          ) : (
            <input
              id={`completion-field-${field}`}
              className={styles.input}
              type={field === 'date' ? 'date' : 'text'}
              disabled={!found}
              value={draft[field] ?? found?.[field] ?? ''}
              onChange={event => setDraft({ ...draft, [field]: event.currentTarget.value })}
              onBlur={() => void keep()}
            />
          )}
        </div>
      ))}
      <Links words={[commitment.text, draft.evidence ?? found?.evidence ?? '', draft.source ?? found?.source ?? '']} />
      {!found && <p className={styles.quiet}>{t('statusFirst')}</p>}
    </section>
  )
}
