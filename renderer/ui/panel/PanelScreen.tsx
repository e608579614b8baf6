import { Tabs } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addWords } from '../words/i18n.ts'
import { panel } from '../words/panel.ts'
import { review } from '../words/review.ts'
import { CompletionList } from './CompletionList.tsx'
import { Differences } from './Differences.tsx'
import { Freezes } from './Freezes.tsx'
import { Matrix } from './Matrix.tsx'
import styles from './Panel.module.css'
import { ProgressBoard } from './ProgressBoard.tsx'
import { QuestionList } from './QuestionList.tsx'
import { RoundBar } from './RoundBar.tsx'
import { useRound } from './use-panel.ts'

addWords({ panel, review })

const TABS = [
  ['progress', ProgressBoard],
  ['differences', Differences],
  ['matrix', Matrix],
  ['questions', QuestionList],
  ['freezes', Freezes],
  ['completion', CompletionList],
] as const

/** The panel: who is how far, where it differs, what is asked, what was frozen, what came of it. */
export function PanelScreen() {
  const { t } = useTranslation('panel')
  const round = useRound()
  const [tab, setTab] = useState<string | null>('progress')
  if (!round) return null
  return (
    <main className={styles.screen} aria-label={t('panel')}>
      <RoundBar round={round} />
      <Tabs className={styles.tabs} value={tab} onChange={setTab} keepMounted={false}>
        <Tabs.List aria-label={t('views')}>
          {TABS.map(([id]) => (
            <Tabs.Tab key={id} value={id}>
              {t(`tab-${id}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {TABS.map(([id, View]) => (
          <Tabs.Panel key={id} value={id} className={styles.view} tabIndex={-1}>
            <View />
          </Tabs.Panel>
        ))}
      </Tabs>
    </main>
  )
}
