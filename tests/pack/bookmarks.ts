import { asText, isDictionary, readPdf, type Value } from './pdf-file.ts'

/** The titles of a PDF's bookmarks in their order. */
export function headingsIn(pdf: Uint8Array): readonly string[] {
  const file = readPdf(pdf)
  const titles: string[] = []
  const walk = (first: Value) => {
    for (let one = first; isDictionary(one); one = file.get(one, 'Next')) {
      titles.push(asText(file.get(one, 'Title')))
      walk(file.get(one, 'First'))
    }
  }
  walk(file.get(file.trailer, 'Root', 'Outlines', 'First'))
  return titles
}
