import { Button, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { mayReveal, reveal, setDue, setRound } from '../../actions/round.ts'
import { isBlind, type Round } from '../../domain/round.ts'
import { useAuthor } from '../use-author.ts'
import { useDesk } from '../use-desk.ts'
import styles from './Panel.module.css'

/** How the panel works now, and the reveal: asked once more in place, taken back by undo. */
export function RoundBar({ round }: { readonly round: Round }) {
  const { t } = useTranslation('panel')
  const desk = useDesk()
  const author = useAuthor()
  const [isAsking, setIsAsking] = useState(false)
  const blind = isBlind(round)
  const state = round.kind === 'open' ? 'openMeans' : blind ? 'blindMeans' : 'revealedMeans'
  return (
    <section className={styles.round} aria-label={t('round')}>
      <SegmentedControl
        size="xs"
        aria-label={t('round')}
        value={round.kind}
        onChange={value => void setRound.run(desk, value === 'blind' ? 'blind' : 'open')}
        data={[
          { value: 'open', label: t('open') },
          { value: 'blind', label: t('blind') },
        ]}
      />
      <p className={styles.means} data-blind={blind || undefined} role="status">
        {t(state, { clerk: author(round.clerk) })}
      </p>
      {blind && mayReveal(desk) && !isAsking && (
        <Button size="xs" variant="default" onClick={() => setIsAsking(true)}>
          {t('reveal')}
        </Button>
      )}
      {blind && isAsking && (
        <span className={styles.ask} role="group" aria-label={t('revealSure')}>
          <span>{t('revealSure')}</span>
          <Button
            size="xs"
            autoFocus
            onClick={() => {
              setIsAsking(false)
              void reveal.run(desk)
            }}
          >
            {t('revealNow')}
          </Button>
          <Button size="xs" variant="default" onClick={() => setIsAsking(false)}>
            {t('notYet')}
          </Button>
        </span>
      )}
      <label className={styles.due}>
        {t('due')}
        <input
          type="date"
          className={styles.input}
          value={round.due}
          onChange={event => void setDue.run(desk, event.currentTarget.value)}
        />
      </label>
    </section>
  )
}
