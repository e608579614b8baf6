import { Button, Popover, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addTopic } from '../../actions/agenda.ts'
import { isComposing } from '../../actions/keys.ts'
import { TOPIC_LENGTH, type Topic } from '../../domain/agenda.ts'
import { useDesk, useView } from '../use-desk.ts'
import { useRows } from '../use-rows.ts'
import styles from './Meeting.module.css'

interface Source extends Omit<Topic, 'name'> {
  readonly key: string
  readonly label: string
}

/** Makes a topic for the agenda: its name, and what it walks — a tag, the rows chosen in the table, or what was flagged. */
export function TopicForm() {
  const { t } = useTranslation('topic')
  const desk = useDesk()
  const sources = useSources()
  const [isOpen, setOpen] = useState(false)
  const [name, setName] = useState('')
  const [from, setFrom] = useState('')
  const source = sources.find(one => one.key === from) ?? sources[0]
  const shown = name.trim() || source?.tag || ''
  const add = async () => {
    if (!source || shown === '') return
    if (!(await addTopic.run(desk, { name: shown, tag: source.tag, commitments: source.commitments }))) return
    setOpen(false)
    setName('')
  }
  return (
    <Popover opened={isOpen} onChange={setOpen} position="right-end" shadow="md" trapFocus withArrow>
      <Popover.Target>
        <button type="button" className={styles.link} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t('add')}
        </button>
      </Popover.Target>
      <Popover.Dropdown w={320}>
        {!source && <p className={styles.sourceNone}>{t('nothingYet')}</p>}
        {source && (
          <>
            <TextInput
              label={t('name')}
              placeholder={source.tag ?? t('nameHint')}
              value={name}
              maxLength={TOPIC_LENGTH}
              data-autofocus
              onChange={event => setName(event.currentTarget.value)}
              onKeyDown={event => {
                if (event.key === 'Enter' && !isComposing(event.nativeEvent)) void add()
              }}
            />
            <fieldset className={styles.sources}>
              <legend>{t('from')}</legend>
              {sources.map(one => (
                <label key={one.key}>
                  <input type="radio" name="topic-source" checked={one.key === source.key} onChange={() => setFrom(one.key)} />
                  {one.label}
                </label>
              ))}
            </fieldset>
          </>
        )}
        <div className={styles.sourceButtons}>
          <Button size="xs" variant="default" onClick={() => setOpen(false)}>
            {t('cancel')}
          </Button>
          {source && (
            <Button size="xs" disabled={shown === ''} onClick={() => void add()}>
              {t('addNow')}
            </Button>
          )}
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}

function useSources(): readonly Source[] {
  const { t } = useTranslation('topic')
  const rows = useRows()
  const chosen = useView(state => state.chosen)
  const tags = [...new Set(rows.flatMap(row => row.tags))].sort()
  const lists = [
    ['chosen', 'fromChosen', rows.filter(row => chosen.has(row.id))],
    ['flagged', 'fromFlagged', rows.filter(row => row.isFlagged)],
  ] as const
  return [
    ...tags.map(tag => ({
      key: `tag ${tag}`,
      label: t('fromTag', { tag, count: rows.filter(row => row.tags.includes(tag)).length }),
      tag,
      commitments: [],
    })),
    ...lists
      .filter(([, , own]) => own.length > 0)
      .map(([key, label, own]) => ({ key, label: t(label, { count: own.length }), tag: null, commitments: own.map(row => row.id) })),
  ]
}
