import type { Language } from '../domain/pack.ts'
import type { KeepFailure } from '../store/keep.ts'
import styles from './CannotOpen.module.css'
import { frame } from './words/frame.ts'
import { kept } from './words/kept.ts'

/** The whole screen when what is kept cannot be opened: what happened, what is safe, what to do. Needs nothing that could have failed. */
export function CannotOpen({ why, language }: { readonly why: KeepFailure; readonly language: Language }) {
  const words = { ...frame[language], ...kept[language] }
  return (
    <main className={styles.screen} lang={language === 'zh' ? 'zh-CN' : 'en'}>
      <div className={styles.card} role="alert">
        <h1 className={styles.title}>{words.cannotOpenTitle}</h1>
        <p className={styles.sentence}>{words[`keep.${why}`]}</p>
      </div>
    </main>
  )
}
