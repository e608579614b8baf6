import { type Ref, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { amendDeadline, amendNames, amendTarget, type Because } from '../actions/correct.ts'
import { type Correctable, deadlinesStanding, type Standing, targetsStanding } from '../domain/correction-drafts.ts'
import type { Commitment, Span } from '../domain/parsed.ts'
import styles from './Corrector.module.css'
import { DeadlineFields } from './DeadlineFields.tsx'
import { NamesField } from './NamesField.tsx'
import { amountIn } from './parse-amount.ts'
import { isWithin, selectedSpan } from './selected-span.ts'
import { TargetFields } from './TargetFields.tsx'
import { useDesk, useFold } from './use-desk.ts'

interface FindingsEditorProps extends Because {
  readonly from: Correctable
  readonly standing: Standing
  /** The commitment as it stands; `null` for a heading or what was dismissed. */
  readonly commitment: Commitment | null
  readonly place: Ref<HTMLDivElement>
}

/** Targets, deadlines, lead and partners of a commitment as fields, each change an edit of its own. */
export function FindingsEditor({ from, standing, commitment, doubt, place }: FindingsEditorProps) {
  const { t } = useTranslation('correct')
  const desk = useDesk()
  const { id: piece, at } = standing.piece
  const { text } = from.parsed.document
  const year = useFold(state => state.open?.parsed.document.year ?? from.parsed.document.year)
  const targets = useMemo(() => targetsStanding(from, standing), [from, standing])
  const deadlines = useMemo(() => deadlinesStanding(from, standing), [from, standing])
  const because = doubt ? { doubt } : {}
  const chosen = (): Span | null => {
    const selected = selectedSpan(window.getSelection(), text)
    return selected && isWithin(selected, at) ? selected : null
  }
  const addTarget = () => {
    const entry = chosen() ?? at
    const { unit, value } = amountIn(text.slice(entry[0], entry[1]))
    void amendTarget.run(desk, {
      piece,
      entry,
      said: { as: 'target', metric: '', comparator: '>=', value, valueTo: null, unit },
      ...because,
    })
  }
  const addDeadline = () => {
    const entry = chosen() ?? [at[0], at[0]]
    const is = entry[1] > entry[0] ? 'stated' : 'implied'
    void amendDeadline.run(desk, { piece, entry, said: { from: `${year}-01-01`, until: `${year}-12-31`, is }, ...because })
  }
  // The press on a button must not take the selection away before the click arrives.
  const keepSelection = (event: { preventDefault(): void }) => event.preventDefault()
  return (
    <div ref={place} className={styles.findings}>
      <section aria-label={t('targets')}>
        <header className={styles.sub}>
          <h4>{t('targets')}</h4>
          <button type="button" className={styles.quiet} title={t('addHint')} onMouseDown={keepSelection} onClick={addTarget}>
            + {t('addTarget')}
          </button>
        </header>
        {targets.length === 0 && <p className={styles.none}>{t('noTargets')}</p>}
        {targets.map((entry, i) => (
          <TargetFields
            key={`${entry.base} ${entry.key}`}
            entry={entry}
            number={i + 1}
            onSay={said => void amendTarget.run(desk, { piece, entry, said, ...because })}
          />
        ))}
      </section>
      <section aria-label={t('deadlines')}>
        <header className={styles.sub}>
          <h4>{t('deadlines')}</h4>
          <button type="button" className={styles.quiet} title={t('addHint')} onMouseDown={keepSelection} onClick={addDeadline}>
            + {t('addDeadline')}
          </button>
        </header>
        {deadlines.length === 0 && <p className={styles.none}>{t('noDeadlines')}</p>}
        {deadlines.map((entry, i) => (
          <DeadlineFields
            key={`${entry.base} ${entry.key}`}
            entry={entry}
            number={i + 1}
            onSay={said => void amendDeadline.run(desk, { piece, entry, said, ...because })}
          />
        ))}
      </section>
      {commitment && (
        <div className={styles.row}>
          <NamesField
            label={t('owners')}
            names={commitment.owners}
            onNames={names => void amendNames.run(desk, { piece, field: 'owners', names, ...because })}
          />
          <NamesField
            label={t('partners')}
            names={commitment.partners}
            onNames={names => void amendNames.run(desk, { piece, field: 'partners', names, ...because })}
          />
        </div>
      )}
    </div>
  )
}
