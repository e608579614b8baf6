import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isComposing } from '../actions/keys.ts'
import { flag, tag, toggleVerdict } from '../actions/mark-up.ts'
import { asTag, TAG_LENGTH } from '../domain/tags.ts'
import { markedUp, VERDICTS } from '../domain/verdict.ts'
import { leaveField } from './leave-field.ts'
import styles from './MarkUp.module.css'
import { useDesk, useFold } from './use-desk.ts'

/** A reviewer's verdict and flag, and everybody's tags, on one commitment. */
export function MarkUp({ commitment }: { readonly commitment: string }) {
  const { t } = useTranslation('inspect')
  const desk = useDesk()
  const fold = useFold(state => state.open?.fold)
  const me = useFold(state => state.me.id)
  if (!fold) return null
  const { isFlagged, tags, verdict } = markedUp(fold, commitment, me)
  return (
    <section className={styles.markUp} aria-label={t('markUp')}>
      <fieldset className={styles.verdicts} aria-label={t('verdict')}>
        {VERDICTS.map(one => (
          <button
            key={one}
            type="button"
            data-verdict={one}
            aria-pressed={one === verdict}
            onClick={() => void toggleVerdict.run(desk, { commitment, verdict: one })}
          >
            {t(`verdict-${one}`)}
          </button>
        ))}
        <button
          type="button"
          className={styles.flag}
          aria-pressed={isFlagged}
          onClick={() => void flag.run(desk, { commitment, isFlagged: !isFlagged })}
        >
          {isFlagged ? '⚑' : '⚐'} {t('flag')}
        </button>
      </fieldset>
      <Tags commitment={commitment} tags={tags} />
    </section>
  )
}

function Tags({ commitment, tags }: { readonly commitment: string; readonly tags: readonly string[] }) {
  const { t } = useTranslation('inspect')
  const desk = useDesk()
  const fold = useFold(state => state.open?.fold)
  const [draft, setDraft] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const known = useMemo(() => {
    const names = new Set<string>()
    for (const edit of fold?.winners.values() ?? []) {
      const name = asTag(edit.field, edit.value)
      if (name) names.add(name)
    }
    return [...names].sort()
  }, [fold])
  const add = () => {
    if (draft.trim() === '') return
    void tag.run(desk, { commitment, name: draft, isOn: true })
    setDraft('')
  }
  return (
    <div className={styles.tags}>
      {tags.map(name => (
        <span key={name} className={styles.tag} lang="zh-CN">
          {name}
          <button
            type="button"
            aria-label={t('removeTag', { name })}
            onClick={() => {
              field.current?.focus()
              void tag.run(desk, { commitment, name, isOn: false })
            }}
          >
            ×
          </button>
        </span>
      ))}
      <input
        ref={field}
        list="known-tags"
        aria-label={t('addTag')}
        placeholder={t('addTag')}
        maxLength={TAG_LENGTH}
        value={draft}
        onChange={event => setDraft(event.currentTarget.value)}
        onBlur={add}
        onKeyDown={event => {
          if (isComposing(event.nativeEvent)) return
          if (event.key === 'Enter') add()
          if (event.key === 'Escape') leaveField(event.currentTarget)
        }}
      />
      <datalist id="known-tags">
        {known
          .filter(name => !tags.includes(name))
          .map(name => (
            <option key={name} value={name} />
          ))}
      </datalist>
    </div>
  )
}
