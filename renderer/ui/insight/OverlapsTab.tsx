import { Badge, Button, NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { confirmLead } from '../../actions/insight.ts'
import type { Overlap, SharedName } from '../../domain/insight.ts'
import { leadIn } from '../../domain/insight-edits.ts'
import { diffWords } from '../../domain/word-diff.ts'
import { useDesk, useFold } from '../use-desk.ts'
import { Diff } from './Diff.tsx'
import styles from './InsightScreen.module.css'
import type { Follow } from './InsightScreen.tsx'

interface OverlapsTabProps {
  readonly overlaps: readonly Overlap[]
  readonly shared: readonly SharedName[]
  readonly follow: Follow
}

/** Promises that two departments make in nearly the same words, and projects that several name, with who may lead. */
export function OverlapsTab({ overlaps, shared, follow }: OverlapsTabProps) {
  const { t } = useTranslation('insight')
  const placed = useFold(state => state.open?.placed)
  const find = (id: string) => placed?.find(({ commitment }) => commitment.id === id)
  return (
    <>
      <section className={styles.block} aria-label={t('overlaps')}>
        <h2 className={styles.heading}>{t('overlaps')}</h2>
        <p className={styles.small}>{t('overlapsNote')}</p>
        {overlaps.length === 0 && <p>{t('noOverlaps')}</p>}
        <ul className={styles.list}>
          {overlaps.map(({ a, b, likeness }) => {
            const [one, other] = [find(a), find(b)]
            if (!one || !other) return null
            const diff = diffWords(one.commitment.text, other.commitment.text)
            return (
              <li key={`${a}-${b}`} className={styles.item}>
                <span className={styles.who}>{t('alike', { share: Math.round(likeness * 100) })}</span>
                <div className={styles.two}>
                  <span>
                    <span className={styles.whoAbove}>{one.plan.department || t('noDepartment')}</span>
                    <Diff pieces={diff.a} side="a" />
                  </span>
                  <span>
                    <span className={styles.whoAbove}>{other.plan.department || t('noDepartment')}</span>
                    <Diff pieces={diff.b} side="b" />
                  </span>
                </div>
                <span>
                  <Button size="compact-xs" variant="default" onClick={() => follow([a, b], t('overlaps'))}>
                    {t('seeBoth')}
                  </Button>
                </span>
              </li>
            )
          })}
        </ul>
      </section>
      <section className={styles.block} aria-label={t('shared')}>
        <h2 className={styles.heading}>{t('shared')}</h2>
        <p className={styles.small}>{t('sharedNote')}</p>
        {shared.length === 0 && <p>{t('noShared')}</p>}
        <ul className={styles.list}>
          {shared.map(one => (
            <Shared key={one.name} shared={one} follow={follow} />
          ))}
        </ul>
      </section>
    </>
  )
}

function Shared({ shared: { name, groups, lead }, follow }: { readonly shared: SharedName; readonly follow: Follow }) {
  const { t } = useTranslation('insight')
  const desk = useDesk()
  const confirmed = useFold(state => (state.open ? leadIn(state.open.fold, state.open.document.id, name) : null))
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <strong lang="zh-CN">{name}</strong>
        {groups.map(({ group, ids }) => (
          <Button key={group} size="compact-xs" variant="default" onClick={() => follow(ids, t('saysShared', { name, group }))}>
            {t('groupCount', { group: group || t('noDepartment'), count: ids.length })}
          </Button>
        ))}
        <NativeSelect
          size="xs"
          label={t('leadOf', { name })}
          value={confirmed ?? ''}
          onChange={event => void confirmLead.run(desk, { name, lead: event.currentTarget.value || null })}
          data={[
            { value: '', label: t('leadGuess', { lead: lead || t('noDepartment') }) },
            ...groups.map(({ group }) => ({ value: group, label: group || t('noDepartment') })),
          ]}
        />
        {confirmed !== null && (
          <Badge variant="light" color="teal" tt="none">
            {t('confirmed')}
          </Badge>
        )}
      </div>
    </li>
  )
}
