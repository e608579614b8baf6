import { Badge, Button, Modal, PasswordInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { importFromDialog } from '../../actions/import-file.ts'
import { cancelMerge, confirmMerge, type MergeCounts, type PlannedFile, readAgain } from '../../actions/merge-files.ts'
import { useDesk, useView, useWork } from '../use-desk.ts'
import { data } from '../words/data.ts'
import { addWords } from '../words/i18n.ts'
import styles from './MergeDialog.module.css'

addWords({ data })

/** What merging the chosen files would do, before it is done. Nothing is changed until it is confirmed. */
export function MergeDialog() {
  const { t } = useTranslation('data')
  const desk = useDesk()
  const merge = useWork(state => state.merge)
  const isBusy = useWork(state => state.job !== null)
  if (!merge) return null
  const { counts } = merge
  const isNothing = counts.documents + counts.added + counts.changed + counts.older === 0
  return (
    <Modal
      opened
      onClose={() => cancelMerge.run(desk)}
      size="xl"
      lockScroll={false}
      title={<strong>{t('mergeTitle')}</strong>}
      closeButtonProps={{ 'aria-label': t('close', { ns: 'frame' }) }}
    >
      <p className={styles.lead}>{t('mergeLead')}</p>
      <ul className={styles.files}>
        {merge.files.map((one, place) => (
          <li key={`${place} ${one.file.name}`} className={styles.file}>
            <File planned={one} />
          </li>
        ))}
      </ul>
      {merge.files.length > 1 && (
        <div className={styles.total}>
          <strong>{t('mergeTogether')}</strong>
          <Counts counts={counts} />
        </div>
      )}
      <div className={styles.buttons}>
        <Button variant="subtle" disabled={isBusy} onClick={() => void importFromDialog.run(desk)}>
          {t('mergeAnother')}
        </Button>
        <span className={styles.spring} />
        <Button variant="default" onClick={() => cancelMerge.run(desk)}>
          {t('mergeCancel')}
        </Button>
        <Button disabled={isBusy || isNothing} data-autofocus onClick={() => void confirmMerge.run(desk)}>
          {isNothing ? t('mergeNothing') : t('mergeConfirm')}
        </Button>
      </div>
    </Modal>
  )
}

const SIGNATURE_COLOURS = { none: 'gray', known: 'green', new: 'gray', namesake: 'red', broken: 'red' } as const

function File({ planned }: { readonly planned: PlannedFile }) {
  const { t } = useTranslation('data')
  const language = useView(state => state.language)
  const { file, why, from, created, content, signature, losses, counts } = planned
  const day = new Date(created).toLocaleDateString(language === 'zh' ? 'zh-CN' : 'en-GB')
  return (
    <>
      <div className={styles.head}>
        <span className={styles.name}>{file.name}</span>
        {content && <Badge variant="light">{t(`content-${content}`)}</Badge>}
        {!why && (
          <Badge variant="light" color={SIGNATURE_COLOURS[signature]}>
            {t(`signature-${signature}`)}
          </Badge>
        )}
      </div>
      {why ? (
        <Refused planned={planned} />
      ) : (
        <>
          <p className={styles.from}>{t('mergeFrom', { name: from.name || t('nameless'), day })}</p>
          <Counts counts={counts} />
          {losses.length > 0 && (
            <p className={styles.trouble} role="alert">
              {t('mergeLosses', { what: losses.join(language === 'zh' ? '、' : ', ') })}
            </p>
          )}
        </>
      )}
    </>
  )
}

function Counts({ counts: { documents, added, changed, older, same, refused } }: { readonly counts: MergeCounts }) {
  const { t } = useTranslation('data')
  const shown = { documents, added, changed, older, same } as const
  const reasons = (['future', 'broken', 'shapeless', 'foreign'] as const).filter(reason => refused[reason] > 0)
  return (
    <>
      <dl className={styles.counts}>
        {(['documents', 'added', 'changed', 'older', 'same'] as const).map(name => (
          <div key={name} data-none={shown[name] === 0}>
            <dt>{t(`count-${name}`)}</dt>
            <dd>{shown[name]}</dd>
          </div>
        ))}
      </dl>
      {reasons.map(reason => (
        <p key={reason} className={styles.trouble}>
          {t(`refused-${reason}`, { count: refused[reason] })}
        </p>
      ))}
    </>
  )
}

/** A file that cannot be read: why, and the way on where there is one. */
function Refused({ planned: { file, why } }: { readonly planned: PlannedFile }) {
  const { t } = useTranslation('data')
  const desk = useDesk()
  const [passphrase, setPassphrase] = useState('')
  const isLocked = why === 'locked' || why === 'wrong-passphrase'
  return (
    <>
      <p className={styles.trouble} role="alert">
        {t(`file-${why ?? 'broken'}`)}
      </p>
      {isLocked && (
        <form
          className={styles.unlock}
          onSubmit={event => {
            event.preventDefault()
            void readAgain.run(desk, { file, passphrase })
          }}
        >
          <PasswordInput
            className={styles.passphrase ?? ''}
            aria-label={t('passphrase')}
            placeholder={t('passphrase')}
            value={passphrase}
            onChange={event => setPassphrase(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" disabled={passphrase === ''}>
            {t('unlock')}
          </Button>
        </form>
      )}
      {why === 'broken' && (
        <Button size="xs" variant="default" onClick={() => void readAgain.run(desk, { file, salvage: true })}>
          {t('salvage')}
        </Button>
      )}
    </>
  )
}
