import type { Desk } from './desk.ts'
import { packRequest } from './pack-request.ts'

/** Sets the first department's pages for nobody to see: engine, fonts and code are at hand when the first pack is asked for. */
export async function readyPack(desk: Desk): Promise<void> {
  const { pack } = desk.view.getState()
  const choice = { ...pack.choice, history: false, insight: false, source: false }
  const request = packRequest(desk, { ...pack, choice, isFiltered: false, own: null, scope: { ...pack.scope, plans: [0] } })
  if (request) await desk.workers.warmUp(request)
}
