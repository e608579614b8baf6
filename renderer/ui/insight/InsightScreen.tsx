import { Button, Tabs } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { printPlace, showOnly } from '../../actions/insight.ts'
import type { Ids } from '../../domain/insight.ts'
import { useDesk, useFold } from '../use-desk.ts'
import { AlignmentTab } from './AlignmentTab.tsx'
import { DeadlinesTab } from './DeadlinesTab.tsx'
import { DocumentsTab } from './DocumentsTab.tsx'
import styles from './InsightScreen.module.css'
import { OverlapsTab } from './OverlapsTab.tsx'
import { OverviewTab } from './OverviewTab.tsx'
import { ScoresTab } from './ScoresTab.tsx'
import { TargetsTab } from './TargetsTab.tsx'
import { useInsight } from './use-insight.ts'
import { WordingTab } from './WordingTab.tsx'
import './print.css'
import { addWords } from '../words/i18n.ts'
import { insight } from '../words/insight.ts'

addWords({ insight })

const TABS = ['overview', 'scores', 'deadlines', 'targets', 'alignment', 'overlaps', 'wording', 'documents'] as const
type TabId = (typeof TABS)[number]

/** What the document really promises: figures over its text and its scores, each leading to its commitments. */
export function InsightScreen() {
  const { t } = useTranslation('insight')
  const desk = useDesk()
  const [tab, setTab] = useState<TabId>('overview')
  const [today, setToday] = useState(() => desk.today())
  const insight = useInsight(today)
  const count = useFold(state => state.open?.placed.length ?? 0)
  const follow = (ids: Ids, name: string) => void showOnly.run(desk, { ids, name })
  return (
    <main className={styles.screen} data-prints>
      <Tabs
        value={tab}
        onChange={value => setTab(TABS.find(one => one === value) ?? 'overview')}
        keepMounted={false}
        className={styles.tabs ?? ''}
      >
        <div className={styles.bar}>
          <Tabs.List aria-label={t('tabs')}>
            {TABS.map(one => (
              <Tabs.Tab key={one} value={one}>
                {t(`tab-${one}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Button size="xs" variant="default" className={styles.print ?? ''} onClick={() => void printPlace.run(desk)}>
            {t('print')}
          </Button>
        </div>
        {count === 0 ? (
          <p className={styles.quiet}>{t('noCommitments')}</p>
        ) : insight.is === 'waiting' ? (
          <p className={styles.quiet} aria-busy="true">
            {t('counting')}
          </p>
        ) : insight.is === 'failed' ? (
          <p className={styles.quiet} role="alert">
            {t('failed')}
          </p>
        ) : (
          <div className={styles.page}>
            <Tabs.Panel value="overview">
              <OverviewTab insight={insight.answer} follow={follow} />
            </Tabs.Panel>
            <Tabs.Panel value="scores">
              <ScoresTab grouping={insight.answer.grouping} follow={follow} />
            </Tabs.Panel>
            <Tabs.Panel value="deadlines">
              <DeadlinesTab
                grouping={insight.answer.grouping}
                strip={insight.answer.strip}
                today={today}
                onToday={setToday}
                follow={follow}
              />
            </Tabs.Panel>
            <Tabs.Panel value="targets">
              <TargetsTab grouping={insight.answer.grouping} targets={insight.answer.targets} follow={follow} />
            </Tabs.Panel>
            <Tabs.Panel value="alignment">
              <AlignmentTab alignment={insight.answer.alignment} dependencies={insight.answer.dependencies} follow={follow} />
            </Tabs.Panel>
            <Tabs.Panel value="overlaps">
              <OverlapsTab overlaps={insight.answer.overlaps} shared={insight.answer.shared} follow={follow} />
            </Tabs.Panel>
            <Tabs.Panel value="wording">
              <WordingTab grouping={insight.answer.grouping} wording={insight.answer.wording} follow={follow} />
            </Tabs.Panel>
            <Tabs.Panel value="documents">
              <DocumentsTab />
            </Tabs.Panel>
          </div>
        )}
      </Tabs>
    </main>
  )
}

/** Leads to commitments in the review table; `name` says there what they are. */
export type Follow = (ids: Ids, name: string) => void
