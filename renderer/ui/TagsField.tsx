import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isComposing } from '../actions/keys.ts'
import { tagName } from '../domain/tags.ts'
import styles from './Marks.module.css'

interface TagsFieldProps {
  readonly quote: string
  readonly tags: readonly string[]
  readonly onChange: (tags: readonly string[]) => void
}

/** The tags of a marking as words parted by blanks. The draft is the field's own; leaving it or Enter keeps it. */
export function TagsField({ quote, tags, onChange }: TagsFieldProps) {
  const { t } = useTranslation('reading')
  const kept = tags.join(' ')
  const [draft, setDraft] = useState<string | null>(null)
  const keep = () => {
    if (draft === null) return
    const next = [
      ...new Set(
        draft
          .split(/[\s、，,]+/)
          .map(tagName)
          .filter(Boolean),
      ),
    ]
    setDraft(null)
    if (next.join(' ') !== kept) onChange(next)
  }
  return (
    <input
      className={styles.tags}
      aria-label={t('tagsOf', { quote })}
      placeholder={t('tagsPlaceholder')}
      value={draft ?? kept}
      onChange={event => setDraft(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={event => {
        if (event.key === 'Enter' && !isComposing(event.nativeEvent)) keep()
      }}
    />
  )
}
