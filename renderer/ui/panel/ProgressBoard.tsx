import { Checkbox } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { recuse } from '../../actions/recusal.ts'
import { setRoster } from '../../actions/round.ts'
import { missingFrom, standingsOf } from '../../domain/panel.ts'
import { isRecused } from '../../domain/recusal.ts'
import type { Round } from '../../domain/round.ts'
import { placedOf } from '../../domain/row.ts'
import { Person } from '../PersonDot.tsx'
import { useDesk, useFold } from '../use-desk.ts'
import { useRubric } from '../use-rows.ts'
import styles from './Panel.module.css'
import { SharedFolder } from './SharedFolder.tsx'
import { useRound } from './use-panel.ts'

/** Who has finished what, who is missing, and from what this reviewer stands aside. Counts only: in a blind round no judgement can be told from it. */
export function ProgressBoard() {
  const { t } = useTranslation('panel')
  const round = useRound()
  const whole = useFold(state => (state.open?.frozen ? state.open.frozen.state : state.open?.whole))
  const parsed = useFold(state => state.open?.parsed)
  const me = useFold(state => state.me)
  const rubric = useRubric()
  const standings = useMemo(() => (whole && parsed ? standingsOf(whole, placedOf(parsed), rubric, me) : []), [whole, parsed, rubric, me])
  if (!round) return null
  const missing = missingFrom(round, standings)
  return (
    <div className={styles.board}>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <caption>{t('boardCaption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('reviewer')}</th>
              <th scope="col">{t('finished')}</th>
              {standings[0]?.departments.map(({ department }) => (
                <th key={department} scope="col" lang="zh-CN" className={styles.tight}>
                  {department}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {standings.map(({ all, aside, departments, done, reviewer }) => (
              <tr key={reviewer.id}>
                <th scope="row">
                  <Person id={reviewer.id} />
                </th>
                <td>
                  <meter className={styles.meter} min={0} max={all || 1} value={done} aria-label={t('finishedOf', { done, all })} />
                  <span className={styles.count}>{t('finishedOf', { done, all })}</span>
                  {aside > 0 && <small className={styles.quiet}>{t('asideCount', { count: aside })}</small>}
                </td>
                {departments.map(one => (
                  <td key={one.department} className={styles.tight} data-full={(!one.isAside && one.done === one.all) || undefined}>
                    {one.isAside ? t('aside') : `${one.done}/${one.all}`}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <p className={styles.missing} role="status">
          {round.roster.length === 0
            ? t('noRoster')
            : missing.length === 0
              ? t('nobodyMissing')
              : t('missing', { names: missing.join(t('comma')) })}
        </p>
      </div>
      <aside className={styles.side}>
        <Roster round={round} key={round.roster.join('\n')} />
        <SharedFolder />
        <Recusals />
      </aside>
    </div>
  )
}

function Roster({ round }: { readonly round: Round }) {
  const { t } = useTranslation('panel')
  const desk = useDesk()
  const [text, setText] = useState(round.roster.join('\n'))
  return (
    <section aria-label={t('roster')}>
      <h2 className={styles.h2}>{t('roster')}</h2>
      <textarea
        className={styles.area}
        aria-label={t('roster')}
        placeholder={t('rosterHint')}
        rows={5}
        value={text}
        onChange={event => setText(event.currentTarget.value)}
        onBlur={() => {
          if (text !== round.roster.join('\n')) void setRoster.run(desk, text.split(/[\n,，、;；\s]+/))
        }}
      />
    </section>
  )
}

function Recusals() {
  const { t } = useTranslation('panel')
  const desk = useDesk()
  const fold = useFold(state => state.open?.fold)
  const plans = useFold(state => state.open?.parsed.plans)
  const me = useFold(state => state.me.id)
  if (!fold || !plans) return null
  const departments = [...new Set(plans.map(plan => plan.department))]
  return (
    <section aria-label={t('recusal')}>
      <h2 className={styles.h2}>{t('recusal')}</h2>
      <p className={styles.quiet}>{t('recusalHint')}</p>
      <div className={styles.checks}>
        {departments.map(department => (
          <Checkbox
            key={department}
            size="xs"
            label={<span lang="zh-CN">{department || t('wholeDocument')}</span>}
            checked={isRecused(fold, department, me)}
            onChange={event => void recuse.run(desk, { department, isAside: event.currentTarget.checked })}
          />
        ))}
      </div>
    </section>
  )
}
