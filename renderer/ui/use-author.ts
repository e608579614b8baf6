import { useTranslation } from 'react-i18next'
import { useFold } from './use-desk.ts'

/** Answers who a reviewer id is, in words: this laptop's reviewer by name, others by the first letters of their id until files carry names. */
export function useAuthor(): (by: string) => string {
  const { t } = useTranslation('review')
  const me = useFold(state => state.me)
  return by => (by === me.id ? me.name || t('me') : t('someone', { id: by.slice(0, 4) }))
}
