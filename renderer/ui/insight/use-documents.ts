import { useMemo } from 'react'
import { correctedOf } from '../../domain/corrected.ts'
import { EMPTY_FOLD, foldOnto } from '../../domain/fold.ts'
import type { Across, NamedDocument } from '../../domain/insight.ts'
import type { Parsed } from '../../domain/parsed.ts'
import type { Keep } from '../../store/keep.ts'
import { useDesk, useFold } from '../use-desk.ts'
import { type Asked, useAnswer } from './use-insight.ts'

/** A kept document's parse as people have corrected it, `null` where it is not there. */
async function correctedParse(keep: Keep, id: string): Promise<Parsed | null> {
  const [document, edits] = await Promise.all([keep.document(id), keep.edits(id)])
  return document && correctedOf(document.parsed, foldOnto(EMPTY_FOLD, edits))
}

/** Every kept document beside the open one, which counts as corrected on the desk. */
export function useAcross(): Asked<Across> {
  const desk = useDesk()
  const heads = useFold(state => state.heads)
  const id = useFold(state => state.open?.document.id)
  const parsed = useFold(state => state.open?.parsed)
  const ask = useMemo(
    () => async () => {
      const read = await Promise.all(
        heads.map(async (head): Promise<readonly NamedDocument[]> => {
          const own = head.id === id ? parsed : await correctedParse(desk.keep, head.id)
          return own ? [{ id: head.id, name: head.title, parsed: own }] : []
        }),
      )
      const titles = read.flat().map(({ name }) => name)
      const isTwice = (title: string) => titles.indexOf(title) !== titles.lastIndexOf(title)
      // Two versions of one text have one title: their files tell them apart.
      const named = read
        .flat()
        .map(one => (isTwice(one.name) ? { ...one, name: heads.find(({ id: own }) => own === one.id)?.name ?? one.name } : one))
      return desk.workers.insight.across(named)
    },
    [desk, heads, id, parsed],
  )
  return useAnswer(ask)
}

/** One kept document's parse, `null` where it is not there. */
export function useParsed(id: string | null): Asked<Parsed | null> {
  const desk = useDesk()
  const ask = useMemo(() => () => (id ? correctedParse(desk.keep, id) : null), [desk, id])
  return useAnswer(ask)
}
