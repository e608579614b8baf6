import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { peopleOf } from '../domain/person.ts'
import { useFold } from './use-desk.ts'

/** Answers who a reviewer id is, in words: by the name they gave, else by the first letters of their id. */
export function useAuthor(): (by: string) => string {
  const { t } = useTranslation('person')
  const me = useFold(state => state.me)
  const whole = useFold(state => state.open?.whole)
  const people = useMemo(() => (whole ? peopleOf(whole) : new Map<string, never>()), [whole])
  return by => (by === me.id ? me.name || t('me') : people.get(by)?.name || t('someone', { id: by.slice(0, 4) }))
}
