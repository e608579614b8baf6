import '@mantine/core/styles.css'
import './window.css'
import { MantineProvider } from '@mantine/core'
import { Suspense, useEffect, useMemo } from 'react'
import { I18nextProvider } from 'react-i18next'
import { useStore } from 'zustand'
import { Announcer } from './Announcer.tsx'
import type { WatchedDesk } from './cells.ts'
import { DropZone } from './DropZone.tsx'
import { FrozenBar } from './FrozenBar.tsx'
import { JobBar } from './JobBar.tsx'
import { KeyListener } from './KeyListener.tsx'
import { Loading } from './Loading.tsx'
import { Finder, KeyList, Merging } from './later-parts.ts'
import { Messages } from './Messages.tsx'
import { ProjectorFeed } from './meeting/ProjectorFeed.tsx'
import { SharedBar } from './panel/SharedBar.tsx'
import { placeShown } from './places.tsx'
import { Rail } from './Rail.tsx'
import { TopBar } from './TopBar.tsx'
import { theme } from './theme.ts'
import { DeskContext } from './use-desk.ts'
import { makeWords } from './words/i18n.ts'

const styleNonce = () => document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? ''

/** The one window: the list of files, or the file on the desk. */
export function Window({ desk }: { readonly desk: WatchedDesk }) {
  const language = useStore(desk.view, state => state.language)
  const scheme = useStore(desk.view, state => state.scheme)
  const document = useStore(desk.folds, state => state.open?.document.id)
  const title = useStore(desk.folds, state => state.open?.parsed.document.title)
  const Screen = useStore(desk.view, state => placeShown(state.place, document !== undefined)?.screen.Shown)
  const isKeyListOpen = useStore(desk.view, state => state.isKeyListOpen)
  const isFinderOpen = useStore(desk.view, state => state.palette !== null)
  const isMergeShown = useStore(desk.work, state => state.merge !== null)
  const words = useMemo(() => makeWords(desk.view.getState().language), [desk])
  useEffect(() => {
    void words.changeLanguage(language)
    window.document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  }, [words, language])
  useEffect(() => {
    window.document.title = title ? `${title} — 阅案 Yuean` : '阅案 Yuean'
  }, [title])
  return (
    <MantineProvider
      theme={theme}
      getStyleNonce={styleNonce}
      defaultColorScheme={scheme}
      {...(scheme === 'auto' ? {} : { forceColorScheme: scheme })}
    >
      <I18nextProvider i18n={words}>
        <DeskContext.Provider value={desk}>
          <KeyListener />
          <DropZone />
          <ProjectorFeed />
          <div className="window">
            <TopBar />
            <JobBar />
            <FrozenBar />
            <SharedBar />
            <div className="places">
              <Rail />
              <Suspense fallback={<Loading />}>{Screen && <Screen key={document ?? ''} />}</Suspense>
            </div>
          </div>
          <Suspense>{isMergeShown && <Merging.Shown />}</Suspense>
          <Messages />
          <Announcer />
          <Suspense>{isFinderOpen && <Finder.Shown />}</Suspense>
          <Suspense>{isKeyListOpen && <KeyList.Shown />}</Suspense>
        </DeskContext.Provider>
      </I18nextProvider>
    </MantineProvider>
  )
}
