import { ActionIcon, Button, Checkbox, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isComposing } from '../actions/keys.ts'
import { arrange } from '../actions/look.ts'
import { openView, removeView, saveView, viewsOfLaptop } from '../actions/table-view.ts'
import { FACETS, type Facet } from '../domain/arrangement.ts'
import { peopleOf } from '../domain/person.ts'
import { columnMoved, columnSized, columnToggled } from '../domain/table-view.ts'
import { facetValueName } from './facet-words.ts'
import styles from './table-panels.module.css'
import { useColumns } from './use-columns.ts'
import { useDesk, useFold, useView } from './use-desk.ts'

/** Where the focus begins when a panel's code has arrived. */
function takeFocus(element: HTMLElement | null): void {
  element?.focus()
}

/** Every facet with its values, each with how many rows choosing it would leave. */
export function FilterPanel() {
  const { t } = useTranslation('table')
  const { t: tf } = useTranslation('frame')
  const desk = useDesk()
  const fold = useFold(state => state.open?.fold)
  const { filters } = useView(state => state.arrangement)
  const facets = useView(state => state.arranged?.facets)
  const people = fold ? peopleOf(fold) : new Map()
  const toggle = (facet: Facet, value: string) => {
    const chosen = filters[facet] ?? []
    const next = chosen.includes(value) ? chosen.filter(one => one !== value) : [...chosen, value]
    void arrange.run(desk, { filters: { ...filters, [facet]: next } })
  }
  return (
    <div className={styles.filters}>
      <Button ref={takeFocus} size="compact-xs" variant="default" onClick={() => void arrange.run(desk, { filters: {} })}>
        {tf('clearFilters')}
      </Button>
      <div className={styles.facets}>
        {FACETS.filter(facet => (facets?.[facet].length ?? 0) > 1 || (filters[facet]?.length ?? 0) > 0).map(facet => (
          <fieldset key={facet} className={styles.facet}>
            <legend>{t(`facet-${facet}`)}</legend>
            <div className={styles.values}>
              {facets?.[facet].map(({ value, count }) => (
                <label key={value} className={styles.value} data-none={count === 0}>
                  <input type="checkbox" checked={filters[facet]?.includes(value) ?? false} onChange={() => toggle(facet, value)} />
                  <span lang="zh-CN">{facetValueName(facet, value, { t, people })}</span>
                  <span className={styles.count}>{count}</span>
                </label>
              ))}
            </div>
          </fieldset>
        ))}
      </div>
    </div>
  )
}

/** The saved views of this laptop, and a name for the one that is seen. */
export function ViewPanel() {
  const { t } = useTranslation('table')
  const desk = useDesk()
  const laptop = useFold(state => state.laptop)
  const views = useMemo(() => viewsOfLaptop(laptop), [laptop])
  const [name, setName] = useState('')
  const save = () => {
    void saveView.run(desk, name)
    setName('')
  }
  return (
    <div className={styles.views}>
      {views.length === 0 && <p className={styles.hint}>{t('noViews')}</p>}
      <ul>
        {views.map(view => (
          <li key={view.id}>
            <button
              type="button"
              className={styles.view}
              aria-label={t('openView', { name: view.name })}
              onClick={() => void openView.run(desk, view)}
            >
              {view.name}
            </button>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={t('removeView', { name: view.name })}
              onClick={() => void removeView.run(desk, view.id)}
            >
              ×
            </ActionIcon>
          </li>
        ))}
      </ul>
      <div className={styles.save}>
        <TextInput
          ref={takeFocus}
          size="xs"
          aria-label={t('viewName')}
          placeholder={t('viewName')}
          maxLength={40}
          value={name}
          onChange={event => setName(event.currentTarget.value)}
          onKeyDown={event => {
            if (event.key === 'Enter' && !isComposing(event.nativeEvent)) save()
          }}
        />
        <Button size="xs" disabled={name.trim() === ''} onClick={save}>
          {t('saveView')}
        </Button>
      </div>
    </div>
  )
}

/** Which columns are shown, in which order, how wide, and which stay in sight. */
export function ColumnPanel() {
  const { t } = useTranslation('table')
  const { all, ids, layout, layOut, isOwn, placed } = useColumns()
  const shownFirst = [...placed.map(column => column.id), ...ids.filter(id => layout.hidden.includes(id))]
  return (
    <div className={styles.columns}>
      <ul>
        {shownFirst.map((id, index) => {
          const column = all.find(one => one.id === id)
          if (!column) return null
          const { name } = column
          const isShown = !layout.hidden.includes(id)
          const width = layout.widths[id] ?? column.width
          return (
            <li key={id}>
              <Checkbox
                {...(index === 0 ? { ref: takeFocus } : {})}
                size="xs"
                checked={isShown}
                label={name}
                aria-label={t('showColumn', { name })}
                onChange={() => layOut(columnToggled(layout, 'hidden', id))}
              />
              <span className={styles.spring} />
              {(
                [
                  ['columnLeft', '↑', () => layOut(columnMoved(layout, ids, id, -1))],
                  ['columnRight', '↓', () => layOut(columnMoved(layout, ids, id, 1))],
                  ['columnNarrower', '−', () => layOut(columnSized(layout, id, width - 16))],
                  ['columnWider', '+', () => layOut(columnSized(layout, id, width + 16))],
                ] as const
              ).map(([key, sign, run]) => (
                <ActionIcon
                  key={key}
                  variant="subtle"
                  color="gray"
                  size="sm"
                  disabled={!isShown}
                  aria-label={t(key, { name })}
                  title={t(key, { name })}
                  onClick={run}
                >
                  {sign}
                </ActionIcon>
              ))}
              <ActionIcon
                variant={layout.pinned.includes(id) ? 'light' : 'subtle'}
                color={layout.pinned.includes(id) ? 'blue' : 'gray'}
                size="sm"
                disabled={!isShown}
                aria-pressed={layout.pinned.includes(id)}
                aria-label={t('pinColumn', { name })}
                title={t('pinColumn', { name })}
                onClick={() => layOut(columnToggled(layout, 'pinned', id))}
              >
                ⇤
              </ActionIcon>
            </li>
          )
        })}
      </ul>
      <p className={styles.hint}>{t('columnsHint')}</p>
      <Button size="compact-xs" variant="default" disabled={isOwn} onClick={() => layOut(null)}>
        {t('resetColumns')}
      </Button>
    </div>
  )
}
