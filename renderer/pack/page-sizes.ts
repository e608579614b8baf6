const PAGE = /^\d+ 0 obj\s+<<\s+\/Type\s*\/Page\b(?!s)[\s\S]*?^>>/gm
const BOX = /\/MediaBox\s*\[\s*([\d.]+)\s+([\d.]+)\s+([\d.]+)\s+([\d.]+)/

/** Width and height in points of each page of a PDF that our typesetter wrote: it leaves page objects uncompressed, and a text that looks like one has no line breaks. */
export function pageSizes(pdf: Uint8Array): readonly (readonly [number, number])[] {
  const pages = new TextDecoder('latin1').decode(pdf).match(PAGE) ?? []
  return pages.map(page => {
    const [, left = 0, bottom = 0, right = 595.276, top = 841.89] = BOX.exec(page)?.map(Number) ?? []
    return [right - left, top - bottom]
  })
}
