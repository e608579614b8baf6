import { useTranslation } from 'react-i18next'
import { ContentChoice } from './ContentChoice.tsx'
import { DressChoice } from './DressChoice.tsx'
import { ExportFoot } from './ExportFoot.tsx'
import styles from './PackPlace.module.css'
import { ScopeChoice } from './ScopeChoice.tsx'
import { TemplateChoice } from './TemplateChoice.tsx'
import type { Preview } from './use-preview.ts'

/** What is decided about a pack, and the way out. */
export function PackSettingsPanel({ preview, onPage }: { readonly preview: Preview; readonly onPage: (page: number) => void }) {
  const { t } = useTranslation('pack')
  return (
    <section className={styles.panel} aria-label={t('settings')}>
      <div className={styles.settings}>
        <TemplateChoice />
        <ScopeChoice />
        <ContentChoice />
        <DressChoice />
      </div>
      <ExportFoot preview={preview} onPage={onPage} />
    </section>
  )
}
