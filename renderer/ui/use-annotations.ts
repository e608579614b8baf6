import { useMemo } from 'react'
import { type Annotation, anchor } from '../domain/annotation.ts'
import { slotOf } from '../domain/fold.ts'
import type { Span } from '../domain/parsed.ts'
import { annotationsOf } from '../domain/review.ts'
import { useFold } from './use-desk.ts'

/** An annotation that stands, when it was written, and where its words stand now; `null` where the text no longer has them. */
export interface Anchored extends Annotation {
  readonly id: string
  readonly by: string
  readonly stamp: string
  readonly stands: Span | null
}

/** The annotations of the open document in the order of the text: the same list as long as none of them changes. */
export function useAnnotations(): readonly Anchored[] {
  const fold = useFold(state => state.open?.fold)
  const text = useFold(state => state.open?.parsed.document.text ?? '')
  const written = useMemo(() => {
    const found = (fold ? annotationsOf(fold) : []).map((one): Anchored => {
      const slot = slotOf({ about: `annotation:${one.id}`, field: 'annotation', by: one.by })
      return { ...one, stamp: fold?.winners.get(slot)?.at ?? '', stands: anchor(text, one) }
    })
    return JSON.stringify(found)
  }, [fold, text])
  return useMemo(() => JSON.parse(written) as readonly Anchored[], [written])
}
