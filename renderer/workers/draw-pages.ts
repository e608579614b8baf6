import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist'

/** The preview that is open, by its serial. */
let open: { readonly serial: number; readonly task: PDFDocumentLoadingTask; readonly document: PDFDocumentProxy } | null = null

/** Opens a PDF of ours to be drawn, in place of the one before. */
export async function openPages(serial: number, bytes: Uint8Array): Promise<void> {
  const { getDocument, VerbosityLevel } = await pdfjs()
  const task = getDocument({
    data: bytes,
    // There is no page here to put fonts into: glyphs are drawn as outlines.
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    isEvalSupported: false,
    verbosity: VerbosityLevel.ERRORS,
    CanvasFactory: OffscreenCanvases,
    FilterFactory: NoFilters,
  })
  const document = await task.promise
  const before = open
  open = { serial, task, document }
  void before?.task.destroy()
}

/** A page drawn so many pixels wide; `null` where the preview is not the open one any more. */
export async function drawPage(serial: number, number: number, width: number): Promise<ImageBitmap | null> {
  if (open?.serial !== serial) return null
  const page = await open.document.getPage(number)
  const [, , points = 595] = page.view
  const viewport = page.getViewport({ scale: width / points })
  const canvas = new OffscreenCanvas(Math.round(viewport.width), Math.round(viewport.height))
  const context = canvas.getContext('2d')
  if (!context) return null
  try {
    await page.render({ canvas: null, canvasContext: context as unknown as CanvasRenderingContext2D, viewport }).promise
  } catch {
    return null
  }
  return open?.serial === serial ? canvas.transferToImageBitmap() : null
}

interface Drawn {
  canvas: OffscreenCanvas | null
  context: OffscreenCanvasRenderingContext2D | null
}

/** What pdf.js asks for its own canvases, without a page. */
class OffscreenCanvases {
  create(width: number, height: number): Drawn {
    const canvas = new OffscreenCanvas(Math.max(width, 1), Math.max(height, 1))
    return { canvas, context: canvas.getContext('2d') }
  }
  reset(drawn: Drawn, width: number, height: number): void {
    if (drawn.canvas) Object.assign(drawn.canvas, { width, height })
  }
  destroy(drawn: Drawn): void {
    drawn.canvas = null
    drawn.context = null
  }
}

/** Our packs use no filter. */
class NoFilters {
  addFilter = () => 'none'
  addHCMFilter = () => 'none'
  addAlphaFilter = () => 'none'
  addLuminosityFilter = () => 'none'
  addHighlightHCMFilter = () => 'none'
  destroy = () => undefined
}

let loaded: Promise<typeof import('pdfjs-dist')> | null = null

/** pdf.js with its worker in this very thread: this is a worker already. */
export function pdfjs() {
  loaded ??= Promise.all([import('pdfjs-dist/legacy/build/pdf.mjs'), import('pdfjs-dist/legacy/build/pdf.worker.mjs')]).then(
    ([library, worker]) => {
      Object.assign(globalThis, { pdfjsWorker: worker })
      return library
    },
  )
  return loaded
}
