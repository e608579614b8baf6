import type { App, Menu, Protocol } from 'electron'
import { graphicsMarker, isGraphicsOff, type Marker } from './graphics.ts'
import { isWritableFolder, type Surroundings, userDataFolder } from './user-data.ts'

/** The installer's appId; Windows groups windows and jump lists by it. */
const APP_ID = 'org.yuean.Yuean'

export interface BeforeReadyParts {
  readonly app: Pick<
    App,
    | 'setPath'
    | 'getPath'
    | 'getVersion'
    | 'enableSandbox'
    | 'commandLine'
    | 'disableHardwareAcceleration'
    | 'setAppUserModelId'
    | 'on'
    | 'requestSingleInstanceLock'
  >
  readonly protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>
  readonly menu: Pick<typeof Menu, 'setApplicationMenu'>
  readonly surroundings: Surroundings & { readonly argv: readonly string[]; readonly cwd: string; readonly electron: string }
  readonly deliver: (paths: readonly string[]) => void
}

/** How it went: ready to go on, a second start (the first one has been told), or a folder that cannot be written. */
export type BeforeReady =
  | { readonly outcome: 'first'; readonly marker: Marker }
  | { readonly outcome: 'second' }
  | { readonly outcome: 'no-folder'; readonly folder: string }

/** Everything that must happen before `ready`, synchronously and in this order; each line says why it stands where it stands. */
export function beforeReady({ app, protocol, menu, surroundings, deliver }: BeforeReadyParts): BeforeReady {
  // 1. Before the lock, which belongs to the folder, and before anything opens the profile.
  const folder = userDataFolder(surroundings)
  if (folder) {
    // Never on to another, empty profile without a word: a stick that is write-protected is said aloud.
    if (!isWritableFolder(folder)) return { outcome: 'no-folder', folder }
    app.setPath('userData', folder)
  }
  // 2. Every renderer in the operating system's sandbox.
  app.enableSandbox()
  // 3. Standard: an origin, and so IndexedDB. Secure: crypto.subtle. Not more: no CSP bypass, no CORS, no service workers, no streams.
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
  // 4. No name and no address resolves: this reaches prefetch and WebRTC, which the content policy does not.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  // 5. Chromium's own requests.
  app.commandLine.appendSwitch('disable-background-networking')
  // 6. Only possible before ready.
  const marker = graphicsMarker(app.getPath('userData'), app.getVersion(), surroundings.electron)
  if (isGraphicsOff(marker, surroundings.argv)) app.disableHardwareAcceleration()
  // 7. Before the first window.
  app.setAppUserModelId(APP_ID)
  // 8. macOS may send it before ready.
  app.on('open-file', (event, path) => {
    event.preventDefault()
    deliver([path])
  })
  // 9. Two processes on one profile cannot both open the database. Our own copy of argv: Chromium reorders and enriches the other one.
  if (!app.requestSingleInstanceLock({ argv: [...surroundings.argv], cwd: surroundings.cwd })) return { outcome: 'second' }
  // 10. Ours comes at ready; the default one is never built.
  menu.setApplicationMenu(null)
  return { outcome: 'first', marker }
}
