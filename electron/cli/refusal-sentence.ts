import type { RefusalCode } from '../../renderer/intake/read-bytes.ts'

const SENTENCES: Readonly<Record<RefusalCode, string>> = {
  empty: '里没有文字（the file holds no text）',
  binary: '不是文本文件（not a text file）',
  'too-large': '太大，最多读 8 MB（too large; 8 MB is the most that is read）',
  'unreadable-encoding': '的编码认不出，请另存为 UTF-8（its encoding cannot be read; save it as UTF-8）',
  'unknown-type': '这种格式还不能读，请另存为 txt（this type cannot be read yet; save it as txt）',
}

/** One line for stderr: which file, what is wrong, what to do. */
export function refusalSentence(name: string, { code }: { readonly code: RefusalCode }): string {
  return `${name} ${SENTENCES[code]}`
}
