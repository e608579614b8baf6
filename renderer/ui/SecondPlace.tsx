import { CloseButton, NativeSelect } from '@mantine/core'
import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { splitText } from '../actions/reading.ts'
import { departmentsOf } from './palette-items.ts'
import styles from './Reader.module.css'
import { ReaderPane } from './ReaderPane.tsx'
import type { ReaderLine } from './reader-pieces.ts'
import { useDesk, useFold } from './use-desk.ts'

/** A second place of the same text beside the first: it stays where it is while one works on in the other. */
export function SecondPlace({ lines }: { readonly lines: readonly ReaderLine[] }) {
  const { t } = useTranslation('reading')
  const desk = useDesk()
  const open = useFold(state => state.open)
  const [at, setAt] = useState<string | null>(null)
  const sheet = useRef<HTMLElement>(null)
  const departments = useMemo(() => (open ? departmentsOf(open) : []), [open])
  return (
    <div className={styles.second}>
      <div className={styles.secondHead}>
        <NativeSelect
          size="xs"
          aria-label={t('goTo')}
          value={at ?? ''}
          onChange={event => setAt(event.currentTarget.value)}
          data={[{ value: '', label: t('goTo') }, ...departments.map(({ department, first }) => ({ value: first, label: department }))]}
        />
        <CloseButton size="sm" aria-label={t('closeSecond')} onClick={() => splitText.run(desk)} />
      </div>
      <ReaderPane lines={lines} sheet={sheet} at={at} name={t('second')} />
    </div>
  )
}
