import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isComposing } from '../actions/keys.ts'
import { BY_PERSON, type Entry, type TargetAmendment } from '../domain/amended.ts'
import type { Comparator, Target } from '../domain/parsed.ts'
import styles from './Corrector.module.css'
import { leaveField } from './leave-field.ts'
import { parseAmount } from './parse-amount.ts'
import { RowButtons } from './RowButtons.tsx'

interface TargetFieldsProps {
  readonly entry: Entry<Target>
  readonly number: number
  readonly onSay: (said: TargetAmendment | false | null) => void
}

const KINDS = ['target', 'full', 'scope'] as const
const COMPARATORS: readonly Comparator[] = ['>=', '<=', '>', '<', '=', '~', 'range', '+']

/** One target's fields. What is typed is this row's own until the row is left or Enter is pressed; what cannot be read is said beside it and kept out. */
export function TargetFields({ entry: { finding }, number, onSay }: TargetFieldsProps) {
  const { t } = useTranslation('correct')
  const [draft, setDraft] = useState(() => draftOf(finding))
  const standing = JSON.stringify(draftOf(finding))
  const [seen, setSeen] = useState(standing)
  if (seen !== standing) {
    setSeen(standing)
    setDraft(draftOf(finding))
  }
  const said = readDraft(draft)
  const isRange = draft.comparator === 'range'
  const keep = (from = draft) => {
    const read = readDraft(from)
    if (read && !isSame(read, finding)) onSay(read)
  }
  const choose = (change: Partial<TargetDraft>) => {
    const next = { ...draft, ...change }
    setDraft(next)
    keep(next)
  }
  const name = t('target', { number })
  return (
    <fieldset
      className={styles.row}
      aria-label={name}
      onBlur={event => {
        if (!event.currentTarget.contains(event.relatedTarget)) keep()
      }}
      onKeyDown={event => {
        if (isComposing(event.nativeEvent) || !(event.target instanceof HTMLInputElement)) return
        if (event.key === 'Enter') keep()
        if (event.key === 'Escape') leaveField(event.target)
      }}
    >
      <q lang="zh-CN" className={styles.quote}>
        {finding.text}
      </q>
      <NativeSelect
        size="xs"
        label={t('as')}
        w={78}
        value={draft.as}
        onChange={event => choose({ as: KINDS.find(one => one === event.currentTarget.value) ?? 'target' })}
        data={KINDS.map(value => ({ value, label: t(`as-${value}`) }))}
      />
      <TextInput
        size="xs"
        label={t('metric')}
        className={styles.grows ?? ''}
        lang="zh-CN"
        value={draft.metric}
        maxLength={120}
        onChange={event => setDraft({ ...draft, metric: event.currentTarget.value })}
      />
      <NativeSelect
        size="xs"
        label={t('comparator')}
        w={92}
        value={draft.comparator}
        onChange={event => choose({ comparator: COMPARATORS.find(one => one === event.currentTarget.value) ?? '=' })}
        data={COMPARATORS.map(value => ({ value, label: t(value) }))}
      />
      <TextInput
        size="xs"
        label={t('value')}
        w={96}
        value={draft.value}
        error={parseAmount(draft.value) === null && t('valueWrong')}
        onChange={event => setDraft({ ...draft, value: event.currentTarget.value })}
      />
      {isRange && (
        <TextInput
          size="xs"
          label={t('valueTo')}
          w={96}
          value={draft.valueTo}
          error={said === null && parseAmount(draft.value) !== null && t('rangeWrong')}
          onChange={event => setDraft({ ...draft, valueTo: event.currentTarget.value })}
        />
      )}
      <TextInput
        size="xs"
        label={t('unit')}
        w={64}
        lang="zh-CN"
        value={draft.unit}
        maxLength={20}
        onChange={event => setDraft({ ...draft, unit: event.currentTarget.value })}
      />
      <RowButtons words={finding.text || finding.metric} isAmended={finding.by === BY_PERSON} onSay={onSay} />
    </fieldset>
  )
}

interface TargetDraft {
  readonly as: Target['as']
  readonly metric: string
  readonly comparator: Comparator
  readonly value: string
  readonly valueTo: string
  readonly unit: string
}

function draftOf({ as, comparator, metric, unit, value, valueTo }: Target): TargetDraft {
  return { as, metric, comparator, value: String(value), valueTo: valueTo === null ? '' : String(valueTo), unit }
}

function readDraft({ as, comparator, metric, unit, value, valueTo }: TargetDraft): TargetAmendment | null {
  const [low, high] = [parseAmount(value), comparator === 'range' ? parseAmount(valueTo) : null]
  if (low === null || (comparator === 'range' && (high === null || high < low))) return null
  return { as, metric: metric.trim(), comparator, value: low, valueTo: high, unit: unit.trim() }
}

function isSame(said: TargetAmendment, finding: Target): boolean {
  return (['as', 'metric', 'comparator', 'value', 'valueTo', 'unit'] as const).every(field => said[field] === finding[field])
}
