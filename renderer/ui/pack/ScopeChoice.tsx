import { Checkbox } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { decidePack } from '../../actions/pack-settings.ts'
import { reviewersOf } from '../../domain/pack-people.ts'
import { peopleOf } from '../../domain/person.ts'
import { useDesk, useFold, useView } from '../use-desk.ts'
import styles from './PackPlace.module.css'

/** Which departments, which commitments and whose reviews. */
export function ScopeChoice() {
  const { t } = useTranslation('pack')
  const desk = useDesk()
  const { isFiltered, scope } = useView(state => state.pack)
  const shown = useView(state => state.positions.length)
  const plans = useFold(state => state.open?.parsed.plans)
  const fold = useFold(state => state.open?.fold)
  const people = useMemo(() => {
    if (!fold) return []
    const names = peopleOf(fold)
    return reviewersOf(fold, 'named', null).map(({ id }) => ({ id, name: names.get(id)?.name || t('nameless', { id: id.slice(0, 4) }) }))
  }, [fold, t])
  const departments = useMemo(() => (plans ?? []).map((plan, at) => ({ id: at, name: plan.department })), [plans])
  return (
    <fieldset className={styles.section}>
      <legend className={styles.title}>{t('scope')}</legend>
      <Checkbox
        size="xs"
        label={t('filtered', { count: shown })}
        checked={isFiltered}
        onChange={event => decidePack.run(desk, { isFiltered: event.currentTarget.checked })}
      />
      <Several
        name={t('departments')}
        all={t('allDepartments')}
        items={departments}
        chosen={scope.plans}
        onChoose={chosen => decidePack.run(desk, { scope: { ...scope, plans: chosen } })}
      />
      {people.length === 0 ? (
        <p className={styles.quiet}>{t('nobody')}</p>
      ) : (
        <Several
          name={t('people')}
          all={t('allReviewers')}
          items={people}
          chosen={scope.reviewers}
          onChoose={chosen => decidePack.run(desk, { scope: { ...scope, reviewers: chosen } })}
        />
      )}
    </fieldset>
  )
}

interface SeveralProps<Id> {
  readonly name: string
  readonly all: string
  readonly items: readonly { readonly id: Id; readonly name: string }[]
  /** `null`: all of them. */
  readonly chosen: readonly Id[] | null
  readonly onChoose: (chosen: readonly Id[] | null) => void
}

/** All of a list, or some: ticking the last one that was missing is all again. */
function Several<Id extends string | number>({ name, all, items, chosen, onChoose }: SeveralProps<Id>) {
  const isAll = chosen === null
  const toggle = (id: Id) => {
    const before = chosen ?? items.map(item => item.id)
    const after = before.includes(id)
      ? before.filter(one => one !== id)
      : items.map(item => item.id).filter(one => one === id || before.includes(one))
    onChoose(after.length === items.length ? null : after)
  }
  return (
    <div className={styles.list} role="group" aria-label={name}>
      <Checkbox
        size="xs"
        label={all}
        checked={isAll}
        indeterminate={!isAll && chosen.length > 0}
        onChange={() => onChoose(isAll ? [] : null)}
      />
      {items.map(item => (
        <Checkbox key={item.id} size="xs" label={item.name} checked={isAll || chosen.includes(item.id)} onChange={() => toggle(item.id)} />
      ))}
    </div>
  )
}
