import { Button } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dropFreeze, freezeNow, logOf, lookAtFreeze } from '../../actions/freeze.ts'
import { isComposing } from '../../actions/keys.ts'
import type { Edit } from '../../domain/edit.ts'
import { type Freeze, freezesOf, upTo } from '../../domain/freeze.ts'
import { useAuthor } from '../use-author.ts'
import { useDesk, useFold, useView } from '../use-desk.ts'
import { When } from '../When.tsx'
import { Moves } from './Moves.tsx'
import styles from './Panel.module.css'

/** Named moments: made, looked at, compared with one another or with now. */
export function Freezes() {
  const { t } = useTranslation('panel')
  // No keys of its own, and no digit may score unseen.
  const desk = useDesk()
  const author = useAuthor()
  const language = useView(state => state.language)
  const open = useFold(state => state.open)
  const whole = open?.whole
  const [log, setLog] = useState<readonly Edit[] | null>(null)
  const [pair, setPair] = useState<{ readonly before: string; readonly after: string } | null>(null)
  useEffect(() => {
    const now = desk.folds.getState().open
    // Every edit makes another whole; the history is read anew with it.
    if (whole && now) void logOf(desk, now).then(setLog)
  }, [desk, whole])
  if (!open || !whole) return null
  const freezes = freezesOf(whole)
  const before = pair?.before ?? freezes.at(-1)?.id ?? ''
  const after = pair?.after ?? ''
  const momentOf = (id: string) => freezes.find(one => one.id === id)?.moment ?? null
  return (
    <div className={styles.stack}>
      <NewFreeze isOff={open.frozen !== null} />
      {freezes.length === 0 && <p className={styles.empty}>{t('noFreeze')}</p>}
      {freezes.length > 0 && (
        <table className={styles.table}>
          <caption className={styles.hidden}>{t('tab-freezes')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('freezeName')}</th>
              <th scope="col">{t('freezeMoment')}</th>
              <th scope="col">{t('freezeBy')}</th>
              <th scope="col">{t('freezeLate')}</th>
              <th scope="col">{t('freezeDo')}</th>
            </tr>
          </thead>
          <tbody>
            {freezes.map(freeze => (
              <tr key={freeze.id}>
                <th scope="row">{freeze.name}</th>
                <td>
                  <When stamp={freeze.moment} language={language} />
                </td>
                <td>{author(freeze.by)}</td>
                <td>{log ? lateWords(freeze, log, t) : ''}</td>
                <td>
                  <span className={styles.marks}>
                    <Button
                      size="compact-xs"
                      variant="default"
                      aria-label={t('lookAt', { name: freeze.name })}
                      disabled={open.frozen?.freeze.id === freeze.id}
                      onClick={() => void lookAtFreeze.run(desk, freeze)}
                    >
                      {t('look')}
                    </Button>
                    <Button
                      size="compact-xs"
                      variant="subtle"
                      color="gray"
                      aria-label={t('dropFreeze', { name: freeze.name })}
                      disabled={open.frozen !== null}
                      onClick={() => void dropFreeze.run(desk, freeze.id)}
                    >
                      {t('drop')}
                    </Button>
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {freezes.length > 0 && log && (
        <section aria-label={t('moves')}>
          <h2 className={styles.h2}>{t('moves')}</h2>
          <p className={styles.tools}>
            <Choice label={t('from')} value={before} freezes={freezes} onChoose={id => setPair({ before: id, after })} />
            <span aria-hidden="true">→</span>
            <Choice label={t('to')} value={after} freezes={freezes} hasNow onChoose={id => setPair({ before, after: id })} />
          </p>
          <Moves log={log} from={momentOf(before)} to={momentOf(after)} />
        </section>
      )}
    </div>
  )
}

function lateWords(freeze: Freeze, log: readonly Edit[], t: TFunction<'panel'>): string {
  const late = upTo(log, freeze.moment).length - freeze.edits
  return late > 0 ? t('cameLate', { count: late }) : t('nothingLate')
}

function NewFreeze({ isOff }: { readonly isOff: boolean }) {
  const { t } = useTranslation('panel')
  const desk = useDesk()
  const [name, setName] = useState('')
  const make = async (called: string) => {
    if (await freezeNow.run(desk, called)) setName('')
  }
  return (
    <section className={styles.tools} aria-label={t('newFreeze')}>
      {(['before', 'during', 'final'] as const).map(one => (
        <Button key={one} size="xs" variant="default" disabled={isOff} onClick={() => void make(t(`freeze-${one}`))}>
          {t('freezeAs', { name: t(`freeze-${one}`) })}
        </Button>
      ))}
      <input
        className={styles.input}
        aria-label={t('freezeName')}
        placeholder={t('freezeOther')}
        disabled={isOff}
        value={name}
        onChange={event => setName(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key === 'Enter' && !isComposing(event.nativeEvent)) void make(name)
        }}
      />
      <Button size="xs" variant="default" disabled={isOff || name.trim() === ''} onClick={() => void make(name)}>
        {t('freezeNow')}
      </Button>
    </section>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly freezes: readonly Freeze[]
  readonly hasNow?: boolean
  readonly onChoose: (id: string) => void
}

function Choice({ freezes, hasNow = false, label, onChoose, value }: ChoiceProps) {
  const { t } = useTranslation('panel')
  return (
    <select className={styles.input} aria-label={label} value={value} onChange={event => onChoose(event.currentTarget.value)}>
      {freezes.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
      {hasNow && <option value="">{t('now')}</option>}
    </select>
  )
}
