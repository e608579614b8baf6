import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isComposing } from '../actions/keys.ts'
import { setYear } from '../actions/rename.ts'
import { useDesk, useFold } from './use-desk.ts'

/** The year the document plans for; deadlines that name no year follow it. */
export function YearField() {
  const { t } = useTranslation('correct')
  const desk = useDesk()
  const year = useFold(state => state.open?.parsed.document.year ?? 0)
  const id = useFold(state => state.open?.document.id ?? '')
  const [draft, setDraft] = useState<string | null>(null)
  const typed = Number(draft ?? year)
  const isYear = Number.isInteger(typed) && typed >= 1900 && typed <= 2200
  const keep = () => {
    if (draft === null || !isYear) return
    setDraft(null)
    if (typed !== year) void setYear.run(desk, { document: id, year: typed })
  }
  return (
    <TextInput
      size="xs"
      w={160}
      label={t('year')}
      inputMode="numeric"
      value={draft ?? String(year)}
      error={!isYear && t('yearWrong')}
      onChange={event => setDraft(event.currentTarget.value.trim())}
      onBlur={keep}
      onKeyDown={event => {
        if (event.key === 'Enter' && !isComposing(event.nativeEvent)) keep()
      }}
    />
  )
}
