import type { RefusalCode } from '../../renderer/intake/read-answer.ts'

const SENTENCES: Readonly<Record<RefusalCode, string>> = {
  empty: '里没有文字（the file holds no text）',
  binary: '不是文本文件（not a text file）',
  'too-large': '太大，请拆开再读（too large; split it）',
  'too-large-inside': '解开后大得不合常理，没有读（unpacks to more than is sensible; not read）',
  'too-many-pages': '页数太多，最多读 300 页（too many pages; 300 is the most that is read）',
  'too-deep': '的结构嵌套过深，没有读（nested too deeply; not read）',
  broken: '已损坏，或内容与类型不符（damaged, or not what its name says）',
  locked: '有密码，请先去掉密码（has a password; remove it first）',
  'no-text-layer': '是扫描件，没有文字层，请先做文字识别（a scan without text; recognise its text first）',
  'old-word': '是旧版 Word 文件，请另存为 docx（an old Word file; save it as docx）',
  'unreadable-encoding': '的编码认不出，请另存为 UTF-8（its encoding cannot be read; save it as UTF-8）',
  'unknown-type': '这种格式不能读，请另存为 docx、pdf 或 txt（this type cannot be read; save it as docx, pdf or txt）',
}

/** One line for stderr: which file, what is wrong, what to do. */
export function refusalSentence(name: string, { code }: { readonly code: RefusalCode }): string {
  return `${name} ${SENTENCES[code]}`
}
