import { type ReadFile, refuse } from './read-answer.ts'
import { articleOf } from './read-html.ts'
import { readText } from './read-text.ts'

const latin1 = new TextDecoder('latin1')

/** A page saved as one file (.mht, RFC 2557): its first HTML part, decoded, as its article. Pictures and other parts are not looked at. */
export function readMht(bytes: Uint8Array): ReadFile {
  const whole = latin1.decode(bytes)
  const boundary = /boundary="?([^"\r\n;]+)"?/i.exec(whole.slice(0, 8192))?.[1]
  const parts = boundary ? whole.split(`--${boundary}`) : [whole]
  for (const part of parts) {
    const at = part.search(/\r?\n\r?\n/)
    const head = part.slice(0, at)
    if (at < 0 || !/content-type:\s*text\/html/i.test(head)) continue
    const body = part.slice(at).replace(/^\s+/, '')
    const read = readText(decodeBody(body, head), charsetOf(head))
    return read.ok ? articleOf(read.text, read) : read
  }
  return refuse('broken', 'mht')
}

function charsetOf(head: string): string | undefined {
  const named = /charset="?([\w-]+)/i.exec(head)?.[1]?.toLowerCase()
  return named === 'gb2312' || named === 'gbk' ? 'gb18030' : named
}

function decodeBody(body: string, head: string): Uint8Array {
  const how = /content-transfer-encoding:\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase()
  if (how === 'base64') return fromBase64(body)
  return bytesOf(how === 'quoted-printable' ? fromQuotedPrintable(body) : body)
}

function fromQuotedPrintable(text: string): string {
  return text.replace(/=\r?\n/g, '').replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

function fromBase64(text: string): Uint8Array {
  try {
    return bytesOf(atob(text.replace(/[^A-Za-z0-9+/=]/g, '')))
  } catch {
    return new Uint8Array()
  }
}

function bytesOf(binary: string): Uint8Array {
  return Uint8Array.from(binary, character => character.charCodeAt(0))
}
