import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { sharedFolderOf } from '../../actions/shared-folder.ts'
import { hushShared, showNews } from '../../actions/shared-step.ts'
import { useDesk, useFold, useView, useWork } from '../use-desk.ts'
import styles from './SharedBar.module.css'
import { useSharedStep } from './use-shared-step.ts'

/** Keeps in step with the shared folder, and says quietly what it found: colleagues' news, or that the folder is gone. A meeting is not disturbed. */
export function SharedBar() {
  const { t } = useTranslation('shared')
  const desk = useDesk()
  useSharedStep()
  const laptop = useFold(state => state.laptop)
  const isMeeting = useView(state => state.place === 'meeting')
  const isBusy = useWork(state => state.job !== null)
  const { isGone, isHushed, news } = useWork(state => state.shared)
  const folder = sharedFolderOf(laptop)
  if (!folder || isMeeting || isHushed || (!isGone && news.length === 0)) return null
  return (
    <section className={styles.bar} aria-label={t('region')} data-gone={isGone || undefined}>
      <span role="status">{isGone ? t('gone', { name: folder.name }) : t('news', { count: news.length })}</span>
      {!isGone && (
        <Button size="compact-sm" disabled={isBusy} onClick={() => void showNews.run(desk)}>
          {t('look')}
        </Button>
      )}
      <Button size="compact-sm" variant="default" onClick={() => hushShared.run(desk)}>
        {t(isGone ? 'understood' : 'later')}
      </Button>
    </section>
  )
}
