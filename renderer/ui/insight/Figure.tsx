import { Button, SegmentedControl } from '@mantine/core'
import { type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { savePicture, tellCopied } from '../../actions/insight.ts'
import { useDesk, useFold } from '../use-desk.ts'
import { DataTable } from './DataTable.tsx'
import styles from './Figure.module.css'
import { type FigureCell, type FigureTable, tsvOf } from './figure-table.ts'
import { pictureOf } from './picture-of.ts'

interface FigureProps {
  readonly table: FigureTable
  /** What the figure counts and how, in one or two sentences. */
  readonly note: string
  /** None where the table says it best. */
  readonly chart?: ReactNode
  readonly onCell: (cell: FigureCell) => void
  /** What belongs to the figure and stands under it. */
  readonly children?: ReactNode
}

/** A figure: its title and how it is counted, the chart and the table behind it, and the ways to take it along. */
export function Figure({ table, note, chart, onCell, children }: FigureProps) {
  const { t } = useTranslation('insight')
  const desk = useDesk()
  const title = useFold(state => state.open?.parsed.document.title ?? '')
  const [shows, setShows] = useState<'chart' | 'table'>('chart')
  const drawn = useRef<HTMLDivElement>(null)
  const isChart = chart !== undefined && shows === 'chart'
  const picture = () => {
    const drawing = drawn.current?.querySelector('svg')
    return drawing ? pictureOf(drawing) : Promise.reject(new Error('no drawing'))
  }
  const copyData = () =>
    navigator.clipboard.writeText(tsvOf(table)).then(
      () => tellCopied.run(desk, 'insight.copied'),
      () => tellCopied.run(desk, 'insight.failed'),
    )
  const copyPicture = () =>
    picture()
      .then(blob => navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]))
      .then(
        () => tellCopied.run(desk, 'insight.picture-copied'),
        () => tellCopied.run(desk, 'insight.picture-failed'),
      )
  const keepPicture = async () => {
    const bytes = new Uint8Array(await (await picture()).arrayBuffer())
    await savePicture.run(desk, { name: `${title} ${table.name}.png`.replace(/[\\/:*?"<>|\s]+/g, ' ').trim(), bytes })
  }
  return (
    <section className={styles.figure} aria-label={table.name}>
      <div className={styles.head}>
        <h2 className={styles.title}>{table.name}</h2>
        <div className={styles.tools}>
          {chart !== undefined && (
            <SegmentedControl
              size="xs"
              aria-label={t('showAs', { name: table.name })}
              value={shows}
              onChange={value => setShows(value === 'table' ? 'table' : 'chart')}
              data={[
                { value: 'chart', label: t('asChart') },
                { value: 'table', label: t('asTable') },
              ]}
            />
          )}
          <Button size="compact-xs" variant="subtle" color="gray" onClick={() => void copyData()}>
            {t('copyData')}
          </Button>
          {isChart && (
            <>
              <Button size="compact-xs" variant="subtle" color="gray" onClick={() => void copyPicture()}>
                {t('copyPicture')}
              </Button>
              <Button size="compact-xs" variant="subtle" color="gray" onClick={() => void keepPicture()}>
                {t('savePicture')}
              </Button>
            </>
          )}
        </div>
      </div>
      <p className={styles.note}>{note}</p>
      <section ref={drawn} className={styles.drawn} aria-label={t('numbersOf', { name: table.name })}>
        {isChart ? chart : <DataTable table={table} onCell={onCell} />}
      </section>
      {children}
    </section>
  )
}
