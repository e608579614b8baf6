const PAGE = /\/Type\s*\/Page\b(?!s)/g

/** Pages of a PDF that our typesetter wrote: it leaves page objects uncompressed. */
export function countPages(pdf: Uint8Array): number {
  return new TextDecoder('latin1').decode(pdf).match(PAGE)?.length ?? 0
}
