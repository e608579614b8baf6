import type { PowerMonitor } from 'electron'

/** Sleep, a closed lid, a locked screen and a shutdown of the machine: the page keeps what it holds, and a shutdown waits for the quit. */
export function watchPower(
  monitor: Pick<PowerMonitor, 'on'>,
  { keepAll, quit }: { readonly keepAll: () => void; readonly quit: () => void },
): void {
  monitor.on('suspend', keepAll)
  monitor.on('lock-screen', keepAll)
  // Electron's documentation gives the listener an event to prevent, its types do not.
  monitor.on('shutdown', (...given: { preventDefault?: () => void }[]) => {
    given[0]?.preventDefault?.()
    quit()
  })
}
