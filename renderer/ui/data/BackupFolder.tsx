import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { backupFolderOf, chooseBackupFolder, copyOutNow, forgetBackupFolder, showBackupFolder } from '../../actions/backup-folder.ts'
import { useDesk, useFold, useView, useWork } from '../use-desk.ts'
import styles from './DataScreen.module.css'
import { sizeOf } from './size-of.ts'
import { type Found, useNewestCopy } from './use-newest-copy.ts'

/** The folder elsewhere that every backup also goes to: chosen once, looked at, written to now, or used no more. */
export function BackupFolder({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation('outside')
  const desk = useDesk()
  const laptop = useFold(state => state.laptop)
  const isBusy = useWork(state => state.job !== null)
  const folder = backupFolderOf(laptop)
  const found = useNewestCopy(folder)
  const run = (work: Promise<void>) => void work.then(onDone)
  return (
    <section aria-label={t('backupFolder')}>
      <h3 className={styles.heading}>{t('backupFolder')}</h3>
      <p className={styles.lead}>{desk.host.folders ? `${t('folderLead')} ${t('folderPrivate')}` : t('folderNone')}</p>
      {folder && <Facts name={folder.name} found={found} />}
      {desk.host.folders && (
        <div className={styles.buttons}>
          {folder && (
            <Button disabled={isBusy} onClick={() => run(copyOutNow.run(desk))}>
              {t('folderNow')}
            </Button>
          )}
          <Button variant={folder ? 'default' : 'filled'} disabled={isBusy} onClick={() => run(chooseBackupFolder.run(desk))}>
            {t(folder ? 'folderChange' : 'folderChoose')}
          </Button>
          {folder && desk.host.folders.showFolder && (
            <Button variant="default" onClick={() => run(showBackupFolder.run(desk))}>
              {t('folderShow')}
            </Button>
          )}
          {folder && (
            <Button variant="default" disabled={isBusy} onClick={() => run(forgetBackupFolder.run(desk))}>
              {t('folderForget')}
            </Button>
          )}
        </div>
      )}
    </section>
  )
}

function Facts({ name, found }: { readonly name: string; readonly found: Found }) {
  const { t } = useTranslation('outside')
  const language = useView(state => state.language)
  const copy = found?.copy
  const time = (ms: number) => new Date(ms).toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB')
  return (
    <dl className={`${styles.facts} ${styles.folder}`}>
      <div>
        <dt>{t('folderIs')}</dt>
        <dd>{name}</dd>
      </div>
      <div data-trouble={Boolean(found?.why)}>
        <dt>{t('folderState')}</dt>
        <dd>{found ? t(found.why ? `folder-${found.why}` : 'folderGood') : t('folderAsking')}</dd>
      </div>
      {found && !found.why && (
        <div>
          <dt>{t('folderLast')}</dt>
          <dd>
            {copy
              ? t('folderLastValue', {
                  time: time(copy.at),
                  size: sizeOf(copy.size),
                  name: copy.name,
                })
              : t('folderEmpty')}
          </dd>
        </div>
      )}
    </dl>
  )
}
