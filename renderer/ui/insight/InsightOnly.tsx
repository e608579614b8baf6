import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { showAll } from '../../actions/insight.ts'
import { Icon } from '../Icon.tsx'
import { useDesk, useView } from '../use-desk.ts'
import styles from './InsightOnly.module.css'

/** Says that the table shows only what a figure counted, and takes that away again. */
export function InsightOnly() {
  const { t } = useTranslation('table')
  const desk = useDesk()
  const only = useView(state => state.arrangement.only)
  if (!only) return null
  return (
    <div className={styles.only}>
      <span className={styles.name} title={only.name}>
        {t('only', { name: only.name, count: only.ids.length })}
      </span>
      <Button size="compact-xs" variant="subtle" rightSection={<Icon name="close" size={12} />} onClick={() => void showAll.run(desk)}>
        {t('showAll')}
      </Button>
    </div>
  )
}
