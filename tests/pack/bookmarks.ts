/** The titles of a PDF's bookmarks in their order, read from the outline objects that our typesetter leaves uncompressed. */
export function headingsIn(pdf: Uint8Array): readonly string[] {
  const text = Buffer.from(pdf).toString('latin1')
  const objects = new Map([...text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, number, body]) => [number, body ?? '']))
  const root = /\/Outlines (\d+) 0 R/.exec(text)?.[1]
  const titles: string[] = []
  const walk = (number: string | undefined) => {
    for (let at = number; at !== undefined; ) {
      const body = objects.get(at) ?? ''
      titles.push(titleOf(body))
      walk(/\/First (\d+) 0 R/.exec(body)?.[1])
      at = /\/Next (\d+) 0 R/.exec(body)?.[1]
    }
  }
  walk(/\/First (\d+) 0 R/.exec(objects.get(root ?? '') ?? '')?.[1])
  return titles
}

function titleOf(body: string): string {
  const hex = /\/Title <([0-9A-Fa-f]+)>/.exec(body)?.[1]
  if (hex === undefined) return /\/Title \(((?:\\.|[^\\)])*)\)/.exec(body)?.[1] ?? ''
  const bytes = Buffer.from(hex, 'hex')
  return bytes.subarray(2).swap16().toString('utf16le')
}
