import { Kbd, Modal, TextInput } from '@mantine/core'
import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { goTo } from '../actions/go.ts'
import { initialsFor } from '../actions/initials.ts'
import { keyHabitsOf } from '../actions/key-habits.ts'
import { isComposing } from '../actions/keys.ts'
import { jumpTo } from '../actions/trail.ts'
import { noInitials } from '../domain/initials.ts'
import { takeLetters } from './held-letters.ts'
import styles from './Palette.module.css'
import { departmentsOf, found, isWholly, itemsOf, type PaletteItem } from './palette-items.ts'
import { useDesk, useFold, useView } from './use-desk.ts'

/** Finds actions, screens, departments and commitments by characters or pinyin initials, and does or goes there. */
export function Palette() {
  const palette = useView(state => state.palette)
  return palette && <OpenPalette key={palette} kinds={palette} />
}

function OpenPalette({ kinds }: { readonly kinds: 'all' | 'departments' }) {
  const { t } = useTranslation('actions')
  const desk = useDesk()
  const open = useFold(state => state.open)
  const habits = useFold(state => keyHabitsOf(state.laptop))
  const language = useView(state => state.language)
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(0)
  const [initials, setInitials] = useState(noInitials)
  const before = useRef(document.activeElement)
  const list = useId()
  const isDepartments = kinds === 'departments'
  const items = useMemo(
    () => (isDepartments ? (open ? departmentsOf(open) : []) : itemsOf(desk, language, habits)),
    [desk, isDepartments, open, language, habits],
  )
  const shown = useMemo(() => found(typed, items, isDepartments ? null : open, initials), [typed, items, isDepartments, open, initials])
  useEffect(() => {
    const texts = [...items.map(item => item.words), ...(open && !isDepartments ? [open.parsed.document.text] : [])]
    // The table is one and the same; a copy tells React that it has learnt.
    initialsFor(desk, texts).then(
      table => setInitials(table.slice()),
      () => undefined,
    )
  }, [desk, items, open, isDepartments])
  useEffect(() => {
    document.getElementById(`${list}-${chosen}`)?.scrollIntoView({ block: 'nearest' })
  }, [list, chosen])

  // When the field stands on the page: the portal it is in is there later than the component, and what was typed until then is taken here.
  const takeFocus = useCallback((field: HTMLInputElement | null) => {
    field?.focus()
    if (field) setTyped(takeLetters())
  }, [])
  const close = () => {
    desk.view.setState({ palette: null })
    if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true })
  }
  const run = (item: PaletteItem | undefined) => {
    if (!item) return
    close()
    // What the action moves the focus to keeps it: it is asked after the palette is gone.
    if (item.is === 'action') setTimeout(() => void item.action.run(desk, undefined))
    else if (item.is === 'place') goTo.run(desk, item.place)
    else {
      desk.view.setState({ place: 'review' })
      void jumpTo(desk, item.is === 'department' ? item.first : item.commitment)
    }
  }
  useEffect(() => {
    if (!isDepartments || typed === '') return
    const named = items.filter(item => item.is === 'department' && isWholly(item.department, typed, initials))
    if (named.length === 1 && shown.length === 1) run(named[0])
  })

  return (
    <Modal.Root
      opened
      onClose={close}
      lockScroll={false}
      returnFocus={false}
      trapFocus={false}
      transitionProps={{ duration: 0 }}
      size={620}
      yOffset="12vh"
    >
      <Modal.Overlay />
      <Modal.Content aria-label={t('palette')}>
        <Modal.Body className={styles.palette ?? ''}>
          <TextInput
            ref={takeFocus}
            size="md"
            role="combobox"
            aria-label={t(isDepartments ? 'action-go-department' : 'palette')}
            aria-expanded
            aria-controls={list}
            aria-autocomplete="list"
            {...(shown[chosen] ? { 'aria-activedescendant': `${list}-${chosen}` } : {})}
            autoComplete="off"
            spellCheck={false}
            placeholder={t(isDepartments ? 'departmentsPlaceholder' : 'palettePlaceholder')}
            value={typed}
            onChange={event => {
              setTyped(event.currentTarget.value)
              setChosen(0)
            }}
            onKeyDown={event => {
              if (isComposing(event.nativeEvent)) return
              const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key]
              if (event.key === 'Enter') run(shown[chosen])
              if (step !== undefined) setChosen(Math.min(Math.max(chosen + step, 0), shown.length - 1))
              if (step !== undefined || event.key === 'Enter' || event.key === 'Tab') event.preventDefault()
            }}
          />
          <div id={list} className={styles.list} role="listbox" tabIndex={-1} aria-label={t('palette')}>
            {shown.map((item, index) => (
              // Keys are the text field's: it says which option they mean by aria-activedescendant.
              <div
                key={item.key}
                id={`${list}-${index}`}
                className={styles.item}
                role="option"
                tabIndex={-1}
                aria-selected={index === chosen}
                data-opens={item.is !== shown[index - 1]?.is}
                onMouseDown={event => event.preventDefault()}
                onMouseMove={() => setChosen(index)}
                onMouseUp={() => run(item)}
              >
                <span className={styles.kind} aria-hidden={item.is === shown[index - 1]?.is}>
                  {item.is === shown[index - 1]?.is ? '' : t(`palette-${item.is}`)}
                </span>
                <span className={styles.title} lang={item.is === 'department' || item.is === 'commitment' ? 'zh-CN' : undefined}>
                  {item.title}
                </span>
                <span className={styles.side}>
                  {item.is === 'action' &&
                    item.keys.map(key => (
                      <Kbd key={key} size="xs">
                        {key}
                      </Kbd>
                    ))}
                  {item.is === 'commitment' && `${item.department} ${t('paletteNumber', { number: item.number })}`}
                </span>
              </div>
            ))}
          </div>
          <p className={styles.status} role="status">
            {shown.length === 0 ? t('paletteNothing', { query: typed }) : t('paletteCount', { count: shown.length })}
          </p>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
