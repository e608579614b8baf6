/** As much of the peers as the bench uses: they stand in this folder's own package.json and are not there when types are checked. */
declare module 'minisearch' {
  class MiniSearch {
    constructor(options: {
      readonly fields: readonly string[]
      readonly tokenize: (text: string) => string[]
      readonly searchOptions: { readonly combineWith: 'AND' }
    })
    addAll(rows: readonly { readonly id: number; readonly words: string }[]): void
    search(question: string): readonly unknown[]
  }
  export = MiniSearch
}

declare module 'flexsearch' {
  export class Index {
    constructor(options: { readonly tokenize: 'strict'; readonly encode: (text: string) => string[] })
    add(id: number, words: string): void
    search(question: string, options: { readonly limit: number }): readonly unknown[]
  }
}
