import { createRoot } from 'react-dom/client'
import { areDraftsHeld } from '../actions/drafts.ts'
import { importFile } from '../actions/import-file.ts'
import { loadLaptop } from '../actions/laptop.ts'
import { listDocuments, openDocument } from '../actions/open-document.ts'
import { written } from '../actions/record.ts'
import { loadReviewer } from '../actions/reviewer.ts'
import { chooseHost } from '../host/choose-host.ts'
import { KeepError } from '../store/keep.ts'
import { openKeep } from '../store/open-keep.ts'
import { CannotOpen } from '../ui/CannotOpen.tsx'
import { createCells } from '../ui/cells.ts'
import { Window } from '../ui/Window.tsx'
import { frame } from '../ui/words/frame.ts'
import { startWorkers } from '../workers/client.ts'
import { keepLastPlaces } from './last-places.ts'
import { makeDesk } from './make-desk.ts'
import { showNativeMenu } from './native-menu.ts'
import { rememberedLook, rememberLook } from './remembered.ts'

/** Opens what is kept, puts the parts together and shows the window. What cannot be opened is said on the whole screen. */
export async function start(): Promise<void> {
  const place = document.getElementById('root')
  if (!place) return
  const root = createRoot(place)
  const cells = createCells(rememberedLook())
  try {
    const host = chooseHost()
    const keep = await openKeep()
    const desk = makeDesk({ host, keep, workers: startWorkers(), cells, latest: await keep.latest() })
    keepLastPlaces(cells)
    await loadReviewer(desk)
    await loadLaptop(desk)
    await listDocuments(desk)
    const { lastDocument } = cells.view.getState()
    if (lastDocument && cells.folds.getState().heads.some(head => head.id === lastDocument)) await openDocument.run(desk, lastDocument)
    cells.view.subscribe(rememberLook)
    host.onFlush(async () => {
      await written()
      // Refusing makes the desktop window ask the person before it goes.
      if (areDraftsHeld()) throw new Error(frame[cells.view.getState().language]['keep.failed'])
    })
    host.onFileArrived(file => void importFile.run(desk, { file }))
    showNativeMenu(desk)
    void host.persist()
    root.render(<Window desk={desk} />)
  } catch (error) {
    root.render(<CannotOpen why={error instanceof KeepError ? error.code : 'failed'} language={cells.view.getState().language} />)
  }
}
