import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { decide } from '../../actions/decide.ts'
import { isComposing } from '../../actions/keys.ts'
import { decisionOf } from '../../domain/decision.ts'
import { useDesk, useFold } from '../use-desk.ts'
import styles from './Meeting.module.css'
import { DECISION_FIELD } from './use-meeting-keys.ts'

/** What the meeting decides about a commitment, in one line: D, the words, Enter. A line that is left is kept too. */
export function Decision({ commitment }: { readonly commitment: string }) {
  const { t } = useTranslation('meeting')
  const desk = useDesk()
  const kept = useFold(state => (state.open ? decisionOf(state.open.fold, commitment) : ''))
  const [draft, setDraft] = useState<string | null>(null)
  const keep = async () => {
    if (draft !== null && (draft.trim() === kept || (await decide.run(desk, { commitment, line: draft })))) setDraft(null)
  }
  // Another commitment comes in hand while words stand here: they belong to this one.
  const keepOnLeaving = useEffectEvent(() => {
    if (draft !== null && draft.trim() !== kept) void decide.run(desk, { commitment, line: draft })
  })
  useEffect(() => () => keepOnLeaving(), [])
  return (
    <label className={styles.decision}>
      <span>
        <small className={styles.key} aria-hidden="true">
          D
        </small>
        {t('decision')}
      </span>
      <input
        id={DECISION_FIELD}
        placeholder={t('decisionHint')}
        value={draft ?? kept}
        onChange={event => setDraft(event.currentTarget.value)}
        onBlur={() => void keep()}
        onKeyDown={event => {
          if (isComposing(event.nativeEvent)) return
          if (event.key === 'Escape') setDraft(null)
          if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur()
        }}
      />
    </label>
  )
}
