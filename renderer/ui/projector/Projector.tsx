import { useEffect, useMemo, useState } from 'react'
import { I18nextProvider, useTranslation } from 'react-i18next'
import { PROJECTOR_CHANNEL, type ProjectorMessage, projectorMessage, type Scene } from '../../domain/projector.ts'
import { clockWords } from '../clock-words.ts'
import { useNow } from '../use-now.ts'
import { addWords, makeWords } from '../words/i18n.ts'
import styles from './Projector.module.css'
import './projector.css'
import { meeting } from '../words/meeting.ts'

addWords({ meeting })

/** How often a wall that has heard nothing asks again, in milliseconds. */
const ASKS = 2000

/** The wall: shows the scene it is told over the channel and knows nothing else — no database, no fold, no files. */
export function Projector() {
  const [scene, setScene] = useState<Scene | null>(null)
  const words = useMemo(() => makeWords('zh'), [])
  useEffect(() => {
    const channel = new BroadcastChannel(PROJECTOR_CHANNEL)
    channel.onmessage = ({ data }) => {
      const message = projectorMessage.safeParse(data).data
      if (message?.is === 'scene') setScene(message.scene)
    }
    const ask = () => channel.postMessage({ is: 'hello' } satisfies ProjectorMessage)
    ask()
    const timer = setInterval(ask, ASKS)
    return () => {
      clearInterval(timer)
      channel.close()
    }
  }, [])
  const language = scene?.language ?? 'zh'
  useEffect(() => {
    void words.changeLanguage(language)
    window.document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
    window.document.title = words.t('wallTitle', { ns: 'meeting' })
  }, [words, language])
  return (
    <I18nextProvider i18n={words}>
      <main className={styles.wall}>{scene ? <Wall scene={scene} /> : null}</main>
    </I18nextProvider>
  )
}

function Wall({ scene }: { readonly scene: Scene }) {
  const { t } = useTranslation('meeting')
  const { afterNext, commitment, isBlank, next, title, turn } = scene
  if (isBlank) return null
  if (!turn)
    return (
      <h1 className={styles.idle} lang="zh-CN">
        {title}
      </h1>
    )
  return (
    <>
      <header className={styles.head}>
        <div>
          <p className={styles.theme} lang="zh-CN">
            {t('turnOf', { number: turn.number, of: turn.of })}
            {turn.theme && ` · ${turn.theme}`}
          </p>
          <h1 lang="zh-CN">{turn.department}</h1>
          {turn.slogan && (
            <p className={styles.slogan} lang="zh-CN">
              {turn.slogan}
            </p>
          )}
        </div>
        <Left turn={turn} />
      </header>
      {commitment && <Words commitment={commitment} />}
      <footer className={styles.foot}>{next ? t('onDeck', { next, after: afterNext || t('nobody') }) : t('lastTurn')}</footer>
    </>
  )
}

function Left({ turn }: { readonly turn: NonNullable<Scene['turn']> }) {
  const { t } = useTranslation('meeting')
  const now = useNow(Date.now, turn.since !== null)
  const running = turn.since === null ? 0 : Math.max(0, now - turn.since) / 1000
  const left = Math.ceil(turn.minutes * 60 - turn.spent - running)
  return (
    <time
      className={styles.left}
      role="timer"
      aria-label={t('left', { department: turn.department })}
      data-state={left < 0 ? 'over' : left <= 120 ? 'soon' : undefined}
    >
      {clockWords(left)}
    </time>
  )
}

function Words({ commitment }: { readonly commitment: NonNullable<Scene['commitment']> }) {
  const { t } = useTranslation('meeting')
  const { deadlines, decision, department, number, poll, scores, targets, text } = commitment
  return (
    <section className={styles.body}>
      <p className={styles.number}>
        {t('wallNumber', { number })}
        {department && <span lang="zh-CN"> · {department}</span>}
      </p>
      <blockquote className={styles.words} lang="zh-CN" data-long={text.length > 90 || undefined}>
        {text}
      </blockquote>
      <p className={styles.found} lang="zh-CN">
        {[...targets, ...deadlines].map((one, index) => (
          <span key={index}>{one}</span>
        ))}
      </p>
      {scores && (
        <dl className={styles.scores} aria-label={t('wallScores')}>
          {scores.map(({ agreed, criterion, mean }) => (
            <div key={criterion}>
              <dt>{criterion}</dt>
              <dd>
                {agreed !== null
                  ? t('wallAgreed', { mark: agreed === 'unable' ? t('unable') : agreed })
                  : mean === null
                    ? '–'
                    : mean.toFixed(1)}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {poll && <p className={styles.poll}>{t('handsCounted', { yes: poll.yes, no: poll.no })}</p>}
      {decision && (
        <p className={styles.decision}>
          <b>{t('decision')}</b>
          {decision}
        </p>
      )}
    </section>
  )
}
