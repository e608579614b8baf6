/** pdf.js ships no types for its worker half; all that is asked of it is to be there. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown
}
