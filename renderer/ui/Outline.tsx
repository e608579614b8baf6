import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { arrange } from '../actions/look.ts'
import { jumpTo } from '../actions/trail.ts'
import type { Filters } from '../domain/arrangement.ts'
import { type Progress, progressOf } from '../domain/progress.ts'
import styles from './Outline.module.css'
import { outlineOf, ownersOf } from './outline-of.ts'
import { useDesk, useFold, useView } from './use-desk.ts'
import { useRows } from './use-rows.ts'

/** Theme, department, measure, each with how far it is reviewed. A department filters the table, a measure takes its first commitment in hand. */
export function Outline() {
  const { t } = useTranslation('frame')
  const desk = useDesk()
  const rows = useRows()
  const plans = useFold(state => state.open?.parsed.plans)
  const chosen = useView(state => soleValue(state.arrangement.filters.department))
  const chosenOwner = useView(state => soleValue(state.arrangement.filters.owner))
  const owners = useMemo(() => ownersOf(rows), [rows])
  const selected = useView(state => state.selected)
  const themes = useMemo(() => outlineOf(plans ?? [], rows), [plans, rows])
  const all = useMemo(() => progressOf(rows), [rows])
  const inHand = useMemo(() => rows.find(row => row.id === selected), [rows, selected])
  const filter = (department: string) => {
    void arrange.run(desk, { filters: without(desk.view.getState().arrangement.filters, { department }) })
    const first = rows.find(row => department === '' || row.department === department)
    if (first && department !== '' && inHand?.department !== department) void jumpTo(desk, first.id)
  }
  const filterByOwner = (owner: string) => {
    void arrange.run(desk, { filters: without(desk.view.getState().arrangement.filters, { owner }) })
    const first = rows.find(row => row.owners.includes(owner))
    if (first && !inHand?.owners.includes(owner)) void jumpTo(desk, first.id)
  }
  return (
    <nav className={styles.outline} aria-label={t('outline')}>
      <Entry name={t('all')} progress={all} isChosen={chosen === '' && chosenOwner === ''} onClick={() => filter('')} />
      {themes.map(({ theme, departments }) => (
        <section key={theme} aria-label={theme || t('all')}>
          {theme && (
            <h2 className={styles.theme} lang="zh-CN">
              {theme}
            </h2>
          )}
          <ul className={styles.list}>
            {departments.map(({ department, progress, measures }) => (
              <li key={department}>
                <Entry
                  name={department}
                  progress={progress}
                  isChosen={chosen === department}
                  onClick={() => filter(chosen === department ? '' : department)}
                />
                {(chosen === department || inHand?.department === department) && (
                  <ul className={styles.measures} aria-label={t('measuresOf', { name: department })}>
                    {measures.map(({ title, first, progress: own }) => (
                      <li key={first}>
                        <button
                          type="button"
                          className={styles.measure}
                          aria-current={inHand?.department === department && inHand.measure === title}
                          title={title}
                          lang="zh-CN"
                          onClick={() => void jumpTo(desk, first)}
                        >
                          <span className={styles.measureTitle}>{title}</span>
                          <span className={styles.count} data-done={own.done === own.all}>
                            {own.done}/{own.all}
                          </span>
                        </button>
                      </li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {owners.length > 0 && (
        <section aria-label={t('owners')}>
          <h2 className={styles.theme}>{t('owners')}</h2>
          <ul className={styles.list}>
            {owners.map(({ owner, progress }) => (
              <li key={owner}>
                <Entry
                  name={owner}
                  progress={progress}
                  isChosen={chosenOwner === owner}
                  onClick={() => (chosenOwner === owner ? filter('') : filterByOwner(owner))}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
    </nav>
  )
}

/** The other filters with this department or owner in place of both; '' is: all. */
function without(filters: Filters, { department = '', owner = '' }: { readonly department?: string; readonly owner?: string }): Filters {
  return { ...filters, department: department ? [department] : [], owner: owner ? [owner] : [] }
}

function soleValue(values: readonly string[] | undefined): string {
  return values?.length === 1 ? (values[0] ?? '') : ''
}

interface EntryProps {
  readonly name: string
  readonly progress: Progress
  readonly isChosen: boolean
  readonly onClick: () => void
}

function Entry({ name, progress: { done, all }, isChosen, onClick }: EntryProps) {
  const { t } = useTranslation('frame')
  return (
    <button
      type="button"
      className={styles.entry}
      aria-pressed={isChosen}
      aria-description={t('progressOf', { name, done, all })}
      onClick={onClick}
    >
      <span className={styles.name}>{name}</span>{' '}
      <span className={styles.count} data-done={all > 0 && done === all}>
        {done}/{all}
      </span>
      <span className={styles.bar} aria-hidden="true">
        <span className={styles.fill} style={{ width: `${all === 0 ? 0 : (done / all) * 100}%` }} />
      </span>
    </button>
  )
}
