import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './Reader.module.css'
import { ReaderPane } from './ReaderPane.tsx'
import { ReaderTools } from './ReaderTools.tsx'
import { readerLines } from './reader-pieces.ts'
import { SecondPlace } from './SecondPlace.tsx'
import { isMarkShown } from './shown-marks.ts'
import { useAnnotations } from './use-annotations.ts'
import { useFold, useView } from './use-desk.ts'

/** The whole source as set text, at one place or two, with the tools above it. */
export function Reader() {
  const { t } = useTranslation('review')
  const parsed = useFold(state => state.open?.parsed)
  const isSplit = useView(state => state.reading.isSplit)
  const marks = useView(state => state.marks)
  const annotations = useAnnotations()
  const sheet = useRef<HTMLElement>(null)
  const lines = useMemo(() => {
    const shown = annotations.filter(one => isMarkShown(one, marks))
    const standing = shown.flatMap(({ id, stands, colour }) => (stands ? [{ id, at: stands, ...(colour ? { colour } : {}) }] : []))
    return parsed ? readerLines(parsed, standing) : []
  }, [parsed, annotations, marks])
  if (!parsed) return <p className={styles.empty}>{t('readerEmpty')}</p>
  return (
    <>
      <ReaderTools sheet={sheet} lines={lines} />
      <div className={styles.panes}>
        <ReaderPane lines={lines} sheet={sheet} />
        {isSplit && <SecondPlace lines={lines} />}
      </div>
    </>
  )
}
