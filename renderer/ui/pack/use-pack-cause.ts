import { useMemo } from 'react'
import { useFold, useView } from '../use-desk.ts'

/** Everything a pack is made from, as one value that is another one as soon as the pack would be; a format has no say in how pages look. */
export function usePackCause({ withFormat }: { readonly withFormat: boolean }): object {
  const parsed = useFold(state => state.open?.parsed)
  const fold = useFold(state => state.open?.fold)
  const settings = useView(state => state.pack)
  const language = useView(state => state.language)
  const positions = useView(state => (state.pack.isFiltered ? state.positions : null))
  const fonts = useView(state => state.packFonts)
  // How many copies are made says nothing of what is in one.
  const { copies: _, format, ...looks } = settings
  const decided = JSON.stringify([looks, withFormat ? format : ''])
  return useMemo(() => ({ parsed, fold, decided, language, positions, fonts }), [parsed, fold, decided, language, positions, fonts])
}
