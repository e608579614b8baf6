import { useMemo } from 'react'
import type { Reviewer } from '../domain/edit.ts'
import { peopleOf } from '../domain/person.ts'
import { useAuthor } from './use-author.ts'
import { useFold } from './use-desk.ts'

/** Answers who a reviewer id is: name in words, unit and colour as they said. */
export function usePerson(): (id: string) => Reviewer {
  const author = useAuthor()
  const me = useFold(state => state.me)
  const whole = useFold(state => state.open?.whole)
  const people = useMemo(() => (whole ? peopleOf(whole) : null), [whole])
  return id => ({ ...(id === me.id ? me : people?.get(id)), id, name: author(id) })
}
