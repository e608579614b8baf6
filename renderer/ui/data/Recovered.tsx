import { millisOf } from '../../domain/clock.ts'
import type { Language } from '../../domain/pack.ts'
import type { StartReport } from '../../store/start-check.ts'
import { kept } from '../words/kept.ts'
import styles from './Recovered.module.css'

interface RecoveredProps {
  readonly report: StartReport
  readonly language: Language
  readonly onGoOn: () => void
}

/** The whole screen after the start had to mend something: what was found, what was brought back, up to which edit, what is missing. Needs nothing that could have failed. */
export function Recovered({ report, language, onGoOn }: RecoveredProps) {
  const words = kept[language]
  const until = report.until === '' ? '' : new Date(millisOf(report.until)).toLocaleString(language === 'zh' ? 'zh-CN' : 'en-GB')
  const kind = report.isInMemory ? 'inMemory' : report.lost > 0 ? 'lost' : report.found
  return (
    <main className={styles.screen} lang={language === 'zh' ? 'zh-CN' : 'en'}>
      <div className={styles.card} role="alert" data-lost={report.lost > 0}>
        <h1 className={styles.title}>{words[report.lost > 0 ? 'recoveredPart' : 'recoveredAll']}</h1>
        <p className={styles.sentence}>{words[`found-${kind}`]}</p>
        <dl className={styles.facts}>
          <dt>{words.broughtBack}</dt>
          <dd>{words.broughtCount.replace('{{edits}}', String(report.edits)).replace('{{documents}}', String(report.documents))}</dd>
          {until && (
            <>
              <dt>{words.upTo}</dt>
              <dd>{until}</dd>
            </>
          )}
          {report.lost > 0 && (
            <>
              <dt>{words.notBrought}</dt>
              <dd>{report.lost}</dd>
            </>
          )}
          {report.aside && (
            <>
              <dt>{words.aside}</dt>
              <dd>{report.aside}</dd>
            </>
          )}
          {report.unreadable.length > 0 && (
            <>
              <dt>{words.unreadable}</dt>
              <dd>{report.unreadable.join(language === 'zh' ? '、' : ', ')}</dd>
            </>
          )}
        </dl>
        <button type="button" className={styles.go} onClick={onGoOn}>
          {words.goOn}
        </button>
      </div>
    </main>
  )
}
