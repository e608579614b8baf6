/** What Vite needs of the plugin. */
export declare function fontInfo(): {
  readonly name: string
  readonly enforce: 'pre'
  resolveId(
    this: { resolve(source: string, importer: string | undefined, options: { skipSelf: true }): Promise<{ readonly id: string } | null> },
    source: string,
    importer: string | undefined,
  ): Promise<string | null>
  load(id: string): Promise<string | null>
}
