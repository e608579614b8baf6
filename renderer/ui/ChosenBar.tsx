import { Button, Popover, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { toggleFlag, toggleTag, verdicts } from '../actions/bulk.ts'
import { chooseNone } from '../actions/choose.ts'
import type { ListedAction } from '../actions/desk.ts'
import { isComposing } from '../actions/keys.ts'
import { copyRows } from '../actions/look.ts'
import { TAG_LENGTH } from '../domain/tags.ts'
import styles from './TableTools.module.css'
import { useAction } from './use-action.ts'
import { useAsked } from './use-asked.ts'
import { useDesk, useView } from './use-desk.ts'
import { useRows } from './use-rows.ts'

/** What can be done with the rows chosen together; stands only while some are, or while a tag is asked for. */
export function ChosenBar() {
  const { t } = useTranslation('table')
  const desk = useDesk()
  const count = useView(state => state.chosen.size)
  const [isTagging, setTagging] = useState(false)
  useAsked('tags', () => setTagging(true))
  if (count === 0 && !isTagging) return null
  return (
    <div className={styles.chosen} role="toolbar" aria-label={t('chosen', { count: Math.max(count, 1) })}>
      <output>{t('chosen', { count: Math.max(count, 1) })}</output>
      <TagPopover isOpen={isTagging} onTurn={setTagging} />
      <Do action={toggleFlag} />
      {verdicts.map(action => (
        <Do key={action.id} action={action} />
      ))}
      <Do action={copyRows} />
      <Button size="compact-xs" h={24} variant="subtle" color="gray" onClick={() => chooseNone(desk)}>
        {t('chooseNone')}
      </Button>
    </div>
  )
}

function Do({ action }: { readonly action: ListedAction }) {
  const { title, name, run } = useAction(action)
  return (
    <Button size="compact-xs" h={24} variant="default" title={name} onClick={run}>
      {title}
    </Button>
  )
}

function TagPopover({ isOpen, onTurn }: { readonly isOpen: boolean; readonly onTurn: (isOpen: boolean) => void }) {
  const { t } = useTranslation('table')
  const desk = useDesk()
  const rows = useRows()
  const chosen = useView(state => state.chosen)
  const selected = useView(state => state.selected)
  const [typed, setTyped] = useState('')
  const known = useMemo(() => [...new Set(rows.flatMap(row => row.tags))].sort(), [rows])
  const wanted = useMemo(() => rows.filter(row => (chosen.size > 0 ? chosen.has(row.id) : row.id === selected)), [rows, chosen, selected])
  return (
    <Popover opened={isOpen} onChange={onTurn} position="bottom-start" shadow="md" trapFocus returnFocus transitionProps={{ duration: 0 }}>
      <Popover.Target>
        <Button size="compact-xs" h={24} variant="default" onClick={() => onTurn(!isOpen)}>
          {t('tags')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('tags')} w={260}>
        <TextInput
          size="xs"
          data-autofocus
          aria-label={t('tagName')}
          placeholder={t('tagPlaceholder')}
          maxLength={TAG_LENGTH}
          value={typed}
          onChange={event => setTyped(event.currentTarget.value)}
          onKeyDown={event => {
            if (event.key !== 'Enter' || isComposing(event.nativeEvent)) return
            void toggleTag.run(desk, typed)
            setTyped('')
          }}
        />
        <div className={styles.tags}>
          {known.map(tag => {
            const isOnAll = wanted.every(row => row.tags.includes(tag))
            return (
              <Button
                key={tag}
                size="compact-xs"
                h={24}
                variant={isOnAll ? 'filled' : 'default'}
                aria-pressed={isOnAll}
                title={t('toggleTag', { name: tag })}
                onClick={() => void toggleTag.run(desk, tag)}
              >
                {tag}
              </Button>
            )
          })}
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
