import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { setCompletion } from '../../actions/completion.ts'
import { CHECKPOINTS, type Checkpoint, completionOf, STATUSES, type Status, tallyOf } from '../../domain/completion.ts'
import { reviewOf } from '../../domain/review.ts'
import type { Placed } from '../../domain/row.ts'
import { useDesk, useFold } from '../use-desk.ts'
import { useKeysHere } from '../use-keys-here.ts'
import { useRubric } from '../use-rows.ts'
import { CompletionForm } from './CompletionForm.tsx'
import styles from './Panel.module.css'

/** What came of each commitment at half-year and year end: J and K walk, 1–4 say the state, the fields beside say how it is known. */
export function CompletionList() {
  const { t } = useTranslation('panel')
  const desk = useDesk()
  const open = useFold(state => state.open)
  const me = useFold(state => state.me.id)
  const rubric = useRubric()
  const [checkpoint, setCheckpoint] = useState<Checkpoint>('half-year')
  const [department, setDepartment] = useState('')
  const [at, setAt] = useState('')
  const placed = open?.placed.filter(one => department === '' || one.plan.department === department) ?? []
  const index = Math.max(
    0,
    placed.findIndex(one => one.commitment.id === at),
  )
  const shown = placed[index]
  const take = ({ commitment }: Placed) => {
    setAt(commitment.id)
    document.getElementById(`completion-${commitment.id}`)?.scrollIntoView({ block: 'nearest' })
  }
  const walk = (by: number) => {
    const next = placed[Math.min(Math.max(index + by, 0), placed.length - 1)]
    if (next) take(next)
  }
  const set = (status: Status) => {
    if (!shown || !open) return
    const standing = completionOf(open.fold, shown.commitment.id, checkpoint)
    const empty = { date: desk.today(), evidence: '', source: '' }
    const completion = standing?.status === status ? null : { ...empty, ...withoutAuthor(standing), status }
    void setCompletion.run(desk, { commitment: shown.commitment.id, checkpoint, completion })
    take(shown)
  }
  useKeysHere({
    J: () => walk(1),
    ArrowDown: () => walk(1),
    K: () => walk(-1),
    ArrowUp: () => walk(-1),
    ...Object.fromEntries(STATUSES.map((status, place) => [String(place + 1), () => set(status)])),
  })
  if (!open) return null
  const tally = tallyOf(
    open.fold,
    placed.map(one => one.commitment.id),
    checkpoint,
  )
  return (
    <div className={styles.split}>
      <section className={styles.main} aria-label={t('tab-completion')}>
        <header className={styles.tools}>
          <SegmentedControl
            size="xs"
            aria-label={t('checkpoint')}
            value={checkpoint}
            onChange={value => setCheckpoint(value === 'year-end' ? 'year-end' : 'half-year')}
            data={CHECKPOINTS.map(value => ({ value, label: t(`checkpoint-${value}`) }))}
          />
          <select
            className={styles.input}
            aria-label={t('department')}
            value={department}
            onChange={event => setDepartment(event.currentTarget.value)}
          >
            <option value="">{t('allDepartments')}</option>
            {[...new Set(open.placed.map(one => one.plan.department))].map(name => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
          <span className={styles.quiet} role="status">
            {[...STATUSES, 'none' as const].map(status => t('tallyOf', { name: t(`status-${status}`), count: tally[status] })).join(' · ')}
          </span>
        </header>
        <div className={styles.scroll}>
          <table className={styles.table}>
            <caption className={styles.hidden}>{t('tab-completion')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('commitment')}</th>
                <th scope="col">{t('planScore')}</th>
                <th scope="col">{t('result')}</th>
              </tr>
            </thead>
            <tbody>
              {placed.map(({ commitment, number, plan }, place) => {
                const found = completionOf(open.fold, commitment.id, checkpoint)
                return (
                  <tr key={commitment.id} id={`completion-${commitment.id}`} data-current={place === index || undefined}>
                    <th scope="row">
                      <button
                        type="button"
                        className={styles.pick}
                        aria-current={place === index}
                        onClick={() => setAt(commitment.id)}
                        lang="zh-CN"
                      >
                        {number} {plan.department} {commitment.text}
                      </button>
                    </th>
                    <td className={styles.mark}>{reviewOf(open.fold, rubric, commitment.id, me).total?.toFixed(1) ?? '–'}</td>
                    <td className={styles.mark} data-status={found?.status}>
                      {t(`status-${found?.status ?? 'none'}`)}
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
        <p className={styles.keys}>{t('completionKeys')}</p>
      </section>
      {shown && <CompletionForm key={`${shown.commitment.id} ${checkpoint}`} placed={shown} checkpoint={checkpoint} onStatus={set} />}
    </div>
  )
}

function withoutAuthor(found: ReturnType<typeof completionOf>) {
  if (!found) return {}
  const { by: _, ...rest } = found
  return rest
}
