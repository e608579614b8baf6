import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { asAnnotation } from '../domain/annotation.ts'
import { changesOf } from '../domain/changes.ts'
import type { Edit } from '../domain/edit.ts'
import { partsOf } from '../domain/pieces.ts'
import { redirectsOf } from '../domain/redirect.ts'
import { roundOf } from '../domain/round.ts'
import { hiddenFrom } from '../domain/visible.ts'
import { changeWords } from './change-words.ts'
import styles from './History.module.css'
import { useAuthor } from './use-author.ts'
import { useDesk, useFold, useView } from './use-desk.ts'
import { useRubric } from './use-rows.ts'
import { When } from './When.tsx'

/** Every edit ever made about a commitment that this person may see, latest first, with what stood there before: read from the log when it is asked for. */
export function WholeHistory({ commitment }: { readonly commitment: string }) {
  const { t } = useTranslation(['inspect', 'correct'] as const)
  const desk = useDesk()
  const open = useFold(state => state.open)
  const me = useFold(state => state.me.id)
  const language = useView(state => state.language)
  const rubric = useRubric()
  const author = useAuthor()
  const [log, setLog] = useState<readonly Edit[] | null>(null)
  const id = open?.document.id
  const written = open?.whole
  useEffect(() => {
    let isCurrent = true
    if (id && written)
      desk.keep.edits(id).then(
        edits => isCurrent && setLog(edits),
        () => isCurrent && setLog([...written.winners.values()]),
      )
    return () => {
      isCurrent = false
    }
  }, [desk, id, written])
  const changes = useMemo(() => {
    if (!log || !open) return null
    const isHidden = hiddenFrom(me, roundOf(open.whole, open.document.id))
    const redirects = redirectsOf(open.document.parsed, open.whole)
    const found = (one: string) => redirects.get(one)?.to ?? one
    const [base] = partsOf(commitment)
    return changesOf(log, edit => {
      if (isHidden(edit)) return false
      if (edit.field === 'annotation') {
        const on =
          asAnnotation(edit.value)?.commitment ??
          asAnnotation(open.whole.winners.get(`${edit.about}\nannotation`)?.value ?? null)?.commitment
        return on !== undefined && found(on) === commitment
      }
      if (!edit.about.startsWith('commitment:')) return false
      const about = edit.about.slice('commitment:'.length)
      const isOfWords = /^(target|deadline|split|join)/.test(edit.field)
      return found(about) === commitment || (isOfWords && about === base)
    })
  }, [log, open, me, commitment])
  if (!changes || !open) return <p className={styles.none}>{t('loadingHistory')}</p>
  const worded = { rubric, language, text: open.document.parsed.document.text, t }
  return (
    <>
      {changes.length === 0 && <p className={styles.none}>{t('noHistory')}</p>}
      <ol>
        {changes.map(change => (
          <li key={change.edit.id}>
            <span className={styles.what}>{changeWords(change, worded)}</span>
            <span className={styles.who}>
              {author(change.edit.by)} · <When stamp={change.edit.at} language={language} />
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}
