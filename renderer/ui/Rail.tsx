import { useTranslation } from 'react-i18next'
import { goTo } from '../actions/go.ts'
import { Icon } from './Icon.tsx'
import { PLACES, placeShown } from './places.tsx'
import styles from './Rail.module.css'
import { useDesk, useFold, useView } from './use-desk.ts'

/** The window's screens, at its left edge: an icon and a word each. Stands while a document is open, or a screen that needs none; the list of files has no need of it. */
export function Rail() {
  const { t } = useTranslation('frame')
  const desk = useDesk()
  const hasDocument = useFold(state => state.open !== null)
  const shown = useView(state => placeShown(state.place, hasDocument)?.id)
  if (!hasDocument && shown !== 'data') return null
  return (
    <nav className={styles.rail} aria-label={t('places')}>
      {PLACES.filter(place => hasDocument || !place.needsDocument).map(({ id, icon }) => (
        <button
          key={id}
          type="button"
          className={styles.place}
          aria-current={id === shown ? 'page' : undefined}
          onClick={() => goTo.run(desk, id)}
        >
          <Icon name={icon} />
          <span>{t(`place-${id}`)}</span>
        </button>
      ))}
    </nav>
  )
}
