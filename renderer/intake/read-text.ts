import chardet from 'chardet'
import { looksBinary } from './looks-binary.ts'
import { megabytes, type ReadFile, refuse } from './read-answer.ts'

/** The largest text file that is read, in bytes: far above any plan, far below what would stop an old laptop. */
export const LARGEST = 8 * 1024 * 1024

/** Replacement characters per character above which a text was plainly not written in the encoding tried. */
const UNREADABLE_SHARE = 0.02

/**
 * A text file's bytes as text. The encoding is the one given, else the byte order mark's, else UTF-8 where the bytes are valid UTF-8, else the
 * likeliest of the Chinese encodings. Line ends become `\n`. Characters that could not be read stay as U+FFFD and are counted as a loss.
 */
export function readText(bytes: Uint8Array, encoding?: string): ReadFile {
  if (bytes.length === 0) return refuse('empty')
  if (bytes.length > LARGEST) return refuse('too-large', megabytes(bytes.length))
  const marked = markOf(bytes)
  if (!marked && !encoding && looksBinary(bytes)) return refuse('binary')
  const used = encoding ?? marked ?? detect(bytes)
  const decoder = decoderFor(used)
  if (!decoder) return refuse('unreadable-encoding', used)
  const text = decoder.decode(bytes).replace(/\r\n?/g, '\n')
  if (text.trim() === '') return refuse('empty')
  const unread = text.split('\uFFFD').length - 1
  if (unread > text.length * UNREADABLE_SHARE) return refuse('unreadable-encoding', used)
  const losses = unread > 0 ? [{ code: 'unread-characters' as const, count: unread }] : []
  return { ok: true, text, encoding: used, losses }
}

function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

function detect(bytes: Uint8Array): string {
  if (isUtf8(bytes)) return 'utf-8'
  const zeros = [0, 0]
  for (let i = 0; i < Math.min(bytes.length, 4096); i++) if (bytes[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1
  if ((zeros[1] ?? 0) > 8 && (zeros[0] ?? 0) === 0) return 'utf-16le'
  if ((zeros[0] ?? 0) > 8 && (zeros[1] ?? 0) === 0) return 'utf-16be'
  const guess = chardet.detect(bytes.subarray(0, 65_536))
  // Everything Chinese that is neither UTF nor Big5 is read as GB18030: it contains GBK and GB2312.
  return guess === 'Big5' ? 'big5' : 'gb18030'
}

/** Valid UTF-8, or UTF-8 with a few broken characters: a cut file must not turn into another encoding's gibberish. */
function isUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes)
  let broken = 0
  let wide = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 0xfffd) broken++
    else if (code > 0x7f) wide++
  }
  return broken <= wide / 200
}

function decoderFor(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label)
  } catch {
    return null
  }
}
