import type { DiffPiece } from '../../domain/comparison.ts'
import styles from './InsightScreen.module.css'

/** One side of a comparison with its changed words marked: struck where they are gone, bold where they came. */
export function Diff({ pieces, side }: { readonly pieces: readonly DiffPiece[]; readonly side: 'a' | 'b' }) {
  const Mark = side === 'a' ? 'del' : 'ins'
  return (
    <span lang="zh-CN">
      {pieces.map(({ text, isChanged }, position) =>
        isChanged ? (
          <Mark key={position} className={side === 'a' ? styles.gone : styles.come}>
            {text}
          </Mark>
        ) : (
          <span key={position}>{text}</span>
        ),
      )}
    </span>
  )
}
