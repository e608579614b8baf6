import type { Action } from './desk.ts'
import { say } from './say.ts'

/** Puts an address on the clipboard; nothing is asked of any network. */
export const copyLink = {
  id: 'copy-link',
  run: async (desk, address) => {
    try {
      await navigator.clipboard.writeText(address)
      say(desk, 'done', 'link.copied')
    } catch {
      say(desk, 'trouble', 'link.failed')
    }
  },
} satisfies Action<string>

/** Shows an address whole in a dialog of the system's; the person's own browser opens it only where they agree there. */
export const offerLink = {
  id: 'offer-link',
  may: desk => desk.host.desktop !== null,
  run: async (desk, address) => {
    try {
      const end = await desk.host.desktop?.offerLink(address)
      if (end === 'copied') say(desk, 'done', 'link.copied')
    } catch {
      say(desk, 'trouble', 'link.failed')
    }
  },
} satisfies Action<string>
