import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { goTo } from '../../actions/go.ts'
import { showCentre } from '../../actions/look.ts'
import { takeInstalledFonts } from '../../actions/pack-settings.ts'
import { OFFICIAL_NAMES } from '../../domain/pack-faces.ts'
import { useDesk, useFold, useView } from '../use-desk.ts'
import styles from './PackPlace.module.css'
import { preflight, type Warning } from './preflight.ts'
import type { Preview } from './use-preview.ts'

/** What to look at before a pack is put on the table: each line leads to its place. */
export function Preflight({ preview, onPage }: { readonly preview: Preview; readonly onPage: (page: number) => void }) {
  const { t } = useTranslation('pack')
  const desk = useDesk()
  const open = useFold(state => state.open)
  const { choice, dress, isFiltered, own, scope, template } = useView(state => state.pack)
  const positions = useView(state => state.positions)
  const { preset } = dress
  const { shown } = preview
  const warnings = useMemo(
    () => (open ? preflight(open, { choice, isFiltered, own, preset, scope, template }, positions, shown) : []),
    [open, choice, isFiltered, own, preset, scope, template, positions, shown],
  )
  if (!open) return null
  const words = ({ code, params }: Warning) =>
    t(`check-${code}`, {
      ...params,
      ...(code === 'faces' ? { faces: (shown?.missing ?? []).map(face => t(`face-${face}`)).join('、') } : {}),
    })
  const lead = ({ code, commitment, page }: Warning) => {
    if (code === 'faces') return void takeInstalledFonts.run(desk, OFFICIAL_NAMES)
    if (code === 'names') return document.getElementById('pack-shown')?.focus()
    if (page !== undefined) return onPage(page)
    if (commitment !== undefined) desk.view.setState({ selected: commitment })
    if (code === 'doubts') showCentre.run(desk, 'reader')
    goTo.run(desk, 'review')
  }
  return (
    <section aria-label={t('checks')}>
      <h2 className={styles.title}>{t('checks')}</h2>
      <ul className={styles.warnings}>
        {warnings.map(warning => (
          <li key={warning.code}>
            <button type="button" className={styles.warning} onClick={() => lead(warning)}>
              {words(warning)}
            </button>
          </li>
        ))}
        {warnings.length === 0 && <li className={styles.quiet}>{t('allClear')}</li>}
      </ul>
    </section>
  )
}
