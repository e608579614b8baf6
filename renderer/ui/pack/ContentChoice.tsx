import { Checkbox, NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { decidePack } from '../../actions/pack-settings.ts'
import { SHOWN, type Template } from '../../domain/pack.ts'
import { useDesk, useView } from '../use-desk.ts'
import styles from './PackPlace.module.css'

/** Templates with a place for the section of insight. */
const WITH_INSIGHT: readonly Template[] = ['brief', 'full', 'scorecard']
const KINDS = ['scores', 'verdicts', 'notes', 'annotations', 'questions', 'tags', 'results', 'history', 'source', 'insight'] as const

/** What leaves with a pack, and under whose name. */
export function ContentChoice() {
  const { t } = useTranslation('pack')
  const desk = useDesk()
  const choice = useView(state => state.pack.choice)
  const hasPlace = useView(({ pack }) => pack.own !== null || pack.format !== 'pdf' || WITH_INSIGHT.includes(pack.template))
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
            checked={choice[kind] && (kind !== 'insight' || hasPlace)}
            disabled={kind === 'insight' && !hasPlace}
            onChange={event => decidePack.run(desk, { choice: { ...choice, [kind]: event.currentTarget.checked } })}
          />
        ))}
      </div>
      <p className={styles.quiet}>{t('privateNever')}</p>
    </fieldset>
  )
}
