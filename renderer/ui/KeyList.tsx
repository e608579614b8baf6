import { CloseButton, Kbd, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ACTIONS } from '../actions/all.ts'
import { showKeys } from '../actions/look.ts'
import styles from './KeyList.module.css'
import { useDesk, useView } from './use-desk.ts'

const WRITTEN: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageDown: 'PgDn',
  PageUp: 'PgUp',
}

/** Every action that has a key, from the same list that the keyboard reads. */
export function KeyList() {
  const { t } = useTranslation('frame')
  const desk = useDesk()
  const isOpen = useView(state => state.isKeyListOpen)
  const close = () => showKeys.run(desk)
  return (
    // Mantine's own head is a page's <header>, and its scroll lock writes a <style> without our nonce: neither is needed here.
    <Modal.Root opened={isOpen} onClose={close} lockScroll={false} size="lg" centered>
      <Modal.Overlay />
      <Modal.Content aria-label={t('keyListTitle')}>
        <Modal.Body>
          <div className={styles.head}>
            <h2 className={styles.title}>{t('keyListTitle')}</h2>
            <CloseButton aria-label={t('close')} onClick={close} />
          </div>
          <dl className={styles.list}>
            {ACTIONS.filter(action => action.keys).map(action => (
              <div key={action.id} className={styles.row}>
                <dt className={styles.keys}>
                  {action.keys?.map(key => (
                    <Kbd key={key} size="xs">
                      {WRITTEN[key] ?? key}
                    </Kbd>
                  ))}
                </dt>
                <dd className={styles.what}>{t(`key-${action.id}`, { defaultValue: action.id })}</dd>
              </div>
            ))}
          </dl>
          <p className={styles.note}>{t('keyListNote')}</p>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
