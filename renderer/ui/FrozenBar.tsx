import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { backToNow } from '../actions/freeze.ts'
import styles from './FrozenBar.module.css'
import { useDesk, useFold, useView } from './use-desk.ts'
import { When } from './When.tsx'

/** Says that an earlier state is looked at, in every place, and leads back. */
export function FrozenBar() {
  const { t } = useTranslation('frame')
  const desk = useDesk()
  const language = useView(state => state.language)
  const freeze = useFold(state => state.open?.frozen?.freeze)
  if (!freeze) return null
  return (
    <div className={styles.bar} role="status">
      <span>
        {t('lookingAt', { name: freeze.name })} <When stamp={freeze.moment} language={language} />
      </span>
      <Button size="compact-sm" variant="default" onClick={() => void backToNow.run(desk)}>
        {t('backToNow')}
      </Button>
    </div>
  )
}
