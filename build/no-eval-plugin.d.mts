/** What Vite needs of the plugin; `this.error` stops the build. */
export declare function noEval(): {
  readonly name: string
  readonly enforce: 'pre'
  transform(this: { error(words: string): never }, code: string, id: string): { code: string; map: null } | null
}
