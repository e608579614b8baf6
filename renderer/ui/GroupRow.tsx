import { useTranslation } from 'react-i18next'
import { foldGroup } from '../actions/table-view.ts'
import type { Grouping, RowGroup } from '../domain/arrangement.ts'
import styles from './CommitmentTable.module.css'
import { groupName } from './facet-words.ts'
import { useDesk } from './use-desk.ts'

interface GroupRowProps {
  readonly group: RowGroup
  readonly by: Grouping
  readonly index: number
  readonly top: number
  readonly height: number
  readonly columns: number
}

/** The head of a group of rows: its name, how many, how far reviewed; a press folds its rows away. */
export function GroupRow({ group: { value, count, done, isFolded }, by, index, top, height, columns }: GroupRowProps) {
  const { t } = useTranslation('table')
  const desk = useDesk()
  const name = groupName(by, value, t)
  return (
    <div className={styles.group} role="row" tabIndex={-1} aria-rowindex={index + 2} style={{ height, transform: `translateY(${top}px)` }}>
      <div role="gridcell" tabIndex={-1} aria-colspan={columns}>
        <button
          type="button"
          className={styles.groupButton}
          aria-expanded={!isFolded}
          aria-label={t('groupRow', { name, count, done })}
          onClick={() => void foldGroup.run(desk, value)}
        >
          <span aria-hidden="true">{isFolded ? '▸' : '▾'}</span>
          <span lang="zh-CN">{name}</span>
          <span className={styles.groupCount}>{t('groupCount', { count, done })}</span>
        </button>
      </div>
    </div>
  )
}
