import { CloseButton, Kbd, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isComposing } from '../actions/keys.ts'
import { arrange } from '../actions/look.ts'
import styles from './TableTools.module.css'
import { useDesk, useView } from './use-desk.ts'

/** Finds rows by characters or pinyin initials. The draft is the field's own: a value that came back through the store would break an input method's composition. */
export function SearchField() {
  const { t } = useTranslation('frame')
  const desk = useDesk()
  const field = useRef<HTMLInputElement>(null)
  const asked = useView(state => state.asks.search)
  const answered = useRef(asked)
  const search = useView(state => state.arrangement.search)
  const [draft, setDraft] = useState(search)
  const [isComposed, setComposed] = useState(true)
  useEffect(() => {
    if (asked === answered.current) return
    answered.current = asked
    field.current?.focus()
    field.current?.select()
  }, [asked])
  useEffect(() => {
    if (isComposed && draft !== desk.view.getState().arrangement.search) void arrange.run(desk, { search: draft })
  }, [desk, draft, isComposed])
  // Cleared from elsewhere: the button under an empty result.
  useEffect(() => {
    if (search === '') setDraft('')
  }, [search])
  return (
    <TextInput
      ref={field}
      className={styles.search ?? ''}
      size="xs"
      type="search"
      aria-label={t('search')}
      placeholder={t('search')}
      value={draft}
      onChange={event => setDraft(event.currentTarget.value)}
      onCompositionStart={() => setComposed(false)}
      onCompositionEnd={() => setComposed(true)}
      onKeyDown={event => {
        if (isComposing(event.nativeEvent)) return
        if (event.key === 'Escape') setDraft('')
        if (event.key === 'Escape' || event.key === 'Enter') field.current?.blur()
      }}
      rightSection={
        draft ? (
          <CloseButton size="xs" aria-label={t('clearFilters')} onClick={() => setDraft('')} />
        ) : (
          <Kbd size="xs">{t('searchKey')}</Kbd>
        )
      }
    />
  )
}
