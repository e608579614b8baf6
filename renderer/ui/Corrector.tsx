import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dismiss, joinNext, moveUnder, retype, split } from '../actions/correct.ts'
import type { Use } from '../domain/correction.ts'
import { type Correctable, type Standing, standingOf } from '../domain/correction-drafts.ts'
import type { Doubt } from '../domain/parsed.ts'
import styles from './Corrector.module.css'
import { FindingsEditor } from './FindingsEditor.tsx'
import { KeyButton } from './KeyButton.tsx'
import { MoveField } from './MoveField.tsx'
import { SplitLine } from './SplitLine.tsx'
import { firstCut, movedCut } from './split-places.ts'
import { useDesk, useFold } from './use-desk.ts'
import { useKeysHere } from './use-keys-here.ts'

interface CorrectorProps {
  readonly piece: string
  /** The doubt that led here: it is answered by what is corrected. */
  readonly doubt?: Doubt | null
  /** Whether its keys are heard wherever the focus is, or only within. */
  readonly hearsAll?: boolean
  /** Counts up when a key asks for the focus. */
  readonly focusAsked?: number
}

/** Everything that can be corrected about one piece of the text, by one key each. The focus stays in here when what had it is gone. */
export function Corrector({ piece, doubt = null, hearsAll = false, focusAsked = 0 }: CorrectorProps) {
  const { t } = useTranslation('correct')
  const open = useFold(state => state.open)
  const place = useRef<HTMLElement>(null)
  const from = useMemo(() => open && { parsed: open.document.parsed, written: open.whole }, [open])
  const standing = useMemo(() => from && standingOf(from, piece), [from, piece])
  const had = useRef(false)
  useEffect(() => {
    if (focusAsked > 0) place.current?.focus()
  }, [focusAsked])
  useLayoutEffect(() => {
    if (had.current && document.activeElement === document.body) place.current?.focus({ preventScroll: true })
  })
  return (
    <section
      ref={place}
      className={styles.corrector}
      aria-label={t('corrector')}
      tabIndex={-1}
      onFocus={() => {
        had.current = true
      }}
      onBlur={event => {
        // An element that goes takes the focus with it and names no heir: then it is still ours.
        if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) had.current = false
      }}
    >
      {from && standing && (
        <CorrectorOf key={piece} from={from} standing={standing} doubt={doubt} within={hearsAll ? undefined : place} place={place} />
      )}
    </section>
  )
}

interface CorrectorOfProps {
  readonly from: Correctable
  readonly standing: Standing
  readonly doubt: Doubt | null
  readonly within: RefObject<HTMLElement | null> | undefined
  readonly place: RefObject<HTMLElement | null>
}

const USES = [
  ['commitment', 'asCommitment', 'P'],
  ['background', 'asBackground', 'B'],
  ['heading', 'asHeading', 'H'],
] as const

function CorrectorOf({ from, standing, doubt, within, place }: CorrectorOfProps) {
  const { t } = useTranslation('correct')
  const desk = useDesk()
  const shown = useFold(state => state.open?.parsed ?? from.parsed)
  const { id: piece, at, bases } = standing.piece
  const { text } = from.parsed.document
  const words = text.slice(at[0], at[1])
  const [seen, setSeen] = useState(words)
  const [cut, setCut] = useState(() => firstCut(words))
  if (seen !== words) {
    setSeen(words)
    setCut(firstCut(words))
  }
  const move = useRef<HTMLInputElement>(null)
  const findings = useRef<HTMLDivElement>(null)
  const because = doubt ? { doubt } : {}
  const isDismissed = standing.correction.isDismissed === true
  const own: Use = bases.some(base => base.kind === 'commitment') ? 'commitment' : 'background'
  const use = standing.correction.use ?? own
  const here = useMemo(() => {
    for (const plan of shown.plans)
      for (const measure of plan.measures)
        for (const commitment of measure.commitments) if (commitment.id === piece) return { plan, measure, commitment }
    return null
  }, [shown, piece])
  const doSplit = () => void split.run(desk, { piece, at: at[0] + cut, ...because })
  const doJoin = () => void joinNext.run(desk, { piece, ...because })
  const doUse = (as: Use) => void (as === use || retype.run(desk, { piece, use: as, ...because }))
  const doDismiss = (isOut: boolean) => void (isOut === isDismissed || dismiss.run(desk, { piece, isDismissed: isOut, ...because }))
  const doAmend = () => findings.current?.querySelector<HTMLElement>('input, select, button')?.focus()
  const step = (by: 1 | -1, isFine: boolean) => () => setCut(now => movedCut(words, now, by, isFine))
  const keys = {
    S: doSplit,
    N: doJoin,
    P: () => doUse('commitment'),
    B: () => doUse('background'),
    H: () => doUse('heading'),
    M: () => move.current?.focus(),
    X: () => doDismiss(true),
    R: () => doDismiss(false),
    E: doAmend,
    ArrowLeft: step(-1, false),
    ArrowRight: step(1, false),
    'Shift+ArrowLeft': step(-1, true),
    'Shift+ArrowRight': step(1, true),
  }
  useKeysHere(keys, within)
  const next = standing.next
  const where = here && [here.plan.department, here.measure.title.replace(/[。：:]$/, '')].filter(Boolean).join(' › ')
  return (
    <>
      {where && !within && (
        <p className={styles.where} lang="zh-CN">
          {where}
        </p>
      )}
      <SplitLine text={text} at={at} cut={cut} onCut={setCut} />
      <p className={styles.hint}>{t('splitHint')}</p>
      <div className={styles.buttons}>
        <KeyButton title={t('split')} hint="S" isOff={cut <= 0 || cut >= words.length} onPress={doSplit} />
        <KeyButton title={t('join')} hint="N" isOff={next === null} onPress={doJoin} />
        {next && (
          <span className={styles.nextWords} lang="zh-CN" title={text.slice(next.at[0], next.at[1])}>
            {t('joinWith', { words: text.slice(next.at[0], next.at[1]).slice(0, 28) })}
          </span>
        )}
      </div>
      <div className={styles.buttons}>
        {USES.map(([as, title, hint]) => (
          <KeyButton key={as} title={t(title)} hint={hint} isPressed={as === use} onPress={() => doUse(as)} />
        ))}
        {isDismissed ? (
          <KeyButton title={t('restore')} hint="R" onPress={() => doDismiss(false)} />
        ) : (
          <KeyButton title={t('dismiss')} hint="X" onPress={() => doDismiss(true)} />
        )}
        <KeyButton title={t('amend')} hint="E" onPress={doAmend} />
        <KeyButton title={t('move')} hint="M" onPress={keys.M} />
        <MoveField
          parsed={shown}
          field={move}
          onMove={under => {
            void moveUnder.run(desk, { piece, under, ...because })
            place.current?.focus({ preventScroll: true })
          }}
        />
      </div>
      <FindingsEditor from={from} standing={standing} commitment={here?.commitment ?? null} place={findings} {...because} />
    </>
  )
}
