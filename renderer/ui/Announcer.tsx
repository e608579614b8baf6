import { VisuallyHidden } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { stepSaid } from '../actions/step-said.ts'
import { stepWords } from './step-words.ts'
import { useDesk, useFold } from './use-desk.ts'
import { useInHand } from './use-in-hand.ts'

/** Says, for those who do not see it, what has just been kept and which commitment is in hand. */
export function Announcer() {
  const { t } = useTranslation(['frame', 'told'])
  const desk = useDesk()
  const placed = useInHand()
  const steps = useFold(state => state.open?.undoable)
  const seen = useRef(steps)
  const [kept, setKept] = useState('')
  useEffect(() => {
    const last = steps?.at(-1)
    const isNew = steps !== undefined && steps.length > (seen.current?.length ?? 0)
    seen.current = steps
    if (last && isNew) setKept(t('kept', { ns: 'told', what: stepWords(stepSaid(desk, last.drafts), t) }))
  }, [desk, steps, t])
  return (
    <VisuallyHidden>
      <p role="status" aria-label={t('keptLabel', { ns: 'told' })}>
        {kept}
      </p>
      <p role="status" aria-label={t('inHandLabel', { ns: 'told' })}>
        {placed && (
          <>
            {t('inHand', { ns: 'told', number: placed.number })}
            <span lang="zh-CN">{placed.plan.department}</span>
          </>
        )}
      </p>
    </VisuallyHidden>
  )
}
