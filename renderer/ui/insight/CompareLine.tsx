import { Badge, Button, NativeSelect } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { correctMatch, showOnly } from '../../actions/insight.ts'
import type { MatchedPair, Side, TargetChange } from '../../domain/comparison.ts'
import { diffWords } from '../../domain/word-diff.ts'
import { useDesk } from '../use-desk.ts'
import styles from './CompareScreen.module.css'
import type { ChangeLine } from './change-of.ts'
import { Diff } from './Diff.tsx'

interface CompareLineProps {
  readonly line: ChangeLine
  readonly other: string
  /** Commitments of the other document without a match: a new one may turn out to be one of them. */
  readonly dropped: readonly Side[]
}

/** One promise in both documents, or in one of them: its words side by side, what changed, and the way to correct the match. */
export function CompareLine({ line: { a, b, pair, kinds, department }, other, dropped }: CompareLineProps) {
  const { t } = useTranslation('insight')
  const desk = useDesk()
  const diff = useMemo(() => (a && b ? diffWords(a.text, b.text) : null), [a, b])
  const match = (to: string | null) => b && void correctMatch.run(desk, { other, b: b.id, a: to })
  const near = [...dropped].sort((x, y) => Number(y.department === department) - Number(x.department === department)).slice(0, 60)
  return (
    <li className={styles.line}>
      <div className={styles.side}>
        {a && (
          <>
            <span className={styles.who}>{t('numberIn', { number: a.number, department: a.department || t('noDepartment') })}</span>
            <p className={styles.words} lang="zh-CN">
              {diff ? <Diff pieces={diff.a} side="a" /> : a.text}
            </p>
          </>
        )}
      </div>
      <div className={styles.side}>
        {b && (
          <>
            <button
              type="button"
              className={styles.who}
              onClick={() => void showOnly.run(desk, { ids: [b.id], name: t('numbered', { number: b.number }) })}
            >
              {t('numberIn', { number: b.number, department: b.department || t('noDepartment') })}
            </button>
            <p className={styles.words} lang="zh-CN">
              {diff ? <Diff pieces={diff.b} side="b" /> : b.text}
            </p>
          </>
        )}
      </div>
      <div className={styles.notes}>
        {kinds.map(kind => (
          <Badge key={kind} variant="default" tt="none" size="sm">
            {t(`change-${kind}`)}
          </Badge>
        ))}
        {pair && <PairNotes pair={pair} />}
        <span className={styles.spring} />
        {pair && (
          <Button size="compact-xs" variant="subtle" color="gray" onClick={() => match(pair.by === 'hand' ? null : '')}>
            {t(pair.by === 'hand' ? 'backToWords' : 'notTheSame')}
          </Button>
        )}
        {!pair && b && near.length > 0 && (
          <NativeSelect
            size="xs"
            w={280}
            aria-label={t('isTheSameAs', { number: b.number })}
            value=""
            onChange={event => match(event.currentTarget.value)}
            data={[
              { value: '', label: t('sameAs') },
              ...near.map(one => ({ value: one.id, label: t('optionOf', { department: one.department, words: one.text.slice(0, 40) }) })),
            ]}
          />
        )}
      </div>
    </li>
  )
}

function PairNotes({ pair: { targets, date, by, likeness } }: { readonly pair: MatchedPair }) {
  const { t } = useTranslation('insight')
  const changed = targets.filter(({ is }) => is !== 'same')
  return (
    <>
      {changed.map((one, position) => (
        <span key={position} className={styles.note}>
          {t('targetChange', { metric: one.metric || t('noMetric'), a: one.a?.text ?? t('none'), b: one.b?.text ?? t('none') })}
          {hardnessOf(one) && ` ${t(hardnessOf(one) ?? '')}`}
        </span>
      ))}
      {date && <span className={styles.note}>{t(`date-${date.is}`, { a: date.a ?? '', b: date.b ?? '' })}</span>}
      {by === 'hand' ? (
        <span className={styles.quietNote}>{t('byHand')}</span>
      ) : (
        likeness < 0.995 && <span className={styles.quietNote}>{t('alike', { share: Math.round(likeness * 100) })}</span>
      )}
    </>
  )
}

function hardnessOf({ is, isHarder }: TargetChange): 'harder' | 'easier' | null {
  if ((is !== 'raised' && is !== 'lowered') || isHarder === null) return null
  return isHarder ? 'harder' : 'easier'
}
