import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LAPTOP, setOnLaptop } from '../actions/laptop.ts'
import { openedAt } from '../actions/library.ts'
import { valueIn } from '../domain/fold.ts'
import { inShelfOrder, type ShelfOrder, searchShelf } from '../domain/shelf.ts'
import { Hits } from './Hits.tsx'
import styles from './Library.module.css'
import { ShelfItem } from './ShelfItem.tsx'
import { useDesk, useFold } from './use-desk.ts'
import { useShelf } from './use-shelf.ts'

const ORDERS: readonly ShelfOrder[] = ['opened', 'received', 'title', 'progress']
/** Most hits that are listed. */
const LIMIT = 200

/** Every kept document, as cards or rows, the search over all of them, and the trash. */
export function Library() {
  const { t } = useTranslation(['library', 'frame'])
  const desk = useDesk()
  const heads = useFold(state => state.heads)
  const laptop = useFold(state => state.laptop)
  const [shelf, read] = useShelf()
  const [query, setQuery] = useState('')
  const asked = useDeferredValue(query)
  const [order, setOrder] = useState<ShelfOrder>('opened')
  const [isTrash, setTrash] = useState(false)
  const look = valueIn(laptop, LAPTOP, 'library-look') === 'cards' ? 'cards' : 'rows'
  const known = useMemo(() => new Map([...shelf].flatMap(([id, one]) => (one ? [[id, one] as const] : []))), [shelf])
  const sorted = useMemo(() => inShelfOrder(heads, order, known, id => openedAt(laptop, id)), [heads, order, known, laptop])
  const trashed = sorted.filter(head => known.get(head.id)?.isTrashed)
  const shown = isTrash ? trashed : sorted.filter(head => !known.get(head.id)?.isTrashed)
  const hits = useMemo(
    () =>
      searchShelf(
        sorted.flatMap(head => known.get(head.id) ?? []),
        asked,
        LIMIT,
      ),
    [sorted, known, asked],
  )
  if (heads.length === 0)
    return (
      <section aria-label={t('documents', { ns: 'frame' })}>
        <h2 className={styles.heading}>{t('documents', { ns: 'frame' })}</h2>
        <p className={styles.none}>{t('noDocuments', { ns: 'frame' })}</p>
      </section>
    )
  return (
    <>
      <div className={styles.tools}>
        <TextInput
          type="search"
          className={styles.search ?? ''}
          aria-label={t('searchAll')}
          placeholder={t('searchAll')}
          value={query}
          onChange={event => setQuery(event.currentTarget.value)}
        />
        <NativeSelect
          aria-label={t('order')}
          value={order}
          onChange={event => setOrder(ORDERS.find(one => one === event.currentTarget.value) ?? 'opened')}
          data={ORDERS.map(value => ({ value, label: t(`order-${value}`) }))}
        />
        <SegmentedControl
          aria-label={t('look')}
          value={look}
          onChange={value => void setOnLaptop(desk, 'library-look', value)}
          data={(['rows', 'cards'] as const).map(value => ({ value, label: t(`look-${value}`) }))}
        />
      </div>
      {asked.trim() === '' ? (
        <section aria-label={t('documents', { ns: 'frame' })}>
          <header className={styles.head}>
            <h2 className={styles.heading}>{isTrash ? t('inTrash', { count: trashed.length }) : t('documents', { ns: 'frame' })}</h2>
            {(trashed.length > 0 || isTrash) && (
              <button type="button" className={styles.link} onClick={() => setTrash(!isTrash)}>
                {isTrash ? t('backToFiles') : t('inTrash', { count: trashed.length })}
              </button>
            )}
          </header>
          {isTrash && <p className={styles.none}>{t(trashed.length === 0 ? 'emptyTrash' : 'trashHint')}</p>}
          <ul className={look === 'cards' ? styles.cards : styles.rows}>
            {shown.map(head => (
              <ShelfItem
                key={head.id}
                head={head}
                shelved={shelf.get(head.id)}
                opened={openedAt(laptop, head.id)}
                onChanged={() => read(head.id)}
              />
            ))}
          </ul>
        </section>
      ) : (
        <Hits hits={hits} query={asked.trim()} limit={LIMIT} />
      )}
    </>
  )
}
