import { type RefObject, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isComposing } from '../../actions/keys.ts'
import { consensusOf } from '../../domain/consensus.ts'
import type { PanelTable } from '../../domain/panel.ts'
import { reviewOf } from '../../domain/review.ts'
import { type Mark, marksOf } from '../../domain/rubric.ts'
import type { Difference } from '../../workers/answers.ts'
import { CommitmentWords } from '../CommitmentWords.tsx'
import { Person } from '../PersonDot.tsx'
import { useAuthor } from '../use-author.ts'
import { useFold, useView } from '../use-desk.ts'
import { useRubric } from '../use-rows.ts'
import styles from './Panel.module.css'

interface DifferenceDetailProps {
  readonly difference: Difference
  readonly table: PanelTable
  readonly reason: RefObject<HTMLInputElement | null>
  readonly onMark: (mark: Mark | null) => void
  readonly onReason: (words: string) => Promise<void>
  readonly onNext: () => void
}

/** One difference: the words, everybody's mark and note, and what the panel agrees on, with its reason. */
export function DifferenceDetail({ difference, onMark, onNext, onReason, reason, table }: DifferenceDetailProps) {
  const { t } = useTranslation('panel')
  const author = useAuthor()
  const rubric = useRubric()
  const language = useView(state => state.language)
  const fold = useFold(state => state.open?.fold)
  const placed = useFold(state => state.open?.placed.find(one => one.commitment.id === difference.id))
  const criterion = rubric.criteria.find(({ id }) => id === difference.criterion)
  const agreed = fold ? consensusOf(fold, difference.id, difference.criterion) : null
  const [words, setWords] = useState<string | null>(null)
  if (!fold || !placed || !criterion) return null
  const item = table.items.find(({ id }) => id === difference.id)
  const markWords = (mark: Mark | null | undefined) => (mark === 'unable' ? t('unable') : (mark ?? t('noMark')))
  const standing = words ?? agreed?.reason ?? ''
  return (
    <section className={styles.detail} aria-label={t('difference')}>
      <h2 className={styles.h2} lang="zh-CN">
        {difference.number} · {difference.department}
      </h2>
      <CommitmentWords commitment={placed.commitment} hasContext />
      <h3 className={styles.h3}>
        {criterion.name[language]} <small className={styles.quiet}>{criterion.asks[language]}</small>
      </h3>
      <table className={styles.table}>
        <caption className={styles.quiet}>
          {t('meanAndSpread', {
            mean: difference.mean?.toFixed(2),
            range: difference.range,
            deviation: difference.deviation?.toFixed(2),
            count: difference.count,
          })}
          {difference.unable > 0 && t('unableCount', { count: difference.unable })}
        </caption>
        <tbody>
          {table.reviewers.map((id, index) => {
            const mark = item?.marks[difference.criterion]?.[index]
            const isAside = item?.aside.includes(id) ?? false
            return (
              <tr key={id} data-outlier={difference.outlier === id || undefined}>
                <th scope="row">
                  <Person id={id} />
                </th>
                <td>
                  <span className={styles.dots} aria-hidden="true">
                    {criterion.levels.map((_, level) => (
                      <i key={level} data-on={level + 1 === mark || undefined} />
                    ))}
                  </span>
                </td>
                <td className={styles.mark}>{isAside ? t('aside') : markWords(mark)}</td>
                <td className={styles.note}>
                  {typeof mark === 'number' && <span>{criterion.levels[mark - 1]?.[language]}</span>}
                  {reviewOf(fold, rubric, difference.id, id).note && <q>{reviewOf(fold, rubric, difference.id, id).note}</q>}
                  {difference.outlier === id && <small className={styles.hint}>{t('outlierMeans')}</small>}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <fieldset className={styles.agree} aria-label={t('agreed')}>
        <span className={styles.label}>{t('agreed')}</span>
        <span className={styles.marks}>
          {marksOf(criterion).map(mark => (
            <button
              key={mark}
              type="button"
              className={styles.markButton}
              aria-pressed={agreed?.mark === mark}
              aria-description={mark === 'unable' ? undefined : criterion.levels[mark - 1]?.[language]}
              onClick={() => onMark(agreed?.mark === mark ? null : mark)}
            >
              {markWords(mark)}
            </button>
          ))}
        </span>
        <input
          ref={reason}
          className={styles.reason}
          aria-label={t('reason')}
          placeholder={agreed ? t('reasonHint') : t('reasonFirst')}
          disabled={!agreed}
          value={standing}
          onChange={event => setWords(event.currentTarget.value)}
          onBlur={() => void onReason(standing)}
          onKeyDown={event => {
            if (isComposing(event.nativeEvent) || (event.key !== 'Enter' && event.key !== 'Escape')) return
            event.currentTarget.blur()
            if (event.key === 'Enter') onNext()
          }}
        />
        {agreed && (
          <small className={styles.quiet}>{standing.trim() === '' ? t('noReason') : t('agreedBy', { name: author(agreed.by) })}</small>
        )}
      </fieldset>
    </section>
  )
}
