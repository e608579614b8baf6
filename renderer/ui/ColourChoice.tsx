import { useTranslation } from 'react-i18next'
import { MARK_COLOURS, type MarkColour } from '../domain/annotation.ts'
import styles from './Marks.module.css'

interface ColourChoiceProps {
  readonly name: string
  /** The one in use, `null` for none. */
  readonly colour: MarkColour | null
  readonly onChoose: (colour: MarkColour) => void
}

/** The five colours that words are marked in. */
export function ColourChoice({ name, colour, onChoose }: ColourChoiceProps) {
  const { t } = useTranslation('reading')
  return (
    <div className={styles.colours} role="group" aria-label={name}>
      {MARK_COLOURS.map(one => (
        <button
          key={one}
          type="button"
          className={styles.colour}
          data-colour={one}
          aria-pressed={colour === one}
          aria-label={t('highlightIn', { colour: t(`colour-${one}`) })}
          title={t('highlightIn', { colour: t(`colour-${one}`) })}
          // The press must not take the selection away before the click arrives.
          onMouseDown={event => event.preventDefault()}
          onClick={() => onChoose(one)}
        />
      ))}
    </div>
  )
}
