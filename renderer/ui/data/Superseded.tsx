import type { Language } from '../../domain/pack.ts'
import { kept } from '../words/kept.ts'
import styles from './Recovered.module.css'

/** The whole screen of a window whose database a newer window took over: it must not write any more. */
export function Superseded({ language }: { readonly language: Language }) {
  const words = kept[language]
  return (
    <main className={styles.screen} lang={language === 'zh' ? 'zh-CN' : 'en'}>
      <div className={styles.card} role="alert">
        <p className={styles.sentence}>{words['keep.superseded']}</p>
        <button type="button" className={styles.go} onClick={() => window.location.reload()}>
          {words.reload}
        </button>
      </div>
    </main>
  )
}
