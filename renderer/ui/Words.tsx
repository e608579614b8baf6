import type { Piece } from './reader-pieces.ts'
import styles from './Words.module.css'

interface WordsProps {
  readonly pieces: readonly Piece[]
}

/** Words of the text with their findings, annotations and doubts marked; `data-start` tells a selection where in the text it is. */
export function Words({ pieces }: WordsProps) {
  return pieces.map(piece => (
    <span key={piece.at[0]} data-start={piece.at[0]} className={looksOf(piece)}>
      {piece.text}
    </span>
  ))
}

/** The class names that say what a piece is. */
export function looksOf({ finding, isLead, isDoubted, annotations }: Piece): string {
  const looks = [
    finding ? styles[finding] : '',
    isLead ? styles.lead : '',
    isDoubted ? styles.doubted : '',
    annotations.length > 0 ? styles.annotated : '',
  ]
  return looks.filter(Boolean).join(' ')
}
