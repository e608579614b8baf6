import { CloseButton } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Message } from '../actions/desk.ts'
import { unsay } from '../actions/say.ts'
import styles from './Messages.module.css'
import { stepWords } from './step-words.ts'
import { useDesk, useWork } from './use-desk.ts'

/** A sentence that only tells goes by itself after this long, in ms; one about trouble stays until it is closed. */
const STAYS = 6000

/** The sentences that stand on the screen. */
export function Messages() {
  const messages = useWork(state => state.messages)
  return (
    <div className={styles.messages}>
      {messages.map(message => (
        <Sentence key={message.id} message={message} />
      ))}
    </div>
  )
}

function Sentence({ message: { id, tone, code, params, step } }: { readonly message: Message }) {
  const { t } = useTranslation(['frame', 'told'])
  const desk = useDesk()
  useEffect(() => {
    if (tone === 'trouble') return
    const timer = setTimeout(() => unsay(desk, id), STAYS)
    return () => clearTimeout(timer)
  }, [desk, id, tone])
  return (
    <div className={styles.message} data-tone={tone} role={tone === 'trouble' ? 'alert' : 'status'}>
      <span>
        {step
          ? t(`${code}-what`, { ns: 'told', what: stepWords(step, t) })
          : t(code, { ...params, ns: ['frame', 'told', 'kept', 'outside'] })}
      </span>
      <CloseButton size="sm" aria-label={t('close')} onClick={() => unsay(desk, id)} />
    </div>
  )
}
