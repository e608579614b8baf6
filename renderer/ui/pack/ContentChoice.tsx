import { Checkbox, NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { decidePack } from '../../actions/pack-settings.ts'
import { SHOWN } from '../../domain/pack.ts'
import { useDesk, useView } from '../use-desk.ts'
import styles from './PackPlace.module.css'

const KINDS = ['scores', 'verdicts', 'notes', 'annotations', 'questions', 'tags', 'results', 'history', 'source', 'insight'] as const

/** What leaves with a pack, and under whose name. */
export function ContentChoice() {
  const { t } = useTranslation('pack')
  const desk = useDesk()
  const choice = useView(state => state.pack.choice)
  return (
    <fieldset className={styles.section}>
      <legend className={styles.title}>{t('content')}</legend>
      <NativeSelect
        size="xs"
        mb={9}
        id="pack-shown"
        label={t('shown')}
        value={choice.shown}
        onChange={event => {
          const shown = SHOWN.find(one => one === event.currentTarget.value) ?? 'named'
          decidePack.run(desk, { choice: { ...choice, shown } })
        }}
        data={SHOWN.map(one => ({ value: one, label: t(`shown-${one}`) }))}
      />
      <div className={styles.checks}>
        {KINDS.map(kind => (
          <Checkbox
            key={kind}
            size="xs"
            label={t(`with-${kind}`)}
            checked={choice[kind]}
            onChange={event => decidePack.run(desk, { choice: { ...choice, [kind]: event.currentTarget.checked } })}
          />
        ))}
      </div>
      <p className={styles.quiet}>{t('privateNever')}</p>
    </fieldset>
  )
}
