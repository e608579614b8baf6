import type { Bridge, Output } from './bridge.ts'
import type { Host, HostFolder } from './host.ts'
import { localFonts } from './local-fonts.ts'
import { persistStorage, whenHidden } from './when-hidden.ts'

/** The app in its own window; everything goes over the preload's bridge. */
export function electronHost(bridge: Bridge): Host {
  return {
    kind: 'electron',
    openFile: extensions => spoken(bridge.openFile([...extensions])),
    saveFile: (suggestedName, bytes) => spoken(bridge.saveFile(suggestedName, bytes)),
    chooseFolder: () => outputFolder(allSpoken(bridge.output)),
    localFonts,
    print: () => spoken(bridge.print()),
    openProjector: async () => {
      await spoken(bridge.desktop.openProjector())
      return true
    },
    persist: persistStorage,
    onFlush: flush => {
      const stops = [bridge.onFlush(flush), whenHidden(flush)]
      return () => {
        for (const stop of stops) stop()
      }
    },
    onFileArrived: take => bridge.onFileArrived(take),
    vault: allSpoken(bridge.vault),
    folders: allSpoken(bridge.folders),
    desktop: { ...allSpoken(bridge.desktop), onMenuCommand: take => bridge.desktop.onMenuCommand(take) },
  } satisfies Host
}

/** The folder the person chose, as a batch of packs uses it. */
async function outputFolder({ chooseOutput, hasOutput, writeOutput }: Output): Promise<HostFolder | null> {
  const chosen = await chooseOutput()
  if (!chosen) return null
  const { name, token } = chosen
  return { name, has: file => hasOutput(token, file), write: (file, bytes) => writeOutput(token, file, bytes) }
}

/** What Electron puts before the sentence of a handler that threw. */
const ELECTRON_SAYS = /^Error invoking remote method '[^']*': (?:\w*Error: )?/

async function spoken<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked
  } catch (error) {
    throw new Error((error instanceof Error ? error.message : String(error)).replace(ELECTRON_SAYS, ''))
  }
}

function allSpoken<T extends object>(asks: T): T {
  const wrapped = Object.entries<(...args: unknown[]) => Promise<unknown>>({ ...(asks as object) }).map(([name, ask]) => [
    name,
    (...args: unknown[]) => spoken(ask(...args)),
  ])
  return Object.fromEntries(wrapped) as T
}
