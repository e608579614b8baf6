import { useEffect, useEffectEvent, useRef } from 'react'
import type { ViewState } from '../actions/desk.ts'
import { useView } from './use-desk.ts'

/** Calls when a key asks for a field, each time once; what was asked before this component stood there is past. */
export function useAsked(field: keyof ViewState['asks'], answer: () => void): void {
  const asked = useView(state => state.asks[field])
  const answered = useRef(asked)
  const onAsked = useEffectEvent(answer)
  useEffect(() => {
    if (answered.current === asked) return
    answered.current = asked
    onAsked()
  }, [asked])
}
