import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Stamp } from '../../domain/clock.ts'
import type { Edit } from '../../domain/edit.ts'
import { EMPTY_FOLD, foldOnto } from '../../domain/fold.ts'
import { foldAt, movesBetween } from '../../domain/freeze.ts'
import { roundOf } from '../../domain/round.ts'
import type { Mark } from '../../domain/rubric.ts'
import { visibleFold } from '../../domain/visible.ts'
import { useAuthor } from '../use-author.ts'
import { useFold, useView } from '../use-desk.ts'
import { useRubric } from '../use-rows.ts'
import { When } from '../When.tsx'
import styles from './Panel.module.css'

interface MovesProps {
  readonly log: readonly Edit[]
  readonly from: Stamp | null
  /** `null` is now. */
  readonly to: Stamp | null
}

/** Which scores moved between two moments, by whom, with what reason; what is hidden now is hidden then too. */
export function Moves({ from, log, to }: MovesProps) {
  const { t } = useTranslation('panel')
  const author = useAuthor()
  const rubric = useRubric()
  const language = useView(state => state.language)
  const open = useFold(state => state.open)
  const me = useFold(state => state.me.id)
  const moves = useMemo(() => {
    if (!open || from === null) return []
    const document = open.document.id
    const round = roundOf(open.whole, document)
    const see = (fold: typeof EMPTY_FOLD) => visibleFold(fold, document, me, round)
    return movesBetween(see(foldAt(log, from)), see(to === null ? foldOnto(EMPTY_FOLD, log) : foldAt(log, to)))
  }, [open, me, log, from, to])
  if (!open) return null
  const places = new Map(open.placed.map(one => [one.commitment.id, one]))
  const said = (mark: Mark | null) => (mark === 'unable' ? t('unable') : (mark ?? '–'))
  if (moves.length === 0) return <p className={styles.empty}>{t('noMoves')}</p>
  return (
    <table className={styles.table}>
      <caption className={styles.quiet}>{t('moveCount', { count: moves.length })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('commitment')}</th>
          <th scope="col">{t('criterion')}</th>
          <th scope="col">{t('who')}</th>
          <th scope="col">{t('moved')}</th>
          <th scope="col">{t('reason')}</th>
          <th scope="col">{t('when')}</th>
        </tr>
      </thead>
      <tbody>
        {moves.map(({ after, at, before, by, commitment, criterion, isAgreed, reason }) => {
          const place = places.get(commitment)
          return (
            <tr key={`${commitment} ${criterion} ${by} ${isAgreed}`}>
              <th scope="row" className={styles.clip} lang="zh-CN" title={place?.commitment.text}>
                {place ? `${place.number} ${place.plan.department} ${place.commitment.text}` : commitment}
              </th>
              <td>{rubric.criteria.find(({ id }) => id === criterion)?.name[language] ?? criterion}</td>
              <td>{isAgreed ? t('agreedByPanel', { name: author(by) }) : author(by)}</td>
              <td className={styles.mark}>
                {said(before)} → {said(after)}
              </td>
              <td>{reason || <span className={styles.quiet}>{t('noReason')}</span>}</td>
              <td className={styles.quiet}>
                <When stamp={at} language={language} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
