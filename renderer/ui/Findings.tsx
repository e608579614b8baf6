import { useTranslation } from 'react-i18next'
import { amountOf } from '../domain/amounts.ts'
import type { Commitment, Deadline, Plan, Target } from '../domain/parsed.ts'
import { verifiable } from '../domain/verifiable.ts'
import { dayRun } from './day-runs.ts'
import styles from './Findings.module.css'
import { useView } from './use-desk.ts'

/** What the parser found in a commitment, each with the words it was found in. */
export function Findings({ commitment, plan }: { readonly commitment: Commitment; readonly plan: Plan }) {
  const { t } = useTranslation('review')
  const { deadlines, firmness, owners, partners, rhythms, sources, targets } = commitment
  const promised = targets.filter(target => target.as !== 'scope')
  const scopes = targets.filter(target => target.as === 'scope')
  return (
    <section className={styles.findings} aria-label={t('findings')}>
      <h3>{t('findings')}</h3>
      <dl>
        <dt>{t('targets')}</dt>
        <dd>{promised.length > 0 ? <TargetRows targets={promised} /> : <span className={styles.none}>{t('noTargets')}</span>}</dd>
        <dt>{t('deadlines')}</dt>
        <dd>{deadlines.length > 0 ? <DeadlineRows deadlines={deadlines} /> : <span className={styles.none}>{t('noDeadlines')}</span>}</dd>
        {scopes.length > 0 && (
          <>
            <dt>{t('scopes')}</dt>
            <dd>
              <TargetRows targets={scopes} />
            </dd>
          </>
        )}
        <Listed name={t('rhythms')} words={[...new Set(rhythms.map(rhythm => rhythm.text))]} />
        <Listed name={t('owners')} words={owners} />
        <Listed name={t('partners')} words={partners} />
        <Listed name={t('sources')} words={sources} />
        <dt>{t('firmness')}</dt>
        <dd>{t(`firmness-${firmness}`)}</dd>
        <dt>{t('verifiable')}</dt>
        <dd>
          <Reading commitment={commitment} plan={plan} />
        </dd>
      </dl>
    </section>
  )
}

/** Whether it could be checked, and what is missing for that. */
function Reading({ commitment, plan }: { readonly commitment: Commitment; readonly plan: Plan }) {
  const { t } = useTranslation('review')
  const language = useView(state => state.language)
  const { reading, reasons } = verifiable(commitment, plan)
  const missing = (['what', 'howMuch', 'byWhen', 'who'] as const).filter(one => reasons[one] === 'missing').map(one => t(`lacks-${one}`))
  const between = language === 'zh' ? '、' : ', '
  const lacks = missing.length > 0 ? t('lacks', { what: missing.join(between) }) : ''
  return <>{[t(`verifiable-${reading}`), lacks].filter(Boolean).join(language === 'zh' ? '：' : ': ')}</>
}

function TargetRows({ targets }: { readonly targets: readonly Target[] }) {
  const { t } = useTranslation('review')
  const language = useView(state => state.language)
  return (
    <ul>
      {targets.map(target => {
        const amount = amountOf(target, language)
        const said = { all: t('allOfIt'), none: t('cleared') }
        const words =
          amount.is === 'plain'
            ? amount.text
            : amount.is === 'about' || amount.is === 'more'
              ? t(amount.is, { amount: amount.text })
              : said[amount.is]
        return (
          <li key={target.at[0]}>
            <span className={styles.first}>
              <span lang="zh-CN" className={target.metric ? undefined : styles.none}>
                {target.metric || t('noMetric')}
              </span>
              <b>{words}</b>
            </span>
            <q lang="zh-CN">{target.text}</q>
          </li>
        )
      })}
    </ul>
  )
}

function DeadlineRows({ deadlines }: { readonly deadlines: readonly Deadline[] }) {
  const { t } = useTranslation('review')
  const language = useView(state => state.language)
  return (
    <ul>
      {deadlines.map(({ at, from, is, text, until }, index) => (
        <li key={`${at[0]} ${index}`}>
          <span className={styles.first}>
            <b>{dayRun(from, until, language)}</b>
            <small>{t(`certainty-${is}`)}</small>
          </span>
          {text !== '' && <q lang="zh-CN">{text}</q>}
        </li>
      ))}
    </ul>
  )
}

function Listed({ name, words }: { readonly name: string; readonly words: readonly string[] }) {
  if (words.length === 0) return null
  return (
    <>
      <dt>{name}</dt>
      <dd lang="zh-CN">{words.join('、')}</dd>
    </>
  )
}
