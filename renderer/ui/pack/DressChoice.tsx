import { NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { decidePack } from '../../actions/pack-settings.ts'
import { type PackDress, STANDARDS } from '../../domain/pack-dress.ts'
import { useDesk, useView } from '../use-desk.ts'
import styles from './PackPlace.module.css'

const WORDS = ['issuer', 'recipient', 'watermark'] as const
/** A mark longer than this would not stay on its line. */
const LONGEST = 60
const MOST_COPIES = 200

/** What an office puts on a pack besides its content. */
export function DressChoice() {
  const { t } = useTranslation('pack')
  const desk = useDesk()
  const { copies, dress } = useView(state => state.pack)
  const put = (change: Partial<PackDress>) => decidePack.run(desk, { dress: { ...dress, ...change } })
  return (
    <fieldset className={styles.section}>
      <legend className={styles.title}>{t('dress')}</legend>
      {WORDS.map(field => (
        <TextInput
          key={field}
          size="xs"
          mb={6}
          maxLength={LONGEST}
          label={t(field)}
          value={dress[field]}
          onChange={event => put({ [field]: event.currentTarget.value })}
        />
      ))}
      <div className={styles.pair}>
        <TextInput
          size="xs"
          maxLength={20}
          label={t('secrecy')}
          value={dress.secrecy}
          onChange={event => put({ secrecy: event.currentTarget.value })}
        />
        <TextInput
          size="xs"
          maxLength={20}
          label={t('urgency')}
          value={dress.urgency}
          onChange={event => put({ urgency: event.currentTarget.value })}
        />
        <NumberInput
          size="xs"
          label={t('copy')}
          min={0}
          max={999_999}
          allowDecimal={false}
          value={dress.copy || ''}
          onChange={value => put({ copy: Number(value) || 0 })}
        />
        <NumberInput
          size="xs"
          label={t('copies')}
          min={1}
          max={MOST_COPIES}
          allowDecimal={false}
          disabled={dress.copy === 0}
          value={copies}
          onChange={value => decidePack.run(desk, { copies: Math.min(MOST_COPIES, Math.max(1, Number(value) || 1)) })}
        />
      </div>
      <NativeSelect
        size="xs"
        mt={8}
        label={t('standard')}
        value={dress.standard}
        onChange={event => put({ standard: STANDARDS.find(one => one === event.currentTarget.value) ?? 'none' })}
        data={STANDARDS.map(one => ({ value: one, label: t(`standard-${one}`) }))}
      />
    </fieldset>
  )
}
