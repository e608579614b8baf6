/** What a drawing's look hangs on; in a picture it must stand on each element, since no style sheet goes with it. */
const LOOKS = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
  'opacity',
] as const
const SCALE = 2

/** The drawing as a PNG at twice its size, on the colour of what it stands on. Nothing is fetched: the picture is made from the drawing alone. */
export async function pictureOf(drawing: SVGSVGElement): Promise<Blob> {
  const { width, height } = drawing.getBoundingClientRect()
  const address = URL.createObjectURL(new Blob([standalone(drawing, width, height)], { type: 'image/svg+xml' }))
  try {
    const image = new Image(width, height)
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = Math.ceil(width * SCALE)
    canvas.height = Math.ceil(height * SCALE)
    const brush = canvas.getContext('2d')
    if (!brush) throw new Error('canvas')
    brush.fillStyle = getComputedStyle(document.body).backgroundColor
    brush.fillRect(0, 0, canvas.width, canvas.height)
    brush.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) => canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('canvas'))), 'image/png'))
  } finally {
    URL.revokeObjectURL(address)
  }
}

function standalone(drawing: SVGSVGElement, width: number, height: number): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement
  const [from, to] = [drawing, copy].map(root => [root, ...root.querySelectorAll<SVGElement>('*')])
  for (const [position, element] of (to ?? []).entries()) {
    const source = from?.[position]
    if (!source) continue
    const look = getComputedStyle(source)
    for (const name of LOOKS) element.setAttribute(name, look.getPropertyValue(name))
    for (const name of ['class', 'tabindex', 'role', 'aria-label']) element.removeAttribute(name)
  }
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  return new XMLSerializer().serializeToString(copy)
}
