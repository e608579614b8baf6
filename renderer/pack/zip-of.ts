import { zipSync } from 'fflate'

/** Files as one zip; what is packed already (PDF, docx, xlsx) is only stored. Names are UTF-8. */
export function zipOf(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Uint8Array {
  return zipSync(
    Object.fromEntries(files.map(({ name, bytes }) => [name, [bytes, { level: /\.(pdf|docx|xlsx)$/.test(name) ? 0 : 6 }]] as const)),
  )
}
