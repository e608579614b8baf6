import { useTranslation } from 'react-i18next'
import { arrange } from '../actions/look.ts'
import { FACETS } from '../domain/arrangement.ts'
import { peopleOf } from '../domain/person.ts'
import { facetValueName } from './facet-words.ts'
import styles from './TableTools.module.css'
import { useDesk, useFold, useView } from './use-desk.ts'

/** The filters that are on, each with the way to take it off. */
export function FilterChips() {
  const { t } = useTranslation('table')
  const desk = useDesk()
  const fold = useFold(state => state.open?.fold)
  const { filters } = useView(state => state.arrangement)
  const asked = FACETS.flatMap(facet => (filters[facet] ?? []).map(value => ({ facet, value })))
  if (asked.length === 0) return null
  const people = fold ? peopleOf(fold) : new Map()
  return (
    <ul className={styles.chips}>
      {asked.map(({ facet, value }) => (
        <Chip
          key={`${facet} ${value}`}
          name={`${t(`facet-${facet}`)} ${facetValueName(facet, value, { t, people })}`}
          onRemove={() => void arrange.run(desk, { filters: { ...filters, [facet]: (filters[facet] ?? []).filter(one => one !== value) } })}
        />
      ))}
    </ul>
  )
}

function Chip({ name, onRemove }: { readonly name: string; readonly onRemove: () => void }) {
  const { t } = useTranslation('table')
  return (
    <li className={styles.chip}>
      <span lang="zh-CN">{name}</span>
      <button type="button" aria-label={t('removeFilter', { name })} onClick={onRemove}>
        ×
      </button>
    </li>
  )
}
