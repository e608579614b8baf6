import { useEffect, useState } from 'react'
import { decidePack } from '../../actions/pack-settings.ts'
import { PLAIN_DRESS } from '../../domain/pack-dress.ts'
import { useDesk, useView } from '../use-desk.ts'
import { addWords } from '../words/i18n.ts'
import { pack } from '../words/pack.ts'
import { PackPages } from './PackPages.tsx'
import styles from './PackPlace.module.css'
import { PackSettingsPanel } from './PackSettingsPanel.tsx'
import { rememberDress, rememberedDress } from './remembered-dress.ts'
import { usePreview } from './use-preview.ts'

addWords({ pack })

/** Where packs are made: what is decided at the left, the pages as they will be at the right. */
export function PackPlace() {
  const preview = usePreview()
  useRememberedDress()
  // Counts up with the page asked for, so that the same page can be asked for twice.
  const [asked, setAsked] = useState<{ readonly page: number; readonly times: number }>({ page: 0, times: 0 })
  const showPage = (page: number) => setAsked(({ times }) => ({ page, times: times + 1 }))
  return (
    <main className={styles.place}>
      <PackSettingsPanel preview={preview} onPage={showPage} />
      <PackPages preview={preview} asked={asked} onPage={showPage} />
    </main>
  )
}

/** An office's marks are the same next time; what is in the pack is decided anew. */
function useRememberedDress() {
  const desk = useDesk()
  const dress = useView(state => state.pack.dress)
  useEffect(() => {
    const { pack } = desk.view.getState()
    if (pack.dress === PLAIN_DRESS) decidePack.run(desk, { dress: rememberedDress() })
  }, [desk])
  useEffect(() => {
    if (dress !== PLAIN_DRESS) rememberDress(dress)
  }, [dress])
}
