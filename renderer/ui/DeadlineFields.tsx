import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isComposing } from '../actions/keys.ts'
import { asDeadlineAmendment, BY_PERSON, type DeadlineAmendment, type Entry } from '../domain/amended.ts'
import type { Deadline } from '../domain/parsed.ts'
import styles from './Corrector.module.css'
import { leaveField } from './leave-field.ts'
import { RowButtons } from './RowButtons.tsx'

interface DeadlineFieldsProps {
  readonly entry: Entry<Deadline>
  readonly number: number
  readonly onSay: (said: DeadlineAmendment | false | null) => void
}

/** One deadline's first and last day, kept when the row is left or Enter is pressed. */
export function DeadlineFields({ entry: { finding }, number, onSay }: DeadlineFieldsProps) {
  const { t } = useTranslation('correct')
  const [draft, setDraft] = useState({ from: finding.from, until: finding.until })
  const standing = `${finding.from} ${finding.until}`
  const [seen, setSeen] = useState(standing)
  if (seen !== standing) {
    setSeen(standing)
    setDraft({ from: finding.from, until: finding.until })
  }
  const read = asDeadlineAmendment({ ...draft, is: 'stated' })
  const keep = () => {
    if (read && (read.from !== finding.from || read.until !== finding.until)) onSay({ ...read, is: finding.is })
  }
  return (
    <fieldset
      className={styles.row}
      aria-label={t('deadline', { number })}
      onBlur={event => {
        if (!event.currentTarget.contains(event.relatedTarget)) keep()
      }}
      onKeyDown={event => {
        if (isComposing(event.nativeEvent) || !(event.target instanceof HTMLInputElement)) return
        if (event.key === 'Enter') keep()
        if (event.key === 'Escape') leaveField(event.target)
      }}
    >
      {finding.text !== '' && (
        <q lang="zh-CN" className={styles.quote}>
          {finding.text}
        </q>
      )}
      <TextInput
        size="xs"
        type="date"
        w={150}
        label={t('from')}
        value={draft.from}
        error={!read && t('daysWrong')}
        onChange={event => setDraft({ ...draft, from: event.currentTarget.value })}
      />
      <TextInput
        size="xs"
        type="date"
        w={150}
        label={t('until')}
        value={draft.until}
        onChange={event => setDraft({ ...draft, until: event.currentTarget.value })}
      />
      <RowButtons words={finding.text} isAmended={finding.by === BY_PERSON} onSay={onSay} />
    </fieldset>
  )
}
