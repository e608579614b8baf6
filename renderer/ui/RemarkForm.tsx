import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { isComposing } from '../actions/keys.ts'
import styles from './Annotations.module.css'
import { draftsOf } from './drafts-of.ts'
import { leaveField } from './leave-field.ts'
import type { RemarkDraft } from './remark-draft.ts'
import { useDesk } from './use-desk.ts'

interface RemarkFormProps {
  readonly draft: RemarkDraft
  readonly quote: string
}

/** Where a remark is written. Enter and leaving the form keep it; Esc leaves too; only "cancel" throws words away. */
export function RemarkForm({ draft, quote }: RemarkFormProps) {
  const { t } = useTranslation('review')
  const { remark } = draftsOf(useDesk())
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    field.current?.focus({ preventScroll: true })
    field.current?.form?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <form
      className={styles.form}
      aria-label={t('annotationOn')}
      onSubmit={event => {
        event.preventDefault()
        void remark.keep()
      }}
      onBlur={event => {
        // Where the whole window loses the focus, the field stays the active one and the remark stays open.
        const isStill = (element: Element | null) => event.currentTarget.contains(element)
        if (isStill(document.activeElement)) void remark.flush()
        else if (!isStill(event.relatedTarget)) void remark.keep()
      }}
    >
      <q lang="zh-CN">{quote}</q>
      <textarea
        ref={field}
        aria-label={t('remark')}
        placeholder={t('remarkPlaceholder')}
        rows={2}
        value={draft.remark}
        onChange={event => remark.type(event.currentTarget.value)}
        onKeyDown={event => {
          if (isComposing(event.nativeEvent)) return
          if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault()
            if (draft.remark.trim() === '') return
            void remark.keep()
            leaveField(event.currentTarget)
          }
          if (event.key === 'Escape') {
            leaveField(event.currentTarget)
            if (draft.remark.trim() === '') remark.drop()
          }
        }}
      />
      <div className={styles.buttons}>
        <button type="submit" className={styles.save} disabled={draft.remark.trim() === ''}>
          {t('keepRemark')}
        </button>
        <button type="button" onClick={() => remark.drop()}>
          {t('dropRemark')}
        </button>
      </div>
    </form>
  )
}
