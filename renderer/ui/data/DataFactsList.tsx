import { useTranslation } from 'react-i18next'
import { useView, useWork } from '../use-desk.ts'
import styles from './DataScreen.module.css'
import { sizeOf } from './size-of.ts'
import type { Facts } from './use-facts.ts'

/** The figures: how much there is, in how many places, when it was last backed up, looked through, taken outside. */
export function DataFactsList({ facts }: { readonly facts: Facts }) {
  const { t } = useTranslation('data')
  const language = useView(state => state.language)
  const { kept, waiting } = useWork(state => state.standing)
  const time = (ms: number) => new Date(ms).toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB')
  if (!facts) return <p className={styles.lead}>{t('asking')}</p>
  const last = facts.snapshots[0]
  const rows: readonly (readonly [label: string, value: string, isTrouble?: boolean])[] = [
    [t('factHolds'), t('factHoldsValue', { documents: facts.documents, edits: facts.edits })],
    [
      t('factPlaces'),
      t(kept === 'nowhere' ? 'factNowhere' : kept === 'once' ? 'factOnce' : 'factTwice', { count: waiting }),
      kept !== 'twice',
    ],
    [t('factDatabase'), t(facts.database === 'memory' ? 'factInMemory' : 'factIndexedDb'), facts.database === 'memory'],
    [t('factSecond'), facts.isOutside ? t('factSecondValue', { size: sizeOf(facts.size) }) : t('factNoSecond'), !facts.isOutside],
    [
      t('factSnapshot'),
      last ? t('factSnapshotValue', { time: time(last.at), edits: last.edits, count: facts.snapshots.length }) : t('factNever'),
    ],
    [t('factChecked'), facts.checked ? time(facts.checked) : t('factNever')],
    [t('factOutside'), facts.outsideCopy ?? t('factOutsideNever'), facts.outsideCopy === null],
    ...(facts.free === null ? [] : [[t('factFree'), sizeOf(facts.free)] as const]),
  ]
  return (
    <dl className={styles.facts}>
      {rows.map(([label, value, isTrouble = false]) => (
        <div key={label} data-trouble={isTrouble}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
