import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { showCentre } from '../actions/look.ts'
import { useDesk, useView } from './use-desk.ts'

/** Changes between the table and the text. */
export function CentreSwitch() {
  const { t } = useTranslation('frame')
  const desk = useDesk()
  const centre = useView(state => state.centre)
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('centre')}
      value={centre}
      onChange={value => showCentre.run(desk, value === 'reader' ? 'reader' : 'table')}
      data={[
        { value: 'table', label: t('table') },
        { value: 'reader', label: t('reader') },
      ]}
    />
  )
}
