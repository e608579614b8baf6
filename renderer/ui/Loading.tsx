import { useTranslation } from 'react-i18next'
import styles from './Loading.module.css'

/** Stands in a screen's place while its code is loaded. */
export function Loading() {
  const { t } = useTranslation('frame')
  return (
    <main className={styles.loading} aria-busy="true">
      {t('loading')}
    </main>
  )
}
