import type { PackSettings } from '../domain/pack-settings.ts'
import type { NamedBytes } from '../host/host.ts'
import type { Desk } from './desk.ts'
import { faultWords, packWords } from './export-pack.ts'
import { fileName, packRequest } from './pack-request.ts'
import { written } from './record.ts'
import { say } from './say.ts'

/** The finished file by these settings, as export would save it, for a drag; `null` where it cannot be made, which is said. */
export async function packForDrag(desk: Desk, settings: PackSettings): Promise<NamedBytes | null> {
  try {
    await written()
    const request = packRequest(desk, settings)
    if (!request) return null
    const answer = await desk.workers.pack(request, () => undefined, new AbortController().signal)
    if (!answer.ok) {
      say(desk, 'trouble', 'pack.template', faultWords(answer.fault))
      return null
    }
    const { language } = desk.view.getState()
    return { name: fileName(packWords(request.ground.parsed.document.title, settings, language), settings.format), bytes: answer.bytes }
  } catch {
    say(desk, 'trouble', 'pack.failed', { name: '' })
    return null
  }
}

/** Hands a finished file to the drag that is under way. */
export async function dragPack(desk: Desk, { bytes, name }: NamedBytes): Promise<void> {
  try {
    await desk.host.desktop?.dragOut(name, bytes)
  } catch (error) {
    const why = error instanceof Error ? error.message : ''
    say(desk, 'trouble', why ? 'save.why' : 'save.failed', { why })
  }
}
