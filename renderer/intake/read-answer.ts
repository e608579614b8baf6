import type { Loss } from '../domain/document.ts'

/** A file's text, or why it has none. `encoding` is TextDecoder's name for it; for files that are not plain text, the kind of file. */
export type ReadFile =
  | { readonly ok: true; readonly text: string; readonly encoding: string; readonly losses: readonly Loss[] }
  | { readonly ok: false; readonly refusal: { readonly code: RefusalCode; readonly detail: string } }

/**
 * `too-large`: more bytes than are read; `too-large-inside`: a small file that unpacks to too much; `too-deep`: nested beyond reason;
 * `broken`: not what its name or first bytes say; `no-text-layer`: a scan; `old-word`: the .doc of before 2007.
 */
export type RefusalCode =
  | 'empty'
  | 'binary'
  | 'too-large'
  | 'too-large-inside'
  | 'too-many-pages'
  | 'too-deep'
  | 'broken'
  | 'locked'
  | 'no-text-layer'
  | 'old-word'
  | 'unreadable-encoding'
  | 'unknown-type'

/** A refusal as an answer; `detail` is a size, a count, a type or ''. */
export function refuse(code: RefusalCode, detail = ''): ReadFile & { readonly ok: false } {
  return { ok: false, refusal: { code, detail } }
}

/** A number of bytes as people say it: 20.0 MB. */
export function megabytes(length: number): string {
  return `${(length / 1024 / 1024).toFixed(1)} MB`
}
