import { useState } from 'react'
import { PackPages } from './PackPages.tsx'
import styles from './PackPlace.module.css'
import { PackSettingsPanel } from './PackSettingsPanel.tsx'
import { usePreview } from './use-preview.ts'

/** Where packs are made: what is decided at the left, the pages as they will be at the right. */
export function PackPlace() {
  const preview = usePreview()
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
