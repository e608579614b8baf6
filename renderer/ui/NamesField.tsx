import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isComposing } from '../actions/keys.ts'
import styles from './Corrector.module.css'
import { leaveField } from './leave-field.ts'

interface NamesFieldProps {
  readonly label: string
  readonly names: readonly string[]
  readonly onNames: (names: readonly string[]) => void
}

/** A list of departments in one line, parted by 、. Kept on leaving or Enter. */
export function NamesField({ label, names, onNames }: NamesFieldProps) {
  const { t } = useTranslation('correct')
  const standing = names.join('、')
  const [draft, setDraft] = useState(standing)
  const [seen, setSeen] = useState(standing)
  if (seen !== standing) {
    setSeen(standing)
    setDraft(standing)
  }
  const keep = () => {
    const read = [...new Set(draft.split(/[、,，;；\s]+/).filter(Boolean))]
    if (read.join('、') !== standing) onNames(read)
  }
  return (
    <TextInput
      size="xs"
      lang="zh-CN"
      className={styles.grows ?? ''}
      label={label}
      placeholder={t('namesHint')}
      value={draft}
      onChange={event => setDraft(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={event => {
        if (isComposing(event.nativeEvent)) return
        if (event.key === 'Enter') keep()
        if (event.key === 'Escape') leaveField(event.currentTarget)
      }}
    />
  )
}
