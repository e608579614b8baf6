import type { MarkColour } from '../domain/annotation.ts'
import type { Piece } from './reader-pieces.ts'
import styles from './Words.module.css'

interface WordsProps {
  readonly pieces: readonly Piece[]
}

/** Words of the text with their findings, markings and doubts; `data-start` tells a selection where in the text it is. */
export function Words({ pieces }: WordsProps) {
  return pieces.map(piece => (
    <span key={piece.at[0]} data-start={piece.at[0]} className={looksOf(piece)} style={stripesOf(piece.colours)}>
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

/** Markings that lie over one another share the height of the line between their colours. */
function stripesOf(colours: readonly MarkColour[]) {
  if (colours.length === 0) return undefined
  const share = 100 / colours.length
  const stops = colours.map((colour, place) => `var(--mark-${colour}) ${place * share}% ${(place + 1) * share}%`)
  return { backgroundImage: `linear-gradient(${stops.join(', ')})` }
}
