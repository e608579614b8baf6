import { ActionIcon, Button, Progress, TextInput } from '@mantine/core'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { openFromLibrary, trash } from '../actions/library.ts'
import { retitle, setYear } from '../actions/rename.ts'
import { millisOf } from '../domain/clock.ts'
import type { DocumentHead } from '../domain/document.ts'
import type { Shelved } from '../domain/shelf.ts'
import styles from './Library.module.css'
import { useDesk, useView } from './use-desk.ts'

interface ShelfItemProps {
  readonly head: DocumentHead
  /** `undefined` while it is read, `null` where it cannot be. */
  readonly shelved: Shelved | null | undefined
  readonly opened: string
  readonly onChanged: () => Promise<void>
}

/** One document of the library: what it is, how far it is reviewed, and what can be done with it. */
export function ShelfItem({ head, shelved, opened, onChanged }: ShelfItemProps) {
  const { t } = useTranslation('library')
  const desk = useDesk()
  const language = useView(state => state.language)
  const [isEditing, setEditing] = useState(false)
  const title = shelved?.title ?? head.title
  const year = shelved?.year ?? head.year
  const dayOf = (stamp: string) => new Date(millisOf(stamp)).toLocaleDateString(language === 'zh' ? 'zh-CN' : 'en-GB')
  const done = shelved?.progress.done ?? 0
  const all = shelved?.progress.all ?? head.commitments
  const open = () => void openFromLibrary.run(desk, { document: head.id })
  const move = async (isTrashed: boolean, button: HTMLElement) => {
    const section = button.closest('section')
    if (await trash.run(desk, { document: head.id, isTrashed })) {
      await onChanged()
      section?.querySelector<HTMLElement>('button')?.focus()
    }
  }
  if (isEditing)
    return (
      <li className={styles.item}>
        <EditForm
          title={title}
          year={year}
          onCancel={() => setEditing(false)}
          onKeep={async (newTitle, newYear) => {
            if (newTitle !== title) await retitle.run(desk, { document: head.id, title: newTitle })
            if (newYear !== year) await setYear.run(desk, { document: head.id, year: newYear })
            await onChanged()
            setEditing(false)
          }}
        />
      </li>
    )
  return (
    <li className={styles.item}>
      <button type="button" className={styles.title} lang="zh-CN" disabled={shelved?.isTrashed} onClick={open}>
        {title}
      </button>
      <p className={styles.facts}>
        <span>{t('year', { year })}</span>
        <span>{shelved ? t(`kind-${shelved.kind}`) : shelved === null ? t('unreadable') : t('reading')}</span>
        <span>{t('counts', { departments: shelved?.departments ?? head.departments })}</span>
        <span>{opened === '' ? t('received', { day: dayOf(head.received) }) : t('opened', { day: dayOf(opened) })}</span>
      </p>
      <div className={styles.done}>
        <Progress size="sm" value={all === 0 ? 0 : (done / all) * 100} aria-label={t('progress', { done, all })} />
        <span>{t('progress', { done, all })}</span>
      </div>
      <span className={styles.buttons}>
        {shelved?.isTrashed ? (
          <Button size="compact-sm" variant="default" onClick={event => void move(false, event.currentTarget)}>
            {t('restore')}
          </Button>
        ) : (
          <>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('edit', { title })}
              title={t('edit', { title })}
              onClick={() => setEditing(true)}
            >
              ✎
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('trash', { title })}
              title={t('trash', { title })}
              onClick={event => void move(true, event.currentTarget)}
            >
              ×
            </ActionIcon>
          </>
        )}
      </span>
    </li>
  )
}

interface EditFormProps {
  readonly title: string
  readonly year: number
  readonly onKeep: (title: string, year: number) => void
  readonly onCancel: () => void
}

function EditForm({ title, year, onKeep, onCancel }: EditFormProps) {
  const { t } = useTranslation('library')
  const [draft, setDraft] = useState({ title, year: String(year) })
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.select(), [])
  const typed = Number(draft.year)
  const isYear = Number.isInteger(typed) && typed >= 1900 && typed <= 2200
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isYear && draft.title.trim() !== '') onKeep(draft.title.trim(), typed)
  }
  return (
    <form
      className={styles.edit}
      onSubmit={submit}
      onKeyDown={event => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) onCancel()
      }}
    >
      <TextInput
        ref={field}
        size="xs"
        className={styles.search ?? ''}
        label={t('title')}
        lang="zh-CN"
        maxLength={200}
        value={draft.title}
        onChange={event => setDraft({ ...draft, title: event.currentTarget.value })}
      />
      <TextInput
        size="xs"
        w={90}
        label={t('yearField')}
        inputMode="numeric"
        value={draft.year}
        error={!isYear && t('yearWrong')}
        onChange={event => setDraft({ ...draft, year: event.currentTarget.value.trim() })}
      />
      <Button size="xs" type="submit" disabled={!isYear || draft.title.trim() === ''}>
        {t('keep')}
      </Button>
      <Button size="xs" variant="default" onClick={onCancel}>
        {t('cancel')}
      </Button>
    </form>
  )
}
