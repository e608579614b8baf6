import { Accordion } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { data } from '../words/data.ts'
import { addWords } from '../words/i18n.ts'
import { BackupFolder } from './BackupFolder.tsx'
import { Backups } from './Backups.tsx'
import { Carried } from './Carried.tsx'
import { DataFactsList } from './DataFactsList.tsx'
import styles from './DataScreen.module.css'
import { Merges } from './Merges.tsx'
import { ReviewFiles } from './ReviewFiles.tsx'
import { useFacts } from './use-facts.ts'

addWords({ data })

const PROMISES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const

/** Where is my data: what there is, where it is, when it was last backed up and checked, and everything one can do about it. */
export function DataScreen() {
  const { t } = useTranslation('data')
  const [facts, refresh] = useFacts()
  return (
    <main className={styles.screen}>
      <div className={styles.column}>
        <h2 className={styles.title}>{t('dataTitle')}</h2>
        <p className={styles.lead}>{t('dataLead')}</p>
        <DataFactsList facts={facts} />
        <Backups facts={facts} onDone={refresh} />
        <BackupFolder onDone={refresh} />
        <ReviewFiles onDone={refresh} />
        <Carried />
        <Merges />
        <section aria-label={t('promises')}>
          <h3 className={styles.heading}>{t('promises')}</h3>
          <Accordion variant="contained" chevronPosition="left">
            {PROMISES.map(n => (
              <Accordion.Item key={n} value={String(n)}>
                <Accordion.Control>{t(`p${n}`)}</Accordion.Control>
                <Accordion.Panel>{t(`p${n}-how`)}</Accordion.Panel>
              </Accordion.Item>
            ))}
          </Accordion>
          <p className={styles.lead}>{t('notPromised')}</p>
        </section>
      </div>
    </main>
  )
}
