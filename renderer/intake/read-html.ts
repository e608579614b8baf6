import { Readability } from '@mozilla/readability'
import { Parser } from 'htmlparser2'
import { parseHTML } from 'linkedom'
import { textOf } from './html-text.ts'
import { megabytes, type ReadFile, refuse } from './read-answer.ts'
import { readText } from './read-text.ts'

/** The largest page that is opened, in bytes of its own text; nested deeper than this it is none that a person wrote. */
const LARGEST_HTML = 8 * 1024 * 1024
const DEEPEST = 256
const MOST_ELEMENTS = 200_000

/** Characters looked at between two looks at the limits. */
const PIECE = 32_768

/** The share of a page's text below which an "article" found in it is not believed. */
const LEAST_SHARE = 0.3

/** A saved web page's article as text, without its navigation. Nothing is executed or fetched: the page is only taken apart. */
export function readHtml(bytes: Uint8Array, encoding?: string): ReadFile {
  if (bytes.length > LARGEST_HTML) return refuse('too-large', megabytes(bytes.length))
  const read = readText(bytes, encoding ?? declaredEncoding(bytes))
  return read.ok ? articleOf(read.text, read) : read
}

/** The article of a page whose text is decoded already. */
export function articleOf(html: string, read: ReadFile & { readonly ok: true }): ReadFile {
  if (isTooDeep(html)) return refuse('too-deep')
  // A saved piece of a page has no body of its own.
  const { document } = parseHTML(/<body[\s>]/i.test(html) ? html : `<html><body>${html}</body></html>`)
  for (const element of document.querySelectorAll('script, style, noscript, template, iframe, object, nav')) element.remove()
  const whole = textOf(document.body ?? document.documentElement)
  const article = new Readability(document.cloneNode(true) as Document, { keepClasses: false, charThreshold: 200 }).parse()
  const inner = article?.content ? textOf(parseHTML(`<html><body>${article.content}</body></html>`).document.body) : ''
  const isArticle = inner.length > whole.length * LEAST_SHARE
  const title = isArticle && article?.title && !inner.includes(article.title.trim()) ? `${article.title.trim()}\n` : ''
  const text = isArticle ? title + inner : whole
  if (text.trim() === '') return refuse('empty')
  const dropped = whole.length - inner.length
  const losses = isArticle && dropped > 0 ? [...read.losses, { code: 'outside-article' as const, count: dropped }] : read.losses
  return { ok: true, text, encoding: read.encoding, losses }
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048))
  const named = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase()
  return named === 'gb2312' || named === 'gbk' ? 'gb18030' : named
}

/** One pass over the tags before any tree is built: a tree of a million levels would take the thread with it. */
function isTooDeep(html: string): boolean {
  const isVoid = new Set(['br', 'hr', 'img', 'input', 'meta', 'link', 'area', 'base', 'col', 'embed', 'source', 'track', 'wbr', 'param'])
  let depth = 0
  let deepest = 0
  let elements = 0
  const parser = new Parser({
    onopentagname(name) {
      elements++
      if (!isVoid.has(name)) deepest = Math.max(deepest, ++depth)
    },
    onclosetag(name) {
      if (!isVoid.has(name)) depth--
    },
  })
  const isPast = () => deepest > DEEPEST || elements > MOST_ELEMENTS
  for (let at = 0; at < html.length && !isPast(); at += PIECE) parser.write(html.slice(at, at + PIECE))
  return isPast()
}
