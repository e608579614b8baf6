/** What of a DOM node is looked at; the nodes of any DOM library fit. */
interface HtmlNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: ArrayLike<HtmlNode>
}

const TEXT = 3
const ELEMENT = 1

const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION DD DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR HTML LI MAIN OL P PRE SECTION TABLE TBODY THEAD TFOOT TR UL'.split(
    ' ',
  ),
)

/** The text of a page's part: one line for each block, one for each table row with cells parted by tabs, white space as a browser shows it. */
export function textOf(root: HtmlNode | null): string {
  if (!root) return ''
  const lines: string[] = []
  let line = ''
  const breakLine = () => {
    const words = line.replace(/[ \n\r\f\u00a0]+/g, ' ').trim()
    if (words) lines.push(words)
    line = ''
  }
  const visit = (node: HtmlNode) => {
    if (node.nodeType === TEXT) {
      line += node.textContent ?? ''
      return
    }
    if (node.nodeType !== ELEMENT) return
    const name = node.nodeName.toUpperCase()
    if (name === 'BR') return breakLine()
    if (name === 'TD' || name === 'TH') return visitCell(node)
    const isBlock = BLOCKS.has(name)
    if (isBlock) breakLine()
    for (const child of Array.from(node.childNodes)) visit(child)
    if (isBlock) breakLine()
  }
  const visitCell = (node: HtmlNode) => {
    const words = (node.textContent ?? '').replace(/\s+/g, ' ').trim()
    line += line === '' ? words : `\t${words}`
  }
  visit(root)
  breakLine()
  return lines.join('\n')
}
