import { expose } from 'comlink'
import { readFile } from '../intake/read-file.ts'
import { parse } from '../parser/parse.ts'
import type { OnProgress, ReadAnswer, ReadChoice } from './answers.ts'

/** Bytes to document: intake, hash, parse. */
async function read(name: string, bytes: Uint8Array<ArrayBuffer>, choice: ReadChoice, onProgress: OnProgress): Promise<ReadAnswer> {
  onProgress({ step: 'reading', share: 0.1 })
  const how = {
    pdf: { cMapUrl: `${self.location.origin}/cmaps/` },
    ...(choice.encoding === undefined ? {} : { encoding: choice.encoding }),
  }
  const text = await readFile(name, bytes, how)
  if (!text.ok) return text
  const id = `sha256:${hex(await crypto.subtle.digest('SHA-256', identityOf(bytes, choice.encoding)))}`
  onProgress({ step: 'parsing', share: 0.4 })
  const given = { id, name, encoding: text.encoding, ...(choice.year === undefined ? {} : { year: choice.year }) }
  return { ok: true, id, losses: text.losses, parsed: parse(text.text, given) }
}

/** What a document's id is the hash of: its bytes, and the encoding where a person corrected it, because that is another text. */
function identityOf(bytes: Uint8Array<ArrayBuffer>, encoding: string | undefined): Uint8Array<ArrayBuffer> {
  if (encoding === undefined) return bytes
  const suffix = new TextEncoder().encode(`\n${encoding}`)
  const whole = new Uint8Array(bytes.length + suffix.length)
  whole.set(bytes)
  whole.set(suffix, bytes.length)
  return whole
}

function hex(hash: ArrayBuffer): string {
  return [...new Uint8Array(hash)].map(byte => byte.toString(16).padStart(2, '0')).join('')
}

const readWorker = { read }
export type ReadWorker = typeof readWorker
expose(readWorker)
