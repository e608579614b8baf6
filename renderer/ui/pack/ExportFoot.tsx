import { Button, NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { batchPack } from '../../actions/batch-pack.ts'
import { exportPack } from '../../actions/export-pack.ts'
import { importReviews } from '../../actions/pack-files.ts'
import { decidePack } from '../../actions/pack-settings.ts'
import { FORMATS } from '../../domain/pack.ts'
import { useDesk, useView, useWork } from '../use-desk.ts'
import { DragOut } from './DragOut.tsx'
import styles from './PackPlace.module.css'
import { Preflight } from './Preflight.tsx'
import type { Preview } from './use-preview.ts'

/** What to look at before export, the format, and the buttons that make files. */
export function ExportFoot({ preview, onPage }: { readonly preview: Preview; readonly onPage: (page: number) => void }) {
  const { t } = useTranslation('pack')
  const desk = useDesk()
  const settings = useView(state => state.pack)
  const isBusy = useWork(state => state.job !== null)
  const isNumbered = settings.dress.copy > 0 && settings.copies > 1
  return (
    <div className={styles.foot}>
      <Preflight preview={preview} onPage={onPage} />
      <div className={styles.buttons}>
        <NativeSelect
          size="sm"
          aria-label={t('format')}
          value={settings.format}
          onChange={event => decidePack.run(desk, { format: FORMATS.find(one => one === event.currentTarget.value) ?? 'pdf' })}
          data={FORMATS.map(one => ({ value: one, label: t(`format-${one}`) }))}
        />
        <Button disabled={isBusy} onClick={() => void exportPack.run(desk, settings)}>
          {t('export', { format: t(`format-${settings.format}`) })}
        </Button>
      </div>
      {desk.host.desktop && <DragOut />}
      <div className={styles.more}>
        <Button
          size="compact-xs"
          variant="default"
          disabled={isBusy}
          onClick={() => void batchPack.run(desk, { by: 'department', settings })}
        >
          {t('batch')}
        </Button>
        {isNumbered && (
          <Button size="compact-xs" variant="default" disabled={isBusy} onClick={() => void batchPack.run(desk, { by: 'copy', settings })}>
            {t('batchCopies', { count: settings.copies })}
          </Button>
        )}
        <Button size="compact-xs" variant="subtle" disabled={isBusy} onClick={() => void importReviews.run(desk)}>
          {t('readBack')}
        </Button>
      </div>
    </div>
  )
}
