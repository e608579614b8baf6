import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { agree } from '../../actions/consensus.ts'
import { consensusOf } from '../../domain/consensus.ts'
import { MARK_KEYS, type Mark } from '../../domain/rubric.ts'
import type { Difference } from '../../workers/answers.ts'
import { PersonDot } from '../PersonDot.tsx'
import { useDesk, useFold, useView } from '../use-desk.ts'
import { useKeysHere } from '../use-keys-here.ts'
import { usePerson } from '../use-person.ts'
import { useRubric } from '../use-rows.ts'
import { DifferenceDetail } from './DifferenceDetail.tsx'
import styles from './Panel.module.css'
import { usePanelFigures, usePanelTable } from './use-panel.ts'

/** Rows listed at once; a panel settles the widest first and never comes to the end of more. */
const LISTED = 200

/** Where the panel differs, widest apart first: J and K walk, a digit sets what is agreed, then its reason, Enter goes on. */
export function Differences() {
  const { t } = useTranslation('panel')
  const desk = useDesk()
  const table = usePanelTable()
  const figures = usePanelFigures(table)
  const rubric = useRubric()
  const person = usePerson()
  const language = useView(state => state.language)
  const fold = useFold(state => state.open?.fold)
  const [criterion, setCriterion] = useState('')
  const [at, setAt] = useState('')
  const reason = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLOListElement>(null)
  const queue = useMemo(
    () =>
      (figures?.differences ?? [])
        .filter(one => (one.range ?? 0) > 0 && (criterion === '' || one.criterion === criterion))
        .slice(0, LISTED),
    [figures, criterion],
  )
  const index = Math.max(
    0,
    queue.findIndex(one => keyOf(one) === at),
  )
  const shown = queue[index]
  const walk = (by: number) => {
    const next = queue[Math.min(Math.max(index + by, 0), queue.length - 1)]
    if (next) setAt(keyOf(next))
  }
  const set = async (mark: Mark | null) => {
    if (!shown || !fold) return
    setAt(keyOf(shown))
    const { criterion: on, id } = shown
    const isKept = await agree.run(desk, { commitment: id, criterion: on, mark, reason: consensusOf(fold, id, on)?.reason ?? '' })
    if (isKept && mark !== null) reason.current?.focus()
  }
  useKeysHere({
    J: () => walk(1),
    ArrowDown: () => walk(1),
    K: () => walk(-1),
    ArrowUp: () => walk(-1),
    Home: () => walk(Number.NEGATIVE_INFINITY),
    End: () => walk(Number.POSITIVE_INFINITY),
    R: () => reason.current?.focus(),
    Backspace: () => void set(null),
    ...Object.fromEntries(MARK_KEYS.map(([key, mark]) => [key, () => void set(mark)])),
  })
  useEffect(() => {
    if (index >= 0) list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [index])
  if (!figures || !table || !fold) return null
  if (table.reviewers.length < 2) return <p className={styles.empty}>{t('onlyMe')}</p>
  const settled = queue.filter(one => consensusOf(fold, one.id, one.criterion)).length
  return (
    <div className={styles.split}>
      <section className={styles.queue} aria-label={t('tab-differences')}>
        <header className={styles.tools}>
          <select
            className={styles.input}
            aria-label={t('criterion')}
            value={criterion}
            onChange={event => setCriterion(event.currentTarget.value)}
          >
            <option value="">{t('allCriteria')}</option>
            {rubric.criteria.map(one => (
              <option key={one.id} value={one.id}>
                {one.name[language]}
              </option>
            ))}
          </select>
          <span className={styles.quiet} role="status">
            {t('settledOf', { done: settled, all: queue.length })}
          </span>
        </header>
        {queue.length === 0 && <p className={styles.empty}>{t('noDifference')}</p>}
        <ol ref={list} className={styles.list}>
          {queue.map((one, place) => (
            <li key={keyOf(one)}>
              <button type="button" className={styles.entry} aria-current={place === index} onClick={() => setAt(keyOf(one))}>
                <b className={styles.range} data-wide={(one.range ?? 0) >= 3 || undefined}>
                  {t('rangeOf', { range: one.range })}
                </b>
                <span className={styles.what}>
                  <span lang="zh-CN">
                    {one.number} {one.department}
                  </span>
                  <small>
                    {rubric.criteria.find(({ id }) => id === one.criterion)?.name[language]} ·{' '}
                    {t('deviation', { value: one.deviation?.toFixed(2) })}
                  </small>
                </span>
                {one.outlier && (
                  <small className={styles.hint}>
                    <PersonDot person={person(one.outlier)} name={person(one.outlier).name} /> {t('outlier')}
                  </small>
                )}
                {consensusOf(fold, one.id, one.criterion) && (
                  <span className={styles.done} role="img" aria-label={t('settled')}>
                    ✓
                  </span>
                )}
              </button>
            </li>
          ))}
        </ol>
        <p className={styles.keys}>{t('differenceKeys')}</p>
      </section>
      {shown && (
        <DifferenceDetail
          key={keyOf(shown)}
          difference={shown}
          table={table}
          reason={reason}
          onMark={mark => void set(mark)}
          onReason={async words => {
            const standing = consensusOf(fold, shown.id, shown.criterion)
            if (!standing || words.trim() === standing.reason) return
            await agree.run(desk, { commitment: shown.id, criterion: shown.criterion, mark: standing.mark, reason: words })
          }}
          onNext={() => walk(1)}
        />
      )}
    </div>
  )
}

function keyOf({ criterion, id }: Pick<Difference, 'criterion' | 'id'>): string {
  return `${id} ${criterion}`
}
