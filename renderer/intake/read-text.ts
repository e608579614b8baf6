import chardet from 'chardet'
import { looksBinary } from './looks-binary.ts'
import { megabytes, type ReadFile, refuse } from './read-answer.ts'
import { textLikeness } from './text-likeness.ts'

/** The largest text file that is read, in bytes: every plan of a province, 100,000 commitments, is 25 MB. Reading can be stopped at any moment. */
export const LARGEST = 32 * 1024 * 1024

/** Replacement characters per character above which a text was plainly not written in the encoding tried. */
const UNREADABLE_SHARE = 0.02

/** A text that otherwise reads well may have lost this share of its characters: a damaged disk, a bad download. */
const MOST_UNREAD = 0.25
const READS_WELL = 0.25
/** A guessed encoding in which hardly a common character stands was guessed wrongly. */
const READS_ILL = 0.06

/**
 * A text file's bytes as text. The encoding is the one given, else the byte order mark's, else UTF-8 where the bytes are valid UTF-8, else the
 * likeliest of the Chinese encodings. Line ends become `\n`. Characters that could not be read stay as U+FFFD and are counted as a loss.
 */
export function readText(bytes: Uint8Array, encoding?: string): ReadFile {
  if (bytes.length === 0) return refuse('empty')
  if (bytes.length > LARGEST) return refuse('too-large', megabytes(bytes.length))
  const marked = markOf(bytes)
  if (!marked && !encoding && looksBinary(bytes) && !isUnmarkedUtf16(bytes)) return refuse('binary')
  const used = encoding ?? marked ?? detect(bytes)
  const decoder = decoderFor(used)
  if (!decoder) return refuse('unreadable-encoding', used)
  const text = decoder.decode(bytes).replace(/\r\n?/g, '\n')
  if (text.trim() === '') return refuse('empty')
  const unread = text.split('\uFFFD').length - 1
  const likeness = textLikeness(text)
  if (unread > text.length * (likeness >= READS_WELL ? MOST_UNREAD : UNREADABLE_SHARE)) return refuse('unreadable-encoding', used)
  if (!encoding && !marked && used !== 'utf-8' && text.length >= 16 && likeness < READS_ILL) return refuse('unreadable-encoding', used)
  const losses = unread > 0 ? [{ code: 'unread-characters' as const, count: unread }] : []
  return { ok: true, text, encoding: used, losses }
}

/** Chinese UTF-16 without its mark has zeros on both places of a pair (一 is 4E 00), as binary files have; but it reads like a text. */
function isUnmarkedUtf16(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE - (SAMPLE % 2))
  return (['utf-16le', 'utf-16be'] as const).some(label => textLikeness(new TextDecoder(label).decode(sample)) >= READS_WELL)
}

function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** Bytes without a mark: valid UTF-8 without zeros, else what reads most like a plan; chardet decides between the Chinese encodings where that leaves it open. */
function detect(bytes: Uint8Array): string {
  if (!bytes.subarray(0, SAMPLE).includes(0) && isUtf8(bytes)) return 'utf-8'
  const sample = bytes.subarray(0, SAMPLE - (SAMPLE % 2))
  const found = CANDIDATES.map(label => ({ label, likeness: textLikeness(new TextDecoder(label).decode(sample)) }))
  const best = found.reduce((most, one) => (one.likeness > most.likeness + 0.02 ? one : most))
  if (best.label !== 'gb18030') return best.label
  // Everything Chinese that is neither UTF nor Big5 is read as GB18030: it contains GBK and GB2312.
  const big5 = found.find(one => one.label === 'big5')
  return big5 && best.likeness - big5.likeness < 0.02 && chardet.detect(sample) === 'Big5' ? 'big5' : 'gb18030'
}

/** The encodings that are tried on bytes which are not plainly UTF-8; the earlier wins a draw. */
const CANDIDATES = ['gb18030', 'big5', 'utf-8', 'utf-16le', 'utf-16be'] as const

/** Bytes that are looked at to find the encoding. */
const SAMPLE = 65_536

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
