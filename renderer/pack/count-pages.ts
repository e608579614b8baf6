const PAGE = /^\d+ 0 obj\s+<<\s+\/Type\s*\/Page\b(?!s)/gm

/** Pages of a PDF that our typesetter wrote: it leaves page objects uncompressed, and a text that looks like one has no line breaks. */
export function countPages(pdf: Uint8Array): number {
  return new TextDecoder('latin1').decode(pdf).match(PAGE)?.length ?? 0
}
