import type { Host } from './host.ts'

/** Calls whenever the page goes out of sight or away; nothing can be waited for there, so the promise is only started. Answers the unsubscriber. */
export function whenHidden(flush: Parameters<Host['onFlush']>[0]): () => void {
  // A flush that fails says so on the screen itself; here nobody is left to tell.
  const start = () => void flush('hidden').catch(() => undefined)
  const onVisibility = () => {
    if (document.visibilityState === 'hidden') start()
  }
  document.addEventListener('visibilitychange', onVisibility)
  window.addEventListener('pagehide', start)
  return () => {
    document.removeEventListener('visibilitychange', onVisibility)
    window.removeEventListener('pagehide', start)
  }
}

/** Asks the browser that storage be kept for ever; `false` where it cannot be asked. */
export async function persistStorage(): Promise<boolean> {
  try {
    return await navigator.storage.persist()
  } catch {
    return false
  }
}
