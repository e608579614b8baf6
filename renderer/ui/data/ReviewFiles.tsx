import { Button, PasswordInput, Radio } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { exportReview } from '../../actions/export-review.ts'
import { importFromDialog } from '../../actions/import-file.ts'
import type { FileContent } from '../../domain/review-file.ts'
import { useDesk, useFold, useWork } from '../use-desk.ts'
import styles from './DataScreen.module.css'

const CONTENTS: readonly FileContent[] = ['document', 'mine', 'all', 'backup']

/** Review files: save one for a colleague or for safety, under a passphrase if wanted; merge those that came in. */
export function ReviewFiles({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation('data')
  const desk = useDesk()
  const isBusy = useWork(state => state.job !== null)
  const hasDocument = useFold(state => state.open !== null)
  const [chosen, setChosen] = useState<FileContent | null>(null)
  const [passphrase, setPassphrase] = useState('')
  const content = chosen ?? (hasDocument ? 'document' : 'backup')
  return (
    <section aria-label={t('reviewFiles')}>
      <h3 className={styles.heading}>{t('reviewFiles')}</h3>
      <p className={styles.lead}>{t('reviewFilesLead')}</p>
      <Radio.Group aria-label={t('contents')} value={content} onChange={value => setChosen(CONTENTS.find(one => one === value) ?? null)}>
        <div className={styles.contents}>
          {CONTENTS.map(one => (
            <Radio
              key={one}
              value={one}
              disabled={!hasDocument && (one === 'document' || one === 'mine')}
              label={t(`export-${one}`)}
              description={t(`export-${one}-hint`)}
              classNames={{ description: styles.quiet ?? '' }}
            />
          ))}
        </div>
      </Radio.Group>
      <form
        onSubmit={event => {
          event.preventDefault()
          void exportReview.run(desk, { content, passphrase }).then(onDone)
        }}
      >
        <PasswordInput
          className={styles.passphrase ?? ''}
          label={t('passphraseLabel')}
          description={t('passphraseHint')}
          autoComplete="new-password"
          value={passphrase}
          onChange={event => setPassphrase(event.currentTarget.value)}
        />
        <div className={styles.buttons}>
          <Button type="submit" disabled={isBusy}>
            {t('exportNow')}
          </Button>
          <Button variant="default" disabled={isBusy} onClick={() => void importFromDialog.run(desk)}>
            {t('mergeNow')}
          </Button>
        </div>
      </form>
    </section>
  )
}
