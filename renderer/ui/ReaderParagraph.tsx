import { memo, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './Reader.module.css'
import { type ReaderLine, runsOf, withoutEdges } from './reader-pieces.ts'
import { useView } from './use-desk.ts'
import { Words } from './Words.tsx'
import { doubtWords } from './words/doubts.ts'

interface ReaderParagraphProps {
  readonly line: ReaderLine
  /** The commitment in hand, if it stands in this line. */
  readonly inHand: string | null
  /** `id=number=mark` of each commitment in this line, one a line: plain text, so that a paragraph is drawn anew only when it changes. */
  readonly scored: string
}

const HEADINGS = { title: 'h2', theme: 'h3', department: 'h4', text: 'p' } as const

/** One line of the source as a heading or a paragraph, its doubts in the margin. */
export const ReaderParagraph = memo(function ReaderParagraph({ line, inHand, scored }: ReaderParagraphProps) {
  if (line.role === 'blank') return null
  const Tag = HEADINGS[line.role]
  const said = new Map(scored.split('\n').map(one => [one.split('=')[0] ?? '', one.split('=')] as const))
  return (
    <div className={styles.line}>
      <Tag className={styles[line.role]}>
        {runsOf(withoutEdges(line.pieces)).map(({ commitment, pieces }) =>
          commitment === null ? (
            <Words key={pieces[0]?.at[0]} pieces={pieces} />
          ) : (
            <a
              key={pieces[0]?.at[0]}
              className={styles.commitment}
              href={`#${commitment}`}
              draggable={false}
              tabIndex={commitment === inHand ? 0 : -1}
              data-commitment={commitment}
              data-number={pieces[0]?.at[0] === firstOf(line, commitment) ? said.get(commitment)?.[1] : undefined}
              data-scored={said.get(commitment)?.[2] || undefined}
              aria-current={commitment === inHand ? 'true' : undefined}
            >
              <Words pieces={pieces} />
            </a>
          ),
        )}
      </Tag>
      {line.doubts.length > 0 && <MarginDoubts line={line} />}
    </div>
  )
})

/** Where a commitment begins in a line: its number stands beside that. */
function firstOf(line: ReaderLine, commitment: string): number | undefined {
  return withoutEdges(line.pieces).find(piece => piece.commitment === commitment)?.at[0]
}

function MarginDoubts({ line: { doubts, pieces } }: { readonly line: ReaderLine }) {
  const { t } = useTranslation('review')
  const language = useView(state => state.language)
  const [isOpen, setOpen] = useState(false)
  const list = useId()
  const text = pieces.map(piece => piece.text).join('')
  const start = pieces[0]?.at[0] ?? 0
  const said = doubts.map(doubt => doubtWords(doubt, language, text.slice(doubt.at[0] - start, doubt.at[1] - start)))
  return (
    <>
      <button
        type="button"
        className={styles.doubtMark}
        aria-expanded={isOpen}
        aria-controls={list}
        aria-label={t('doubtAt', { why: said[0]?.why ?? '' })}
        title={said.map(({ why, hint }) => `${why} ${hint}`).join('\n')}
        onClick={() => setOpen(!isOpen)}
      >
        ?{doubts.length > 1 && <sub>{doubts.length}</sub>}
      </button>
      <ul id={list} className={styles.doubts} hidden={!isOpen}>
        {said.map(({ why, hint, lang }, index) => (
          <li key={index} lang={lang}>
            {why} <span className={styles.hint}>{hint}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
