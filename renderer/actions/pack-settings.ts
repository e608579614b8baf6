import type { PackSettings } from '../domain/pack-settings.ts'
import type { Action } from './desk.ts'
import { say } from './say.ts'

/** Changes what is decided about the pack. */
export const decidePack = {
  id: 'decide-pack',
  run: (desk, change) => desk.view.setState(({ pack }) => ({ pack: { ...pack, ...change } })),
} satisfies Action<Partial<PackSettings>>

/** A template longer than this is none. */
const LONGEST = 500_000

/** Takes an office's own template from a file. */
export const chooseOwnTemplate = {
  id: 'choose-own-template',
  run: async desk => {
    try {
      const file = await desk.host.openFile(['typ'])
      if (!file) return
      if (file.bytes.length > LONGEST) return say(desk, 'trouble', 'pack.no-template', { name: file.name })
      const source = new TextDecoder('utf-8', { fatal: true }).decode(file.bytes)
      desk.view.setState(({ pack }) => ({ pack: { ...pack, own: { name: file.name, source } } }))
    } catch {
      say(desk, 'trouble', 'pack.no-template', { name: '.typ' })
    }
  },
} satisfies Action

/** Asks once for the official faces that are installed, and sets in them from then on. */
export const takeInstalledFonts = {
  id: 'take-installed-fonts',
  may: desk => desk.host.localFonts !== undefined,
  run: async (desk, names) => {
    try {
      const fonts = (await desk.host.localFonts?.(names)) ?? null
      if (fonts === null) return say(desk, 'done', 'pack.fonts-refused')
      await desk.workers.addFonts(fonts)
      desk.view.setState(({ packFonts }) => ({ packFonts: packFonts + 1 }))
      say(desk, 'done', fonts.length > 0 ? 'pack.fonts-taken' : 'pack.fonts-none', { count: fonts.length })
    } catch {
      say(desk, 'trouble', 'pack.fonts-refused')
    }
  },
} satisfies Action<readonly string[]>
