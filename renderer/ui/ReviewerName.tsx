import { Button, Popover, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isComposing } from '../actions/keys.ts'
import { colourReviewer, nameReviewer, placeReviewer } from '../actions/reviewer.ts'
import { colourOf, PERSON_COLOURS, UNIT_LENGTH } from '../domain/person.ts'
import styles from './PersonDot.module.css'
import { PersonDot } from './PersonDot.tsx'
import { useDesk, useFold } from './use-desk.ts'

/** Who reviews on this laptop, and the place to say it: name, unit, colour. The drafts are the fields' own until they are left or Enter is pressed. */
export function ReviewerName() {
  const { t } = useTranslation(['frame', 'person'])
  const desk = useDesk()
  const me = useFold(state => state.me)
  const [isOpen, setOpen] = useState(false)
  const [name, setName] = useState('')
  const [unit, setUnit] = useState('')
  const shown = me.name || t('reviewerNameless')
  const close = () => {
    setOpen(false)
    void nameReviewer.run(desk, name).then(() => placeReviewer.run(desk, unit))
  }
  const open = () => {
    setName(me.name)
    setUnit(me.unit ?? '')
    setOpen(true)
  }
  const onEnter = (event: React.KeyboardEvent) => {
    if (event.key === 'Enter' && !isComposing(event.nativeEvent)) close()
  }
  return (
    <Popover opened={isOpen} onChange={stays => (stays ? open() : close())} position="bottom-end" shadow="md" trapFocus withArrow>
      <Popover.Target>
        <Button
          variant="subtle"
          size="compact-sm"
          color="gray"
          maw={150}
          aria-label={`${t('reviewer')} ${shown}`}
          leftSection={me.name && <PersonDot person={me} name={me.name} />}
          onClick={isOpen ? close : open}
        >
          {shown}
        </Button>
      </Popover.Target>
      <Popover.Dropdown w={300}>
        <TextInput
          label={t('reviewer')}
          description={t('reviewerHint')}
          classNames={{ description: styles.hint ?? '' }}
          value={name}
          maxLength={40}
          data-autofocus
          onChange={event => setName(event.currentTarget.value)}
          onKeyDown={onEnter}
        />
        <TextInput
          mt={10}
          label={t('unit', { ns: 'person' })}
          description={t('unitHint', { ns: 'person' })}
          classNames={{ description: styles.hint ?? '' }}
          value={unit}
          maxLength={UNIT_LENGTH}
          onChange={event => setUnit(event.currentTarget.value)}
          onKeyDown={onEnter}
        />
        <fieldset className={styles.choice}>
          <legend>{t('colour', { ns: 'person' })}</legend>
          {PERSON_COLOURS.map(colour => (
            <label key={colour}>
              <input
                type="radio"
                name="person-colour"
                checked={colourOf(me) === colour}
                onChange={() => void colourReviewer.run(desk, colour)}
              />
              <PersonDot person={{ id: me.id, colour }} name={name || t('me', { ns: 'person' })} />
              <span>{t(`colour-${colour}`, { ns: 'person' })}</span>
            </label>
          ))}
        </fieldset>
      </Popover.Dropdown>
    </Popover>
  )
}
