import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { setWithdrawn } from '../../actions/merge-files.ts'
import { mergesIn } from '../../domain/fold.ts'
import { useDesk, useFold, useWork } from '../use-desk.ts'
import styles from './DataScreen.module.css'

/** What was merged into the open document, each to be taken back whole or taken in again. */
export function Merges() {
  const { t } = useTranslation('data')
  const desk = useDesk()
  const isBusy = useWork(state => state.job !== null)
  const whole = useFold(state => state.open?.whole)
  const merges = useMemo(() => (whole ? mergesIn(whole) : []), [whole])
  if (merges.length === 0) return null
  return (
    <section aria-label={t('merges')}>
      <h3 className={styles.heading}>{t('merges')}</h3>
      <ol className={styles.backups}>
        {merges.map(({ about, file, ids, isWithdrawn }) => (
          <li key={about}>
            <span>{file}</span>
            <span className={styles.quiet}>{t(isWithdrawn ? 'mergeWithdrawn' : 'mergeStands', { count: ids.length })}</span>
            <Button
              size="compact-xs"
              variant="default"
              disabled={isBusy}
              aria-label={`${t(isWithdrawn ? 'mergeForth' : 'mergeBack')} ${file}`}
              onClick={() => void setWithdrawn.run(desk, { about, isWithdrawn: !isWithdrawn })}
            >
              {t(isWithdrawn ? 'mergeForth' : 'mergeBack')}
            </Button>
          </li>
        ))}
      </ol>
    </section>
  )
}
