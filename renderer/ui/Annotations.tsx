import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { removeAnnotation } from '../actions/note.ts'
import type { Commitment } from '../domain/parsed.ts'
import styles from './Annotations.module.css'
import { draftsOf } from './drafts-of.ts'
import { RemarkForm } from './RemarkForm.tsx'
import { isWithin, selectedSpan } from './selected-span.ts'
import { useAnnotations } from './use-annotations.ts'
import { useAsked } from './use-asked.ts'
import { useAuthor } from './use-author.ts'
import { useDesk, useFold, useView } from './use-desk.ts'
import { When } from './When.tsx'

interface AnnotationsProps {
  readonly document: string
  readonly commitment: Commitment
}

/** The remarks on a commitment's words, and the way to add one: on the selected words where they lie in it, else on the whole. */
export function Annotations({ document, commitment }: AnnotationsProps) {
  const { t } = useTranslation('review')
  const desk = useDesk()
  const { remark } = draftsOf(desk)
  const draft = useStore(remark.state, state => state.draft)
  const text = useFold(state => state.open?.parsed.document.text ?? '')
  const language = useView(state => state.language)
  const me = useFold(state => state.me.id)
  const author = useAuthor()
  const annotations = useAnnotations().filter(one => one.commitment === commitment.id)
  const isOpen = draft?.commitment === commitment.id
  const begin = () => {
    const selected = selectedSpan(window.getSelection(), text)
    const at = selected && isWithin(selected, commitment.at) ? selected : commitment.at
    if (!isOpen) remark.begin({ id: desk.newId(), document, commitment: commitment.id, at, original: null })
  }
  useAsked('annotate', begin)

  useEffect(() => {
    const standing = remark.state.getState().draft
    if (!standing || standing.commitment === commitment.id) return
    // The remark belongs to the commitment that was in hand: it is kept there, and an empty form is closed.
    if (remark.isHolding()) void remark.keep()
    else remark.drop()
  }, [remark, commitment.id])

  return (
    <section className={styles.annotations} aria-label={t('annotations')}>
      <header>
        <h3>{t('annotations')}</h3>
        {!isOpen && (
          // The press must not take the selection away before the click arrives.
          <button type="button" className={styles.add} onMouseDown={event => event.preventDefault()} onClick={begin}>
            {t('addAnnotation')}
          </button>
        )}
      </header>
      {isOpen && <RemarkForm key={draft.id} draft={draft} quote={text.slice(draft.at[0], draft.at[1])} />}
      {annotations.length === 0 && !isOpen && <p className={styles.none}>{t('noAnnotations')}</p>}
      <ul>
        {annotations
          .filter(one => one.id !== draft?.id)
          .map(one => (
            <li key={one.id}>
              <q lang="zh-CN" className={one.stands ? undefined : styles.gone} title={one.stands ? undefined : t('quoteGone')}>
                {one.quote}
              </q>
              <p className={styles.remark}>{one.remark}</p>
              <footer>
                <span>
                  {author(one.by)} · <When stamp={one.stamp} language={language} />
                </span>
                {one.stands && one.by === me && (
                  <button
                    type="button"
                    aria-label={t('editAnnotation', { remark: one.remark })}
                    title={t('editAnnotation', { remark: one.remark })}
                    onClick={() => one.stands && remark.begin({ ...one, document, at: one.stands, original: one.remark })}
                  >
                    ✎
                  </button>
                )}
                <button
                  type="button"
                  aria-label={t('removeAnnotation', { remark: one.remark })}
                  title={t('removeAnnotation', { remark: one.remark })}
                  onClick={() => void removeAnnotation.run(desk, one.id)}
                >
                  ×
                </button>
              </footer>
            </li>
          ))}
      </ul>
    </section>
  )
}
