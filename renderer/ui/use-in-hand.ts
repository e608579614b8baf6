import { useMemo } from 'react'
import type { Placed } from '../domain/row.ts'
import { useFold, useView } from './use-desk.ts'

/** The commitment in hand with its place in the document, `null` where none is. */
export function useInHand(): Placed | null {
  const placed = useFold(state => state.open?.placed)
  const selected = useView(state => state.selected)
  return useMemo(() => placed?.find(one => one.commitment.id === selected) ?? null, [placed, selected])
}
