/** As much of the peers as the bench uses: they stand in this folder's own package.json and are not there when types are checked. */
declare module 'pdfmake/build/pdfmake.js' {
  const pdfMake: {
    addFonts(fonts: Readonly<Record<string, Readonly<Record<string, string>>>>): void
    createPdf(definition: unknown): { getBlob(): Promise<Blob> }
  }
  export = pdfMake
}

declare module '@react-pdf/renderer' {
  import type { FunctionComponent, ReactElement, ReactNode } from 'react'

  type Style = Readonly<Record<string, string | number>>
  interface Box {
    readonly style?: Style
    readonly id?: string
    readonly wrap?: boolean
    readonly children?: ReactNode
  }
  export const Document: FunctionComponent<Box & { readonly title: string; readonly language: string }>
  export const Page: FunctionComponent<Box & { readonly size: string; readonly bookmark?: string }>
  export const View: FunctionComponent<Box>
  export const Text: FunctionComponent<Box>
  export const Link: FunctionComponent<Box & { readonly src: string }>
  export const Font: {
    register(font: { family: string; fonts: readonly { src: string; fontWeight?: string }[] }): void
    registerHyphenationCallback(callback: (word: string) => string[]): void
  }
  export const StyleSheet: { create<T extends Readonly<Record<string, Style>>>(styles: T): T }
  export function pdf(document: ReactElement): { toBlob(): Promise<Blob> }
}
