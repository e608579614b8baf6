import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Loss } from '../../renderer/domain/document.ts'
import type { Parsed } from '../../renderer/domain/parsed.ts'
import { readFile } from '../../renderer/intake/read-file.ts'
import { LARGEST_PDF } from '../../renderer/intake/read-pdf.ts'
import { parse } from '../../renderer/parser/parse.ts'
import { CMAPS } from './assets.ts'
import { refusalSentence } from './refusal-sentence.ts'

/** A file read and parsed, or one sentence that says why not. */
export type ReadDocument =
  | { readonly ok: true; readonly name: string; readonly parsed: Parsed; readonly losses: readonly Loss[] }
  | { readonly ok: false; readonly sentence: string }

/** Reads a file from disk and parses it; `year` where the text does not say which year it plans for. */
export async function readDocument(path: string, year?: number): Promise<ReadDocument> {
  const name = basename(path)
  const bytes = await bytesOf(path)
  if (typeof bytes === 'string') return { ok: false, sentence: bytes }
  const read = await readFile(name, bytes, { pdf: { cMapUrl: CMAPS } })
  if (!read.ok) return { ok: false, sentence: refusalSentence(name, read.refusal) }
  const id = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
  const parsed = parse(read.text, { id, name, encoding: read.encoding, ...(year === undefined ? {} : { year }) })
  return { ok: true, name, parsed, losses: read.losses }
}

/** The file's bytes, no more than one byte over the limit; a sentence where it cannot be read. */
async function bytesOf(path: string): Promise<Uint8Array | string> {
  try {
    const file = await open(path, 'r')
    try {
      if (!(await file.stat()).isFile()) return `不是文件：${path}（not a file）`
      const room = new Uint8Array(LARGEST_PDF + 1)
      let length = 0
      for (;;) {
        const { bytesRead } = await file.read(room, length, room.length - length)
        length += bytesRead
        if (bytesRead === 0 || length === room.length) return room.subarray(0, length)
      }
    } finally {
      await file.close()
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    return code === 'ENOENT' ? `找不到文件：${path}（no such file）` : `读不了文件：${path}（cannot be read${code && `: ${code}`}）`
  }
}
