import { charactersOf, type Initials, learnInitials, noInitials } from '../domain/initials.ts'
import type { Desk } from './desk.ts'

const table = noInitials()
const known = new Set<string>()

/** The initials of every character in these texts. The worker that holds the dictionary is asked for each character once. */
export async function initialsFor(desk: Pick<Desk, 'workers'>, texts: Iterable<string>): Promise<Initials> {
  const fresh = charactersOf(texts, known)
  if (fresh.length > 0) {
    learnInitials(table, await desk.workers.letters(fresh))
    for (const character of fresh) known.add(character)
  }
  return table
}
