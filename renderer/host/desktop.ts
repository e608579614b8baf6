/** Under which heading of the native menu an action stands. */
export type MenuGroup = 'file' | 'edit' | 'go' | 'review' | 'view' | 'help'

/** An action of the page for the native menu; its words in the page's language. */
export interface MenuAction {
  readonly id: string
  readonly title: string
  /** As the page names keys: `Ctrl+O`, `J`, `F1`; `''` for none. */
  readonly keys: string
  readonly group: MenuGroup
}

/** What only a desktop window can do. */
export interface Desktop {
  /** Puts the page's actions into the native menu, which speaks this language from now on. */
  showMenu(language: 'zh' | 'en', actions: readonly MenuAction[]): Promise<void>
  /** Somebody chose an action in the menu. Answers the unsubscriber. */
  onMenuCommand(take: (id: string) => void): () => void
  /** Native dialogs and frames in the page's colours. */
  showScheme(scheme: 'light' | 'dark' | 'auto'): Promise<void>
  /** Opens the window for a projector (`/?view=projector`), on a second screen where there is one. */
  openProjector(): Promise<void>
  /** Hands a file to the drag that is under way; to be called in `dragstart`, which is prevented. */
  dragOut(suggestedName: string, bytes: Uint8Array): Promise<void>
  /** Shows an https address whole; the person copies it, opens it in the system's browser, or neither. */
  offerLink(address: string): Promise<'opened' | 'copied' | 'left'>
}
