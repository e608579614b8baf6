import { ActionIcon, Button, Popover, SegmentedControl } from '@mantine/core'
import { type ReactNode, type RefObject, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { setReading, splitText } from '../actions/reading.ts'
import { FindBar } from './FindBar.tsx'
import { MarksPanel } from './MarksPanel.tsx'
import styles from './Reader.module.css'
import type { ReaderLine } from './reader-pieces.ts'
import { useAnnotations } from './use-annotations.ts'
import { useDesk, useView } from './use-desk.ts'

const PAPERS = ['plain', 'sepia', 'dark'] as const

/** Above the text: find, how it is set, which markings it shows, one place or two. */
export function ReaderTools({ sheet, lines }: { readonly sheet: RefObject<HTMLElement | null>; readonly lines: readonly ReaderLine[] }) {
  const { t } = useTranslation('reading')
  const desk = useDesk()
  const count = useAnnotations().length
  const isSplit = useView(state => state.reading.isSplit)
  const marks = useView(state => state.marks)
  const isFiltered = marks.colours.length + marks.tags.length + marks.authors.length > 0
  return (
    <div className={styles.tools}>
      <FindBar sheet={sheet} lines={lines} />
      <span className={styles.spring} />
      <Panel name={count > 0 ? t('marksCount', { count }) : t('marks')} isOn={isFiltered}>
        <MarksPanel />
      </Panel>
      <Panel name={t('setting')}>
        <Setting />
      </Panel>
      <Button size="xs" px={8} variant={isSplit ? 'light' : 'default'} aria-pressed={isSplit} onClick={() => splitText.run(desk)}>
        {t('split')}
      </Button>
    </div>
  )
}

function Panel({ name, isOn = false, children }: { readonly name: string; readonly isOn?: boolean; readonly children: ReactNode }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" shadow="md" trapFocus returnFocus transitionProps={{ duration: 0 }}>
      <Popover.Target>
        <Button size="xs" px={8} variant={isOn ? 'light' : 'default'} onClick={() => setOpen(!isOpen)}>
          {name}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={name}>{children}</Popover.Dropdown>
    </Popover>
  )
}

function Setting() {
  const { t } = useTranslation('reading')
  const desk = useDesk()
  const { size, spacing, paper } = useView(state => state.reading)
  return (
    <div className={styles.setting}>
      <Stepper
        name={t('size')}
        value={`${size} px`}
        less={t('smaller')}
        more={t('larger')}
        onStep={by => setReading.run(desk, { size: size + by })}
      />
      <Stepper
        name={t('spacing')}
        value={spacing.toFixed(1)}
        less={t('tighter')}
        more={t('looser')}
        onStep={by => setReading.run(desk, { spacing: spacing + by / 10 })}
      />
      <span>{t('paper')}</span>
      <SegmentedControl
        size="xs"
        aria-label={t('paper')}
        value={paper}
        onChange={value => setReading.run(desk, { paper: PAPERS.find(one => one === value) ?? 'plain' })}
        data={PAPERS.map(one => ({ value: one, label: t(`paper-${one}`) }))}
      />
    </div>
  )
}

interface StepperProps {
  readonly name: string
  readonly value: string
  readonly less: string
  readonly more: string
  readonly onStep: (by: 1 | -1) => void
}

function Stepper({ name, value, less, more, onStep }: StepperProps) {
  return (
    <>
      <span>{name}</span>
      <div className={styles.stepper}>
        <ActionIcon variant="default" aria-label={less} onClick={() => onStep(-1)}>
          −
        </ActionIcon>
        <output>{value}</output>
        <ActionIcon variant="default" aria-label={more} onClick={() => onStep(1)}>
          +
        </ActionIcon>
      </div>
    </>
  )
}
