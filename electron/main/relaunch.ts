import type { App } from 'electron'

/**
 * Starts the app anew once this run has quit, with everything kept. The portable stub removes its unpacked folder when the first process ends:
 * the stub is started again, not what it unpacked.
 */
export function startAnew(app: Pick<App, 'relaunch' | 'quit'>, env: Readonly<Record<string, string | undefined>>): void {
  const stub = env.PORTABLE_EXECUTABLE_FILE
  app.relaunch(stub ? { execPath: stub } : {})
  app.quit()
}
