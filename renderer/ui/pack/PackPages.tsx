import { Button, NumberInput, SegmentedControl } from '@mantine/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { goTo } from '../../actions/go.ts'
import { grouped } from '../../domain/grouped.ts'
import { useDesk, useFold, useView } from '../use-desk.ts'
import styles from './PackPages.module.css'
import { PageCanvas } from './PageCanvas.tsx'
import { useNear } from './use-near.ts'
import type { Preview } from './use-preview.ts'

interface PackPagesProps {
  readonly preview: Preview
  readonly asked: { readonly page: number; readonly times: number }
  readonly onPage: (page: number) => void
}

/** The pages as they will be, small ones beside them, and the ways between a commitment and its page. */
export function PackPages({ preview, asked, onPage }: PackPagesProps) {
  const { t } = useTranslation('pack')
  const [zoom, setZoom] = useState<'fit' | 'whole'>('fit')
  const column = useRef<HTMLDivElement>(null)
  const strip = useRef<HTMLElement>(null)
  const { shown, state } = preview
  const sizes = shown?.sizes ?? []
  const near = useNear(column, sizes.length)
  const nearStrip = useNear(strip, sizes.length)
  // The worker was stopped and knows the pages no more.
  const onLost = () => {
    if (state === 'there') preview.retry()
  }
  const places = useMemo(() => new Map(Object.entries(shown?.places ?? {}).map(([number, page]) => [Number(number), page])), [shown])
  const onEach = useMemo(() => grouped([...places.keys()], number => places.get(number) ?? 0), [places])
  useOpenAtSelected(places, onPage)
  useEffect(() => {
    if (asked.times > 0) column.current?.querySelector(`[data-page="${asked.page}"]`)?.scrollIntoView({ block: 'start' })
  }, [asked])
  // The words are asked for once, not once for each of some hundred pages.
  const pageWords = t('page', { page: 0 })
  return (
    <section className={styles.preview} aria-label={t('preview')} aria-busy={state === 'laying'}>
      <div className={styles.bar}>
        <output className={styles.count}>
          {state === 'laying' ? t('laying') : shown ? t('pages', { pages: shown.pages, size: sizeWords(shown.bytes) }) : ''}
        </output>
        <Jump places={places} onPage={onPage} />
        <SegmentedControl
          size="xs"
          aria-label={t('zoom')}
          value={zoom}
          onChange={value => setZoom(value === 'whole' ? 'whole' : 'fit')}
          data={[
            { value: 'fit', label: t('fit') },
            { value: 'whole', label: t('whole') },
          ]}
        />
      </div>
      {state === 'fault' && preview.fault && <Fault fault={preview.fault} />}
      {state === 'trouble' && (
        <div className={styles.fault} role="alert">
          <p>{t('trouble')}</p>
          <Button size="xs" variant="default" onClick={preview.retry}>
            {t('again')}
          </Button>
        </div>
      )}
      <div className={styles.columns}>
        <div className={styles.pages} data-zoom={zoom} ref={column}>
          {sizes.map(([width, height], at) => (
            <div key={at} className={styles.page} data-page={at + 1}>
              {shown && near.has(at + 1) ? (
                <>
                  <OnPage numbers={onEach.get(at + 1) ?? NONE} />
                  <PageCanvas
                    serial={shown.serial}
                    page={at + 1}
                    ratio={width / height}
                    name={t('pageOf', { page: at + 1, pages: sizes.length })}
                    onLost={onLost}
                  />
                </>
              ) : (
                <>
                  {onEach.has(at + 1) && <div className={styles.onPage} />}
                  <div className={styles.sheet} style={{ aspectRatio: width / height }} />
                </>
              )}
            </div>
          ))}
        </div>
        <nav className={styles.thumbs} aria-label={t('thumbnails')} ref={strip}>
          {sizes.map(([width, height], at) => (
            <button
              key={at}
              type="button"
              className={styles.thumb}
              data-page={at + 1}
              onClick={() => onPage(at + 1)}
              aria-label={pageWords.replace('0', String(at + 1))}
            >
              {shown && nearStrip.has(at + 1) ? (
                <PageCanvas serial={shown.serial} page={at + 1} ratio={width / height} name="" onLost={onLost} />
              ) : (
                <div className={styles.sheet} style={{ aspectRatio: width / height }} />
              )}
              <span className={styles.number}>{at + 1}</span>
            </button>
          ))}
        </nav>
      </div>
    </section>
  )
}

/** Where the place was opened from a commitment, its page is the first to be seen. */
function useOpenAtSelected(places: ReadonlyMap<number, number>, onPage: (page: number) => void) {
  const desk = useDesk()
  const isOpened = useRef(false)
  useEffect(() => {
    if (isOpened.current || places.size === 0) return
    isOpened.current = true
    const { selected } = desk.view.getState()
    const number = desk.folds.getState().open?.placed.find(one => one.commitment.id === selected)?.number
    const page = number === undefined || number === 1 ? undefined : places.get(number)
    if (page !== undefined) onPage(page)
  }, [desk, places, onPage])
}

/** A commitment's number typed, its page shown. */
function Jump({ places, onPage }: { readonly places: ReadonlyMap<number, number>; readonly onPage: (page: number) => void }) {
  const { t } = useTranslation('pack')
  const [number, setNumber] = useState<number | string>('')
  const page = places.get(Number(number))
  return (
    <form
      className={styles.jump}
      onSubmit={event => {
        event.preventDefault()
        if (page !== undefined) onPage(page)
      }}
    >
      <NumberInput
        size="xs"
        w={76}
        hideControls
        min={1}
        value={number}
        onChange={setNumber}
        aria-label={t('jump')}
        placeholder={t('jumpHint')}
      />
      <Button type="submit" size="xs" variant="default" disabled={page === undefined}>
        {t('jump')}
      </Button>
    </form>
  )
}

const NONE: readonly number[] = []

/** The commitments that begin on a page: each leads back to its review. */
function OnPage({ numbers }: { readonly numbers: readonly number[] }) {
  const { t } = useTranslation('pack')
  const desk = useDesk()
  const placed = useFold(state => state.open?.placed)
  const selected = useView(state => state.selected)
  if (numbers.length === 0) return null
  return (
    <div className={styles.onPage} role="group" aria-label={t('onPage')}>
      {numbers.map(number => {
        const id = placed?.[number - 1]?.commitment.id ?? null
        return (
          <button
            key={number}
            type="button"
            className={styles.back}
            aria-current={id !== null && id === selected ? 'true' : undefined}
            aria-label={t('openCommitment', { number })}
            onClick={() => {
              desk.view.setState({ selected: id })
              goTo.run(desk, 'review')
            }}
          >
            {number}
          </button>
        )
      })}
    </div>
  )
}

function Fault({ fault: { file, line, column, message, hints } }: { readonly fault: NonNullable<Preview['fault']> }) {
  const { t } = useTranslation('pack')
  return (
    <div className={styles.fault} role="alert">
      <strong>{t('fault')}</strong>
      <p>{t('faultAt', { file, line, column })}</p>
      <p lang="en">{message}</p>
      {hints.map(hint => (
        <p key={hint} lang="en">
          {hint}
        </p>
      ))}
    </div>
  )
}

function sizeWords(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
