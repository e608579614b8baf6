import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { carryReviews, earlierVersions, placeCarried, settleCarried } from '../../actions/carry-reviews.ts'
import { goTo } from '../../actions/go.ts'
import { takeInHand } from '../../actions/move.ts'
import { type ToCheck, toCheckIn } from '../../domain/carried-edits.ts'
import { useAuthor } from '../use-author.ts'
import { useDesk, useFold, useView, useWork } from '../use-desk.ts'
import styles from './DataScreen.module.css'

/** A corrected text takes the reviews of its earlier version over; what is not sure, or found no place, waits here. */
export function Carried() {
  const { t } = useTranslation('data')
  const desk = useDesk()
  const isBusy = useWork(state => state.job !== null)
  const open = useFold(state => state.open)
  const heads = useFold(state => state.heads)
  const selected = useView(state => state.selected)
  const author = useAuthor()
  const earlier = useMemo(() => (open && heads ? earlierVersions(desk) : []), [desk, open, heads])
  const items = useMemo(() => (open ? toCheckIn(open.fold, open.document.id) : []), [open])
  const said = ({ said }: ToCheck) =>
    said.map(({ by, field, value }) => `${author(by)} ${field}: ${typeof value === 'object' ? JSON.stringify(value) : value}`).join('；')
  const inHand = open?.placed.find(({ commitment }) => commitment.id === selected)
  if (earlier.length + items.length === 0) return null
  return (
    <section aria-label={t('carry')}>
      <h3 className={styles.heading}>{t('carry')}</h3>
      {earlier.map(head => (
        <div key={head.id} className={styles.buttons}>
          <Button variant="default" disabled={isBusy} onClick={() => void carryReviews.run(desk, head.id)}>
            {t('carryFrom', { name: head.name })}
          </Button>
        </div>
      ))}
      <ol className={styles.checks}>
        {items.map(item => (
          <li key={item.field}>
            <p>
              <strong>{t(`carry-${item.how}`)}</strong> {item.department} · {item.text}
            </p>
            {item.how === 'lost' && <p className={styles.quiet}>{said(item)}</p>}
            <div className={styles.buttons}>
              {item.how !== 'lost' && (
                <Button
                  size="compact-xs"
                  variant="default"
                  onClick={() => {
                    goTo.run(desk, 'review')
                    takeInHand(desk, item.to)
                  }}
                >
                  {t('carryShow')}
                </Button>
              )}
              {item.how === 'lost' && inHand && (
                <Button
                  size="compact-xs"
                  variant="default"
                  onClick={() => void placeCarried.run(desk, { field: item.field, item, commitment: inHand.commitment.id })}
                >
                  {t('carryPlace', { number: inHand.number })}
                </Button>
              )}
              <Button size="compact-xs" variant="default" onClick={() => void settleCarried.run(desk, item.field)}>
                {t('carryDone')}
              </Button>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
