import type { Reviewer } from '../domain/edit.ts'
import { colourOf, lettersOf } from '../domain/person.ts'
import styles from './PersonDot.module.css'
import { usePerson } from './use-person.ts'

interface PersonDotProps {
  readonly person: Pick<Reviewer, 'id' | 'colour'>
  /** The name as it is shown beside: its letters stand in the dot, so that colour says nothing alone. */
  readonly name: string
}

/** Somebody's colour and letters. The name stands beside it, so that a screen reader, a search and a copy pass over it. */
export function PersonDot({ name, person }: PersonDotProps) {
  return <span className={styles.dot} data-colour={colourOf(person)} data-letters={lettersOf(name)} aria-hidden="true" />
}

/** A reviewer by id: dot, name, and the unit below it where they gave one. */
export function Person({ id, hasUnit = true }: { readonly id: string; readonly hasUnit?: boolean }) {
  const person = usePerson()(id)
  return (
    <span className={styles.person} title={person.unit || undefined}>
      <PersonDot person={person} name={person.name} />
      <span className={styles.words}>
        <span>{person.name}</span>
        {hasUnit && person.unit && <small>{person.unit}</small>}
      </span>
    </span>
  )
}
