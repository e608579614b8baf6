import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { changeWords } from './change-words.ts'
import styles from './History.module.css'
import { historyOf, type Said } from './history-of.ts'
import { useAuthor } from './use-author.ts'
import { useFold, useView } from './use-desk.ts'
import { useRubric } from './use-rows.ts'
import { When } from './When.tsx'
import { WholeHistory } from './WholeHistory.tsx'

/** What was done about a commitment: what stands, or on request everything that ever stood. */
export function History({ commitment }: { readonly commitment: string }) {
  const { t } = useTranslation('inspect')
  const [isWhole, setWhole] = useState(false)
  return (
    <section className={styles.history} aria-label={t('history')}>
      <header className={styles.head}>
        <h3>{t('history')}</h3>
        <button type="button" aria-pressed={isWhole} onClick={() => setWhole(!isWhole)}>
          {t(isWhole ? 'shortHistory' : 'wholeHistory')}
        </button>
      </header>
      {isWhole ? <WholeHistory commitment={commitment} /> : <Standing commitment={commitment} />}
    </section>
  )
}

/** What stands about a commitment: what, who, when, the latest first. */
function Standing({ commitment }: { readonly commitment: string }) {
  const { t } = useTranslation('review')
  const { t: tInspect } = useTranslation(['inspect', 'correct'] as const)
  const text = useFold(state => state.open?.parsed.document.text ?? '')
  const fold = useFold(state => state.open?.fold)
  const language = useView(state => state.language)
  const rubric = useRubric()
  const author = useAuthor()
  const said = useMemo(() => (fold ? historyOf(fold, commitment) : []), [fold, commitment])
  const words = (one: Said) => {
    if (one.is === 'mark') {
      const name = rubric.criteria.find(({ id }) => id === one.criterion)?.name[language] ?? one.criterion
      return one.mark === null ? t('clearedMark', { name }) : t('changedMark', { name, mark: t(`mark-${one.mark}`) })
    }
    if (one.is === 'note') return one.text === '' ? t('clearedNote') : t('changedNote', { text: one.text })
    if (one.is === 'annotation') return t('changedAnnotation', { text: one.text })
    return changeWords({ edit: one.edit, before: null }, { rubric, language, text, t: tInspect })
  }
  return (
    <>
      {said.length === 0 && <p className={styles.none}>{t('noHistory')}</p>}
      <ol>
        {said.map(one => (
          <li key={one.id}>
            <span className={styles.what}>{words(one)}</span>
            <span className={styles.who}>
              {author(one.by)} · <When stamp={one.at} language={language} />
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}
