import { ActionIcon, Button, SegmentedControl, Tooltip } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { exportPack } from '../actions/export-pack.ts'
import { importFromDialog } from '../actions/import-file.ts'
import { setLanguage, setScheme, showCentre, showKeys } from '../actions/look.ts'
import { closeDocument } from '../actions/open-document.ts'
import { redo, undo } from '../actions/undo.ts'
import { EncodingMenu } from './EncodingMenu.tsx'
import { Icon } from './Icon.tsx'
import { ReviewerName } from './ReviewerName.tsx'
import { SavedState } from './SavedState.tsx'
import styles from './TopBar.module.css'
import { useDesk, useFold, useView, useWork } from './use-desk.ts'

/** The bar at the top: what is open, whether it is saved, and what can be done with all of it. */
export function TopBar() {
  const { t } = useTranslation('frame')
  const desk = useDesk()
  const head = useFold(state => state.open?.parsed.document)
  const language = useView(state => state.language)
  const scheme = useView(state => state.scheme)
  const centre = useView(state => state.centre)
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
          <EncodingMenu encoding={head.encoding} />
          <SavedState />
        </>
      ) : (
        <h1 className={styles.title}>{t('brand')}</h1>
      )}
      <span className={styles.spring} />
      {head && (
        <>
          <Tool name={`${t('undo')} Ctrl+Z`} icon="undo" isOff={!canUndo} onClick={() => void undo.run(desk)} />
          <Tool name={`${t('redo')} Ctrl+Y`} icon="redo" isOff={!canRedo} onClick={() => void redo.run(desk)} />
          <SegmentedControl
            size="xs"
            aria-label={t('centre')}
            value={centre}
            onChange={value => showCentre.run(desk, value === 'reader' ? 'reader' : 'table')}
            data={[
              { value: 'table', label: t('table') },
              { value: 'reader', label: t('reader') },
            ]}
          />
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
      <Tool name={`${t('keys')} ?`} icon="keys" onClick={() => showKeys.run(desk)} />
      <Tool
        name={schemeName}
        icon={scheme === 'dark' ? 'sun' : 'moon'}
        onClick={() => setScheme.run(desk, scheme === 'dark' ? 'light' : 'dark')}
      />
      <Button
        variant="subtle"
        size="compact-sm"
        color="gray"
        lang={language === 'zh' ? 'en' : 'zh-CN'}
        onClick={() => setLanguage.run(desk, language === 'zh' ? 'en' : 'zh')}
      >
        {t('switchLanguage')}
      </Button>
    </header>
  )
}

interface ToolProps {
  readonly name: string
  readonly icon: 'undo' | 'redo' | 'keys' | 'sun' | 'moon'
  readonly isOff?: boolean
  readonly onClick: () => void
}

function Tool({ name, icon, isOff = false, onClick }: ToolProps) {
  return (
    <Tooltip label={name} openDelay={500} withinPortal={false}>
      <ActionIcon variant="subtle" color="gray" aria-label={name} disabled={isOff} onClick={onClick}>
        <Icon name={icon} />
      </ActionIcon>
    </Tooltip>
  )
}
