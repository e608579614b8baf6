import { AlignmentType, BorderStyle, HeadingLevel, Paragraph, ShadingType, Table, TableCell, TableRow, TextRun, WidthType } from 'docx'

/** Millimetres in Word's twentieths of a point. */
export const mm = (millimetres: number) => Math.round((millimetres / 25.4) * 1440)

/** A heading that Word's navigation and contents know. */
export function heading(words: string, level: 1 | 2 | 3): Paragraph {
  const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const
  return new Paragraph({ text: clean(words), heading: levels[level], keepNext: true })
}

/** A paragraph of words; `quiet` is small and grey, `leads` stands on the page of what follows it. */
export function paragraph(
  words: string,
  how: { readonly quiet?: boolean; readonly bold?: boolean; readonly indent?: number; readonly leads?: boolean } = {},
): Paragraph {
  const runs = clean(words)
    .split('\n')
    .map(
      (text, line) =>
        new TextRun({
          text,
          bold: how.bold ?? false,
          ...(line > 0 ? { break: 1 } : {}),
          ...(how.quiet ? { color: '5A6573', size: 18 } : {}),
        }),
    )
  return new Paragraph({ children: runs, keepNext: how.leads ?? false, ...(how.indent ? { indent: { left: how.indent } } : {}) })
}

/** A ruled table with a head that is repeated on every page; rows are not cut. Widths are shares of the whole. */
export function table(head: readonly string[], rows: readonly (readonly string[])[], widths: readonly number[]): Table {
  const whole = widths.reduce((sum, one) => sum + one, 0)
  const line = { style: BorderStyle.SINGLE, size: 4, color: '8C96A3' }
  const cell = (words: string, at: number, isHead: boolean) =>
    new TableCell({
      width: { size: ((widths[at] ?? 1) / whole) * 100, type: WidthType.PERCENTAGE },
      margins: { top: 50, bottom: 50, left: 80, right: 80 },
      ...(isHead ? { shading: { type: ShadingType.CLEAR, fill: 'E8EDF4', color: 'auto' } } : {}),
      children: clean(words)
        .split('\n')
        .map(
          text =>
            new Paragraph({
              ...(isHead ? { alignment: AlignmentType.CENTER } : {}),
              spacing: { before: 0, after: 0, line: 280 },
              indent: { firstLine: 0 },
              children: [new TextRun({ text, bold: isHead, size: 21 })],
            }),
        ),
    })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: [head, ...rows].map(
      (row, y) => new TableRow({ tableHeader: y === 0, cantSplit: true, children: row.map((words, at) => cell(words, at, y === 0)) }),
    ),
  })
}

/** What XML cannot hold goes; half a surrogate pair becomes U+FFFD. */
function clean(words: string): string {
  return words.replace(/\p{Cs}/gu, '\ufffd').replace(/[\p{Cc}\ufffe\uffff]/gu, one => (one === '\n' || one === '\t' ? one : ''))
}
