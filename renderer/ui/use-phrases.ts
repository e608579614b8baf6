import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { phrasesIn } from '../actions/phrases.ts'
import { useFold } from './use-desk.ts'

/** How many phrases the app comes with; their words are `phrase-1` … in the inspector's words. */
const OWN = 8

/** The phrases of this laptop; those the app comes with, in the language shown, while nobody has changed them. */
export function usePhrases(): readonly string[] {
  const { t } = useTranslation('inspect')
  const kept = useFold(state => phrasesIn(state.laptop))
  const own = useMemo(() => Array.from({ length: OWN }, (_, i) => t(`phrase-${i + 1}`)), [t])
  return kept ?? own
}
