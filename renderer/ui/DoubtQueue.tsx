import { Progress, SegmentedControl } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { takeInHand } from '../actions/move.ts'
import { standingsOf } from '../domain/correction-drafts.ts'
import { DoubtDetail } from './DoubtDetail.tsx'
import styles from './DoubtQueue.module.css'
import { doubtItems, type QueueItem, type QueueShow, queueOf } from './queue-of.ts'
import { useDesk, useFold, useView } from './use-desk.ts'
import { useKeysHere } from './use-keys-here.ts'
import { correct } from './words/correct.ts'
import { doubtWords } from './words/doubts.ts'
import { addWords } from './words/i18n.ts'

addWords({ correct })

const SHOWS = ['open', 'answered', 'all'] as const
const LINE = 58

/** The parser's doubts one after another, or everything it read, with one-key answers. Nothing here is a dialog. */
export function DoubtQueue() {
  const { t } = useTranslation('correct')
  const desk = useDesk()
  const open = useFold(state => state.open)
  const [show, setShow] = useState<QueueShow>('open')
  const [place, setPlace] = useState<{ readonly key: string | null; readonly at: number }>({ key: null, at: 0 })
  const standings = useMemo(() => (open ? standingsOf({ parsed: open.document.parsed, written: open.whole }) : []), [open])
  const doubts = useMemo(() => (open ? doubtItems(open.document.parsed, standings) : []), [open, standings])
  const items = useMemo(() => queueOf(doubts, standings, show, place.key), [doubts, standings, show, place.key])
  const found = items.findIndex(one => one.key === place.key)
  const here = found >= 0 ? found : Math.min(place.at, Math.max(items.length - 1, 0))
  const item = items[here]
  const go = (at: number) => setPlace({ key: items[at]?.key ?? null, at })
  const done = doubts.filter(one => one.answer !== null).length
  const step = (by: number) => go(Math.min(Math.max(here + by, 0), Math.max(items.length - 1, 0)))
  const choose = (next: QueueShow) => {
    setShow(next)
    setPlace({ key: null, at: 0 })
  }
  // What was answered leaves the list; the one after it, else the one before, is in hand at once.
  const goOn = () => {
    const next = items[here + 1] ?? items[here - 1]
    setPlace({ key: next?.key ?? null, at: here })
  }
  const key = item?.key ?? null
  useEffect(() => {
    // A line that was worked on stays until another one is chosen.
    if (key !== null) setPlace(now => (now.key === key ? now : { key, at: here }))
  }, [key, here])
  const piece = item?.standing?.piece.id
  useEffect(() => {
    if (piece && desk.folds.getState().open?.placed.some(one => one.commitment.id === piece)) takeInHand(desk, piece)
  }, [desk, piece])
  useKeysHere({
    J: () => step(1),
    ArrowDown: () => step(1),
    K: () => step(-1),
    ArrowUp: () => step(-1),
    PageDown: () => step(10),
    PageUp: () => step(-10),
    Home: () => step(Number.NEGATIVE_INFINITY),
    End: () => step(Number.POSITIVE_INFINITY),
    F: () => choose(SHOWS[(SHOWS.indexOf(show) + 1) % SHOWS.length] ?? 'open'),
  })
  return (
    <main className={styles.screen}>
      <section className={styles.side} aria-label={t('queue')}>
        <div className={styles.tools}>
          <SegmentedControl
            size="xs"
            fullWidth
            aria-label={t('show')}
            value={show}
            onChange={value => choose(SHOWS.find(one => one === value) ?? 'open')}
            data={SHOWS.map(value => ({ value, label: t(`show-${value}`) }))}
          />
          <p className={styles.progress} role="status">
            {doubts.length === 0 ? t('progressNone') : t('progress', { done, all: doubts.length })}
          </p>
          <Progress size="xs" value={doubts.length === 0 ? 100 : (done / doubts.length) * 100} aria-label={t('progressLabel')} />
        </div>
        {items.length > 0 ? <Lines items={items} here={here} onChoose={go} /> : <Nothing show={show} onAll={() => choose('all')} />}
      </section>
      <div className={styles.detail}>
        {item && <DoubtDetail key={item.key} item={item} here={here} all={items.length} onStep={step} onAnswered={goOn} />}
      </div>
    </main>
  )
}

interface LinesProps {
  readonly items: readonly QueueItem[]
  readonly here: number
  readonly onChoose: (at: number) => void
}

function Lines({ items, here, onChoose }: LinesProps) {
  const { t } = useTranslation('correct')
  const language = useView(state => state.language)
  const text = useFold(state => state.open?.parsed.document.text ?? '')
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({ count: items.length, getScrollElement: () => scroller.current, estimateSize: () => LINE, overscan: 6 })
  useEffect(() => {
    if (here < items.length) virtual.scrollToIndex(here, { align: 'auto' })
  }, [here, items.length, virtual])
  return (
    <div ref={scroller} className={styles.lines} role="listbox" aria-label={t('queue')} tabIndex={0} aria-activedescendant={`line-${here}`}>
      <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const item = items[index]
          if (!item) return null
          const at = item.doubt?.at ?? item.standing?.piece.at ?? [0, 0]
          const words = text.slice(at[0], at[1]).trim()
          const why = item.doubt && doubtWords(item.doubt, language, words)
          const { isDismissed, use } = item.standing?.correction ?? {}
          const own = item.standing?.piece.bases.some(base => base.kind === 'commitment') ? 'commitment' : 'background'
          return (
            <div
              key={item.key}
              id={`line-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === here}
              className={styles.line}
              data-out={isDismissed || undefined}
              style={{ height: LINE, transform: `translateY(${start}px)` }}
              onMouseDown={() => onChoose(index)}
            >
              <span className={styles.lineWords} lang="zh-CN">
                {words}
              </span>
              <span className={styles.lineWhy} lang={why?.lang}>
                {why ? (item.answer ? t(`answer-${item.answer}`) : why.why) : isDismissed ? t('dismissed') : t(`use-${use ?? own}`)}
              </span>
            </div>
          )
        })}
      </div>
    </div>
  )
}

function Nothing({ show, onAll }: { readonly show: QueueShow; readonly onAll: () => void }) {
  const { t } = useTranslation('correct')
  if (show !== 'open') return <p className={styles.nothing}>{t(show === 'all' ? 'nothingAll' : 'nothingAnswered')}</p>
  return (
    <div className={styles.nothing}>
      <p>{t('nothingOpen')}</p>
      <p>{t('nothingOpenHint')}</p>
      <button type="button" onClick={onAll}>
        {t('reviewAll')}
      </button>
    </div>
  )
}
