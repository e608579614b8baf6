import { zipSync } from 'fflate'
import type { Document } from '../domain/document.ts'
import { canonical, type Edit, isFlatEnough } from '../domain/edit.ts'
import { wins } from '../domain/fold.ts'
import { documentSchema, FILE_VERSION, type Manifest, manifestSchema, type ReviewFile } from '../domain/review-file.ts'
import { hexOf, sha256, textOf, utf8 } from './bytes.ts'
import { type DeviceKey, fits, type Signed, sign } from './device-key.ts'
import { manifestIn, sealFile, unsealFile } from './sealed-file.ts'
import { unzip } from './unzip.ts'

/** How a review file is written. */
export interface WriteChoice {
  readonly app: string
  readonly key?: DeviceKey
  readonly passphrase?: string
}

/** How a review file is read. `salvage`: what is whole in a damaged file is answered, with a list of what is not. */
export interface ReadChoice {
  readonly passphrase?: string
  readonly salvage?: boolean
  /** This laptop wrote it itself: a document's id was checked when it was imported. */
  readonly isOwn?: boolean
}

/** Why a file is refused: not one of ours, from a newer app, damaged, beyond reason, a passphrase is missing or does not fit. */
export type FileRefusal = 'foreign' | 'newer' | 'broken' | 'too-large' | 'locked' | 'wrong-passphrase'

/** A review file that was read; `edits` are not checked yet, that is for the door (`admit`). `losses` names what was damaged. */
export interface FileRead extends Omit<ReviewFile, 'edits'> {
  readonly app: string
  readonly edits: readonly unknown[]
  readonly signed: Signed
  readonly losses: readonly string[]
}
export type FileAnswer = { readonly ok: true; readonly file: FileRead } | { readonly ok: false; readonly why: FileRefusal }

type Parts = ReadonlyMap<string, Uint8Array<ArrayBuffer>>
type OnShare = (share: number) => void

/** Laptops that know the same edits write the same lines, in whatever order they heard of them. */
function inOrder(edits: readonly Edit[]): readonly Edit[] {
  return [...edits].sort((a, b) => (wins(a, b) ? 1 : -1))
}

/** Writes a review file (DESIGN §6.3). The same content gives the same parts; only a signature and a passphrase differ. */
export async function writeReviewFile(file: ReviewFile, { app, key, passphrase }: WriteChoice): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Record<string, Uint8Array<ArrayBuffer>> = {}
  for (const document of file.documents) {
    const { bytes, ...rest } = document
    const stem = `documents/${stemOf(document.id)}`
    parts[`${stem}.txt`] = new Uint8Array(bytes)
    parts[`${stem}.json`] = utf8(JSON.stringify(rest))
  }
  parts['edits.ndjson'] = utf8(
    inOrder(file.edits)
      .map(edit => `${canonical(edit)}\n`)
      .join(''),
  )
  const manifest: Manifest = {
    type: 'yuean-review',
    version: FILE_VERSION,
    app,
    created: file.created,
    content: file.content,
    by: { ...file.by },
    counts: { documents: file.documents.length, edits: file.edits.length },
    parts: Object.fromEntries(
      await Promise.all(
        Object.entries(parts).map(async ([name, bytes]) => [name, { sha256: await sha256(bytes), size: bytes.length }] as const),
      ),
    ),
  }
  const first = utf8(JSON.stringify(manifest))
  const signature = key ? { 'signature.json': utf8(JSON.stringify({ key: key.open, signature: await sign(key, first) })) } : {}
  const zip = new Uint8Array(zipSync({ 'manifest.json': first, ...signature, ...parts }, { level: 6 }))
  return passphrase === undefined ? zip : sealFile(zip, passphrase)
}

/** Reads a review file. Refused whole with a reason, or read whole; never executes, never trusts. */
export async function readReviewFile(bytes: Uint8Array, choice: ReadChoice = {}, onShare: OnShare = () => undefined): Promise<FileAnswer> {
  const { parts, isWhole, isTooLarge } = unzip(bytes, share => onShare(share * 0.5))
  if (isTooLarge) return { ok: false, why: 'too-large' }
  const manifest = manifestIn(parts)
  if (!manifest || typeof manifest.type !== 'string' || !manifest.type.startsWith('yuean-'))
    return { ok: false, why: bytes[0] === 0x50 && bytes[1] === 0x4b && !isWhole ? 'broken' : 'foreign' }
  if (manifest.type === 'yuean-sealed') {
    const opened = await unsealFile(parts, manifest, choice.passphrase)
    if (opened.is !== 'open') return { ok: false, why: opened.is }
    const { passphrase: _, ...rest } = choice
    return readReviewFile(opened.bytes, rest, onShare)
  }
  if (typeof manifest.version === 'number' && manifest.version > FILE_VERSION) return { ok: false, why: 'newer' }
  const read = isFlatEnough(manifest) ? manifestSchema.safeParse(manifest) : null
  if (!read?.success) return { ok: false, why: 'broken' }
  const file = await contentOf(parts, read.data, choice.isOwn ?? false, onShare)
  const isDamaged = !isWhole || file.losses.length > 0
  if (isDamaged && !choice.salvage) return { ok: false, why: 'broken' }
  return { ok: true, file: isWhole ? file : { ...file, losses: [...file.losses, ...(file.losses.length === 0 ? ['zip'] : [])] } }
}

async function contentOf(parts: Parts, manifest: Manifest, isOwn: boolean, onShare: OnShare): Promise<FileRead> {
  const losses: string[] = []
  const sound = async (name: string) => {
    const bytes = parts.get(name)
    const expected = manifest.parts[name]
    if (bytes && expected && bytes.length === expected.size && (await sha256(bytes)) === expected.sha256) return bytes
    losses.push(name)
    return null
  }
  const documents: Document[] = []
  const names = Object.keys(manifest.parts)
  for (const name of names.filter(one => one.endsWith('.json'))) {
    const [json, bytes] = [await sound(name), await sound(name.replace(/\.json$/, '.txt'))]
    const document = json && bytes && (await documentIn(json, bytes, isOwn))
    if (document) documents.push(document)
    else if (json && bytes) losses.push(name)
    onShare(0.5 + (0.4 * documents.length) / names.length)
  }
  const whole = await sound('edits.ndjson')
  const { edits, broken } = linesIn(whole ?? parts.get('edits.ndjson') ?? new Uint8Array())
  if (broken > 0) losses.push(`edits.ndjson: ${broken}`)
  if (whole && (edits.length !== manifest.counts.edits || documents.length !== manifest.counts.documents)) losses.push('manifest.json')
  onShare(1)
  const { content, created, by, app } = manifest
  return {
    content,
    created,
    by: { id: by.id, name: by.name },
    app,
    documents,
    edits,
    signed: await signedBy(parts),
    losses: [...new Set(losses)],
  }
}

/** A document whose bytes are what its id says: the hash of them, with the encoding where a person chose one. */
async function documentIn(json: Uint8Array, bytes: Uint8Array<ArrayBuffer>, isOwn: boolean): Promise<Document | null> {
  const value = parsedJson(textOf(json))
  const read = isFlatEnough(value) ? documentSchema.safeParse(value) : null
  if (!read?.success) return null
  const { id, parsed } = read.data
  if (isOwn) return { ...read.data, bytes }
  const inEncoding = joined(bytes, utf8(`\n${parsed.document.encoding}`))
  const isItself = [await sha256(bytes), await sha256(inEncoding)].some(hash => id === `sha256:${hash}`)
  return isItself && parsed.document.id === id ? { ...read.data, bytes } : null
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(a.length + b.length)
  whole.set(a)
  whole.set(b, a.length)
  return whole
}

function linesIn(bytes: Uint8Array): { readonly edits: readonly unknown[]; readonly broken: number } {
  const edits: unknown[] = []
  let broken = 0
  for (const line of textOf(bytes).split(/\r?\n/)) {
    if (line === '') continue
    const value = parsedJson(line)
    if (value === undefined) broken += 1
    else edits.push(value)
  }
  return { edits, broken }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function signedBy(parts: Parts): Promise<Signed> {
  const [manifest, signature] = [parts.get('manifest.json'), parts.get('signature.json')]
  if (!signature || !manifest) return { is: 'none', key: '' }
  const read = parsedJson(textOf(signature))
  const { key, signature: hex } = typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : {}
  if (typeof key !== 'string' || typeof hex !== 'string' || !/^[0-9a-f]{64}$/.test(key)) return { is: 'broken', key: '' }
  return { is: (await fits(key, hex, manifest)) ? 'good' : 'broken', key }
}

function stemOf(id: string): string {
  return /^sha256:[0-9a-f]{64}$/.test(id) ? id.slice('sha256:'.length) : hexOf(utf8(id))
}
