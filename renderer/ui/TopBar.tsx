import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedAction } from '../actions/desk.ts'
import { exportPack } from '../actions/export-pack.ts'
import { importFromDialog } from '../actions/import-file.ts'
import { showKeys, switchLanguage, switchScheme } from '../actions/look.ts'
import { closeDocument } from '../actions/open-document.ts'
import { openPalette } from '../actions/palette.ts'
import { redo, undo } from '../actions/undo.ts'
import { Icon } from './Icon.tsx'
import { Centre, Encoding } from './later-parts.ts'
import { ReviewerName } from './ReviewerName.tsx'
import { SavedState } from './SavedState.tsx'
import styles from './TopBar.module.css'
import { useAction } from './use-action.ts'
import { useDesk, useFold, useView, useWork } from './use-desk.ts'

/** The bar at the top: what is open, whether it is saved, and what can be done with all of it. */
export function TopBar() {
  const { t } = useTranslation('frame')
  const desk = useDesk()
  const head = useFold(state => state.open?.parsed.document)
  const language = useView(state => state.language)
  const scheme = useView(state => state.scheme)
  const isBusy = useWork(state => state.job !== null)
  const canUndo = useFold(state => (state.open?.undoable.length ?? 0) > 0)
  const canRedo = useFold(state => (state.open?.redoable.length ?? 0) > 0)
  const schemeName = scheme === 'dark' ? t('toLight') : t('toDark')
  return (
    <header className={styles.bar}>
      <span className={styles.brand} lang="zh-CN" aria-hidden="true">
        阅
      </span>
      {head ? (
        <>
          <Button
            variant="subtle"
            size="compact-sm"
            color="gray"
            leftSection={<Icon name="back" size={14} />}
            onClick={() => void closeDocument.run(desk)}
          >
            {t('back')}
          </Button>
          <h1 className={styles.title} lang="zh-CN" title={head.title}>
            {head.title}
          </h1>
          <span className={styles.year}>{t('yearOf', { year: head.year })}</span>
          <Suspense>
            <Encoding.Shown />
          </Suspense>
          <SavedState />
        </>
      ) : (
        <h1 className={styles.title}>{t('brand')}</h1>
      )}
      <span className={styles.spring} />
      {head && (
        <>
          <Tool action={undo} icon="undo" isOff={!canUndo} />
          <Tool action={redo} icon="redo" isOff={!canRedo} />
          <Suspense>
            <Centre.Shown />
          </Suspense>
        </>
      )}
      <Button variant="default" size="xs" disabled={isBusy} onClick={() => void importFromDialog.run(desk)}>
        {t('open')}
      </Button>
      {head && (
        <Button size="xs" disabled={isBusy} onClick={() => void exportPack.run(desk)}>
          {t('pack')}
        </Button>
      )}
      <ReviewerName />
      <Tool action={openPalette} icon="search" />
      <Tool action={showKeys} icon="keys" />
      <Tool action={switchScheme} name={schemeName} icon={scheme === 'dark' ? 'sun' : 'moon'} />
      <Button
        variant="subtle"
        size="compact-sm"
        color="gray"
        lang={language === 'zh' ? 'en' : 'zh-CN'}
        onClick={() => switchLanguage.run(desk)}
      >
        {t('switchLanguage')}
      </Button>
    </header>
  )
}

interface ToolProps {
  readonly action: ListedAction
  readonly icon: 'undo' | 'redo' | 'keys' | 'sun' | 'moon' | 'search'
  /** Where the button says more than the action's title. */
  readonly name?: string
  readonly isOff?: boolean
}

function Tool({ action, icon, name, isOff = false }: ToolProps) {
  const look = useAction(action)
  const label = name ?? look.name
  return (
    <Tooltip label={label} openDelay={500} withinPortal={false}>
      <ActionIcon variant="subtle" color="gray" aria-label={label} disabled={isOff} onClick={look.run}>
        <Icon name={icon} />
      </ActionIcon>
    </Tooltip>
  )
}
