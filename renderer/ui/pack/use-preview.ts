import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import { packRequest } from '../../actions/pack-request.ts'
import type { PreviewAnswer, TemplateFault } from '../../workers/answers.ts'
import { useDesk, useFold } from '../use-desk.ts'
import { usePackCause } from './use-pack-cause.ts'

/** A preview that stands on the screen while the next one is laid out. */
export interface Preview {
  readonly shown: Extract<PreviewAnswer, { ok: true }> | null
  readonly state: 'laying' | 'there' | 'fault' | 'trouble'
  readonly fault: TemplateFault | null
  readonly retry: () => void
}

/** How long typing may go on before the pages are set anew, in milliseconds. */
const PAUSE = 80

/** The pack by the present settings, laid out anew after every change; only the last answer counts. */
export function usePreview(): Preview {
  const desk = useDesk()
  const isOpen = useFold(state => state.open !== null)
  const cause = usePackCause({ withFormat: false })
  const [preview, setPreview] = useState<Omit<Preview, 'retry'>>({ shown: null, state: 'laying', fault: null })
  const [tries, setTries] = useState(0)
  const asked = useRef(0)
  const layOut = useEffectEvent(async (question: number) => {
    const start = performance.now()
    try {
      const request = packRequest(desk, desk.view.getState().pack)
      if (!request) return
      const answer = await desk.workers.preview({ ...request, format: 'pdf' })
      if (question !== asked.current) return
      if (answer.ok) setPreview({ shown: answer, state: 'there', fault: null })
      else setPreview(now => ({ ...now, state: 'fault', fault: answer.fault }))
      performance.measure('yuean-pack-preview', { start, end: performance.now() })
    } catch {
      if (question === asked.current) setPreview(now => ({ ...now, state: 'trouble' }))
    }
  })
  useEffect(() => {
    // The cause and the tries are asked only because another one of either means laying out anew.
    if (!isOpen || !cause || tries < 0) return
    const question = ++asked.current
    setPreview(now => ({ ...now, state: 'laying' }))
    const timer = setTimeout(() => void layOut(question), PAUSE)
    return () => clearTimeout(timer)
  }, [isOpen, cause, tries])
  return { ...preview, retry: useCallback(() => setTries(times => times + 1), []) }
}
