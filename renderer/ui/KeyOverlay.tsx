import { Button, CloseButton, Kbd, Modal, Switch } from '@mantine/core'
import { Fragment, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ACTION_GROUPS } from '../actions/action-ids.ts'
import { ACTIONS } from '../actions/all.ts'
import type { ListedAction } from '../actions/desk.ts'
import { changeKeys, isSingleKey, keyHabitsOf, keysOf, resetKeys, switchSingleKeys } from '../actions/key-habits.ts'
import { isComposing, isReserved, keyName, ownerOf } from '../actions/keys.ts'
import { showKeys } from '../actions/look.ts'
import styles from './KeyOverlay.module.css'
import { writtenKey } from './menu-of.ts'
import { useDesk, useFold } from './use-desk.ts'

/** Every action with its key, from the list that the keyboard reads; each key can be changed, and single keys switched off, on this laptop. */
export function KeyOverlay() {
  const { t } = useTranslation('actions')
  const desk = useDesk()
  const habits = useFold(state => keyHabitsOf(state.laptop))
  const [asking, setAsking] = useState<ListedAction | null>(null)
  const [said, setSaid] = useState('')
  const close = () => showKeys.run(desk)

  const take = async (action: ListedAction, key: string) => {
    const title = t(`action-${action.id}`)
    if (key === 'Escape') return stopAsking(action)
    if (key === 'Backspace') {
      await changeKeys.run(desk, { action: action.id, keys: [] })
      setSaid(t('keyRemoved', { title }))
      return stopAsking(action)
    }
    if (isReserved(key)) return setSaid(t('keyReserved', { key: writtenKey(key) }))
    const owner = ownerOf(key, habits)
    if (owner && owner.id !== action.id) return setSaid(t('keyTaken', { key: writtenKey(key), title: t(`action-${owner.id}`) }))
    await changeKeys.run(desk, { action: action.id, keys: [key] })
    setSaid(t('keyChanged', { title, key: writtenKey(key) }))
    stopAsking(action)
  }
  const stopAsking = (action: ListedAction) => {
    setAsking(null)
    requestAnimationFrame(() => document.getElementById(`key-of-${action.id}`)?.focus())
  }

  return (
    // Mantine's own head is a page's <header>, and its scroll lock writes a <style> without our nonce: neither is needed here.
    <Modal.Root opened onClose={close} closeOnEscape={asking === null} lockScroll={false} size={880} centered>
      <Modal.Overlay />
      <Modal.Content aria-label={t('keyListTitle')}>
        <Modal.Body>
          <div className={styles.head}>
            <h2 className={styles.title}>{t('keyListTitle')}</h2>
            <output className={styles.said}>{said}</output>
            {Object.keys(habits.keys).length > 0 && (
              <Button size="compact-xs" variant="default" onClick={() => void resetKeys.run(desk)}>
                {t('resetKeys')}
              </Button>
            )}
            <CloseButton aria-label={t('close')} onClick={close} />
          </div>
          <Switch
            size="sm"
            mb="sm"
            checked={habits.hasSingleKeys}
            onChange={() => void switchSingleKeys.run(desk)}
            label={t('singleKeys')}
            description={t('singleKeysHint')}
            classNames={{ description: styles.quiet ?? '' }}
          />
          <div className={styles.groups}>
            {ACTION_GROUPS.map(group => (
              <div key={group} className={styles.group}>
                <h3>{t(`group-${group}`)}</h3>
                <ul>
                  {ACTIONS.filter(action => action.group === group).map(action => {
                    const keys = keysOf(action, habits)
                    const title = t(`action-${action.id}`)
                    const isAsleep = !habits.hasSingleKeys && keys.length > 0 && keys.every(isSingleKey)
                    return (
                      <li key={action.id} className={styles.row}>
                        <span>{title}</span>
                        {asking?.id === action.id ? (
                          <button
                            ref={button => button?.focus()}
                            type="button"
                            className={styles.asking}
                            onBlur={() => setAsking(null)}
                            onKeyDown={event => {
                              if (isComposing(event.nativeEvent)) return
                              event.preventDefault()
                              event.stopPropagation()
                              const key = keyName(event.nativeEvent)
                              if (key !== null) void take(action, key)
                            }}
                          >
                            {t('pressKey')}
                          </button>
                        ) : (
                          <button
                            id={`key-of-${action.id}`}
                            type="button"
                            className={styles.keys}
                            data-asleep={isAsleep}
                            disabled={action.isNative}
                            aria-label={`${keys.map(writtenKey).join(' ')} ${t(keys.length > 0 ? 'changeKey' : 'addKey', { title })}`.trim()}
                            title={t(keys.length > 0 ? 'changeKey' : 'addKey', { title })}
                            onClick={() => {
                              setSaid('')
                              setAsking(action)
                            }}
                          >
                            {keys.length === 0 && <span className={styles.none}>＋</span>}
                            {keys.map(key => (
                              // The blank parts two keys for who hears them.
                              <Fragment key={key}>
                                <Kbd size="xs">{writtenKey(key)}</Kbd>{' '}
                              </Fragment>
                            ))}
                          </button>
                        )}
                      </li>
                    )
                  })}
                </ul>
              </div>
            ))}
          </div>
          <p className={styles.note}>{t('keyListNote')}</p>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
