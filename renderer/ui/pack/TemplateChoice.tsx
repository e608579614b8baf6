import { Button, Radio, SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { chooseOwnTemplate, decidePack } from '../../actions/pack-settings.ts'
import { hasInsight, TEMPLATES } from '../../domain/pack.ts'
import { PRESETS } from '../../domain/pack-dress.ts'
import { useDesk, useView } from '../use-desk.ts'
import styles from './PackPlace.module.css'

/** The template, the look it has, and an office's own template in its place. */
export function TemplateChoice() {
  const { t } = useTranslation('pack')
  const desk = useDesk()
  const { choice, template, dress, own } = useView(state => state.pack)
  return (
    <fieldset className={styles.section}>
      <legend className={styles.title}>{t('template')}</legend>
      <Radio.Group value={own ? '' : template} aria-label={t('template')}>
        <div className={styles.templates}>
          {TEMPLATES.map(one => (
            <Radio.Card
              key={one}
              value={one}
              className={styles.template ?? ''}
              onClick={() => decidePack.run(desk, { template: one, own: null, choice: { ...choice, insight: hasInsight(one) } })}
            >
              {t(`template-${one}`)}
              <span className={styles.what}>{t(`template-${one}-what`)}</span>
            </Radio.Card>
          ))}
        </div>
      </Radio.Group>
      <div className={styles.own}>
        {own ? (
          <>
            <span>{t('ownInUse', { name: own.name })}</span>
            <Button size="compact-xs" variant="default" onClick={() => decidePack.run(desk, { own: null })}>
              {t('ownDrop')}
            </Button>
          </>
        ) : (
          <Button size="compact-xs" variant="subtle" onClick={() => void chooseOwnTemplate.run(desk)}>
            {t('ownChoose')}
          </Button>
        )}
      </div>
      <SegmentedControl
        fullWidth
        size="xs"
        mt={8}
        aria-label={t('preset')}
        value={dress.preset}
        onChange={value => decidePack.run(desk, { dress: { ...dress, preset: PRESETS.find(one => one === value) ?? 'modern' } })}
        data={PRESETS.map(one => ({ value: one, label: t(`preset-${one}`) }))}
      />
    </fieldset>
  )
}
