/** What Typst knows of a font without its bytes; made by build/font-info-plugin.mjs. */
declare module '*.ttf?info' {
  export const info: import('../pack/typesetter.ts').FontInfo
}
