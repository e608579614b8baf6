import { createRoot, type Root } from 'react-dom/client'
import { followBackUps } from '../actions/backup-folder.ts'
import type { Desk } from '../actions/desk.ts'
import { areDraftsHeld, holdDrafts } from '../actions/drafts.ts'
import { importFile } from '../actions/import-file.ts'
import { loadLaptop } from '../actions/laptop.ts'
import { listDocuments, openDocument } from '../actions/open-document.ts'
import { sayIfSaved, written } from '../actions/record.ts'
import { loadReviewer } from '../actions/reviewer.ts'
import { say } from '../actions/say.ts'
import { chooseHost } from '../host/choose-host.ts'
import { filesInWorker } from '../store/files-in-worker.ts'
import { KeepError } from '../store/keep.ts'
import { openKeep } from '../store/open-keep.ts'
import type { StartReport } from '../store/start-check.ts'
import { CannotOpen } from '../ui/CannotOpen.tsx'
import { createCells, type WatchedDesk } from '../ui/cells.ts'
import { Recovered } from '../ui/data/Recovered.tsx'
import { Superseded } from '../ui/data/Superseded.tsx'
import { placeShown } from '../ui/places.tsx'
import { Window } from '../ui/Window.tsx'
import { frame } from '../ui/words/frame.ts'
import { startWorkers } from '../workers/client.ts'
import { keepLastPlaces } from './last-places.ts'
import { makeDesk } from './make-desk.ts'
import { showNativeMenu } from './native-menu.ts'
import { readyWhenIdle } from './ready-when-idle.ts'
import { rememberedLook, rememberLook } from './remembered.ts'

/** What the app calls itself in the files it writes. */
const APP = 'yuean 0.1.0'

/**
 * Opens what is kept, once it was compared with its second copy and mended, puts the parts together and shows the window. What was mended beyond
 * a word is told on a screen of its own first; what cannot be opened is said on the whole screen.
 */
export async function start(): Promise<void> {
  const place = document.getElementById('root')
  if (!place) return
  const root = createRoot(place)
  const cells = createCells(rememberedLook())
  const { language, lastDocument: wanted } = cells.view.getState()
  // Where a document will be opened, the code that shows it comes while the database is looked over.
  const screen = wanted
    ? placeShown('review', true)
        ?.screen.ready()
        .catch(() => undefined)
    : undefined
  try {
    const host = await chooseHost()
    const files = filesInWorker()
    const { keep, safety } = await openKeep({
      outside: host.vault,
      files,
      app: APP,
      onLost: why => {
        if (why === 'superseded') root.render(<Superseded language={cells.view.getState().language} />)
      },
    })
    const desk = makeDesk({ host, keep, safety, files, workers: startWorkers(), cells, latest: await keep.latest() })
    followStanding(desk)
    keepLastPlaces(cells)
    await loadReviewer(desk)
    await loadLaptop(desk)
    await listDocuments(desk)
    const { lastDocument } = cells.view.getState()
    if (lastDocument && cells.folds.getState().heads.some(head => head.id === lastDocument)) await openDocument.run(desk, lastDocument)
    cells.view.subscribe(rememberLook)
    host.onFlush(async () => {
      await written()
      await safety.settle()
      // Refusing makes the desktop window ask the person before it goes.
      if (areDraftsHeld()) throw new Error(frame[cells.view.getState().language]['keep.failed'])
    })
    host.onFileArrived(file => void importFile.run(desk, { file }))
    followBackUps(desk)
    showNativeMenu(desk)
    void host.persist()
    await told(root, safety.start, language)
    await screen
    root.render(<Window desk={desk} />)
    readyWhenIdle(desk)
    if (safety.start.found === 'behind') say(desk, 'done', 'restored', { count: safety.start.edits + safety.start.documents })
  } catch (error) {
    root.render(<CannotOpen why={error instanceof KeepError ? error.code : 'failed'} language={cells.view.getState().language} />)
  }
}

/** Shows what the start found, where it is more than a few edits that a kill had left in one place only, until the person goes on. */
function told(root: Root, report: StartReport, language: 'zh' | 'en'): Promise<void> {
  if ((report.found === 'nothing' || report.found === 'behind') && report.lost === 0) return Promise.resolve()
  return new Promise(resolve => root.render(<Recovered report={report} language={language} onGoOn={resolve} />))
}

/** Says in how many places everything is; what is nowhere but in this window holds the window back as typed words do. */
function followStanding(desk: WatchedDesk & Pick<Desk, 'safety'>): void {
  desk.safety.watchStanding(standing => {
    desk.work.setState({ standing })
    if (standing.kept !== 'nowhere' && desk.work.getState().saving === 'failed') {
      desk.work.setState({ saving: 'saving' })
      sayIfSaved(desk)
    }
  })
  holdDrafts({ isHolding: () => desk.work.getState().standing.kept === 'nowhere', flush: () => desk.safety.retry() })
}
