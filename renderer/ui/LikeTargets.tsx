import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { jumpTo } from '../actions/trail.ts'
import { likeTargets } from '../domain/like-targets.ts'
import type { Placed } from '../domain/row.ts'
import styles from './LikeTargets.module.css'
import { useDesk, useFold } from './use-desk.ts'

/** The same or like targets elsewhere in the document; a press goes there, Alt+← comes back. */
export function LikeTargets({ of }: { readonly of: Placed }) {
  const { t } = useTranslation('inspect')
  const desk = useDesk()
  const all = useFold(state => state.open?.placed)
  const found = useMemo(() => (all ? likeTargets(all, of) : []), [all, of])
  if (found.length === 0) return null
  return (
    <section className={styles.like} aria-label={t('likeTargets')}>
      <h3>{t('likeTargets')}</h3>
      <ul>
        {found.map(({ placed, target }) => (
          <li key={placed.commitment.id}>
            <button type="button" onClick={() => void jumpTo(desk, placed.commitment.id)}>
              <span>{t('likeNumber', { number: placed.number })}</span>
              <span lang="zh-CN" className={styles.what}>
                {placed.plan.department} {target.metric} {target.text}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
