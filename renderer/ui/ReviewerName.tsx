import { Button, Popover, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isComposing } from '../actions/keys.ts'
import { nameReviewer } from '../actions/reviewer.ts'
import { useDesk, useFold } from './use-desk.ts'

/** The reviewer's name, and the place to write it. The draft is the field's own until it is left or Enter is pressed. */
export function ReviewerName() {
  const { t } = useTranslation('frame')
  const desk = useDesk()
  const name = useFold(state => state.me.name)
  const [isOpen, setOpen] = useState(false)
  const [draft, setDraft] = useState('')
  const close = () => {
    setOpen(false)
    void nameReviewer.run(desk, draft)
  }
  const open = () => {
    setDraft(name)
    setOpen(true)
  }
  return (
    <Popover opened={isOpen} onChange={stays => (stays ? open() : close())} position="bottom-end" shadow="md" trapFocus withArrow>
      <Popover.Target>
        <Button
          variant="subtle"
          size="compact-sm"
          color="gray"
          maw={120}
          aria-label={`${t('reviewer')} ${name || t('reviewerNameless')}`}
          onClick={isOpen ? close : open}
        >
          {name || t('reviewerNameless')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown w={260}>
        <TextInput
          label={t('reviewer')}
          description={t('reviewerHint')}
          value={draft}
          maxLength={40}
          data-autofocus
          onChange={event => setDraft(event.currentTarget.value)}
          onKeyDown={event => {
            if (event.key === 'Enter' && !isComposing(event.nativeEvent)) close()
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
