import { useTranslation } from 'react-i18next'
import { score } from '../actions/score.ts'
import { marksOf } from '../domain/rubric.ts'
import styles from './CommitmentTable.module.css'
import { useDesk, useView } from './use-desk.ts'
import { useRows, useRubric } from './use-rows.ts'

/** Which cell the marks are offered for, and where it stands in the table's frame. */
export interface MarkPlace {
  readonly row: string
  readonly column: string
  readonly top: number
  readonly left: number
}

/** The marks of one criterion beside its cell: one press gives one, pressing the chosen one again takes it away. Digits do the same. */
export function MarkMenu({ place, onDone }: { readonly place: MarkPlace; readonly onDone: () => void }) {
  const { t } = useTranslation('review')
  const { t: tt } = useTranslation('table')
  const desk = useDesk()
  const language = useView(state => state.language)
  const rubric = useRubric()
  const row = useRows().find(one => one.id === place.row)
  const criterion = rubric.criteria.find(one => place.column === `mark.${one.id}`)
  if (!row || !criterion) return null
  const given = row.marks[criterion.id] ?? null
  return (
    <div
      className={styles.marks}
      role="group"
      aria-label={tt('markOf', { criterion: criterion.name[language] })}
      style={{ top: place.top, left: Math.max(place.left - 80, 4) }}
    >
      {marksOf(criterion).map(mark => (
        <button
          key={mark}
          type="button"
          className={styles.markButton}
          aria-pressed={mark === given}
          aria-label={t(`mark-${mark}`)}
          title={typeof mark === 'number' ? criterion.levels[mark - 1]?.[language] : t('unableMeans')}
          // The focus stays in the table: digits and arrows go on there.
          onMouseDown={event => event.preventDefault()}
          onClick={() => {
            void score.run(desk, { commitment: row.id, criterion: criterion.id, mark: mark === given ? null : mark })
            onDone()
          }}
        >
          {mark === 'unable' ? '?' : mark}
        </button>
      ))}
    </div>
  )
}
