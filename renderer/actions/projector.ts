import type { Action } from './desk.ts'
import { say } from './say.ts'

/** Opens the window for the projector, or brings it to the front; answers whether it is there. */
export const openProjector = {
  id: 'open-projector',
  run: async desk => {
    const isOpen = await (desk.host.openProjector?.() ?? Promise.resolve(false)).catch(() => false)
    if (!isOpen) say(desk, 'trouble', 'projector.blocked')
    return isOpen
  },
} satisfies Action
