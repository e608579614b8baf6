import { Select } from '@mantine/core'
import { type Ref, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Under } from '../domain/correction.ts'
import type { Parsed } from '../domain/parsed.ts'
import styles from './Corrector.module.css'

interface MoveFieldProps {
  readonly parsed: Parsed
  readonly field: Ref<HTMLInputElement>
  readonly onMove: (under: Under) => void
}

/** Where a commitment can be put: every measure of every department, found by typing. */
export function MoveField({ parsed, field, onMove }: MoveFieldProps) {
  const { t } = useTranslation('correct')
  const groups = useMemo(() => {
    const seen = new Set<string>()
    return parsed.plans.map((plan, i) => ({
      group: plan.department || `${t('untitled')} ${i + 1}`,
      items: (plan.measures.length > 0 ? plan.measures : [{ title: '', at: plan.at }]).flatMap(({ title, at }) => {
        const value = `${plan.at[0]}/${at[0]}`
        if (seen.has(value)) return []
        seen.add(value)
        return [{ value, label: `${plan.department} › ${title.replace(/[。：:]$/, '') || t('untitled')}` }]
      }),
    }))
  }, [parsed, t])
  return (
    <Select
      ref={field}
      size="xs"
      className={styles.move ?? ''}
      aria-label={t('move')}
      placeholder={t('movePlaceholder')}
      nothingFoundMessage={t('moveNone')}
      searchable
      value={null}
      data={groups}
      maxDropdownHeight={260}
      comboboxProps={{ withinPortal: false }}
      onChange={value => {
        const [plan, measure] = (value ?? '').split('/').map(Number)
        if (plan !== undefined && measure !== undefined) onMove({ plan, measure })
      }}
    />
  )
}
