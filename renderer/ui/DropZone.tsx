import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { importFile, isReviewFile } from '../actions/import-file.ts'
import { planMerge } from '../actions/merge-files.ts'
import { say } from '../actions/say.ts'
import styles from './DropZone.module.css'
import { useDesk } from './use-desk.ts'

/** Files dropped anywhere on the window are imported, one after the other. A folder gets a sentence. Shows where to let go while one is over the window. */
export function DropZone() {
  const { t } = useTranslation('frame')
  const desk = useDesk()
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(false)
      void takeAll([...(event.dataTransfer?.files ?? [])])
    }
    const takeAll = async (files: readonly File[]) => {
      // Review files of a whole panel are looked at together, once.
      const reviews = files.filter(file => isReviewFile(file.name))
      try {
        if (reviews.length > 0) {
          await planMerge.run(
            desk,
            await Promise.all(reviews.map(async file => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }))),
          )
        }
      } catch {
        say(desk, 'trouble', 'host.failed')
      }
      for (const file of files.filter(one => !reviews.includes(one))) {
        try {
          await importFile.run(desk, { file: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } })
        } catch {
          // A folder arrives as a file that cannot be read.
          say(desk, 'trouble', 'host.failed')
        }
      }
    }
    window.addEventListener('dragenter', over)
    window.addEventListener('dragover', over)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragenter', over)
      window.removeEventListener('dragover', over)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [desk])
  return isOver ? (
    <div className={styles.over} role="status">
      {t('dropHere')}
    </div>
  ) : null
}
