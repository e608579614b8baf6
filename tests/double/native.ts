/** What only a screen and a person can answer: native dialogs from a queue, menus by clicking their items, the rest noted. */

type Asked = 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox'
interface Options {
  readonly message?: string
  readonly detail?: string
  readonly defaultPath?: string
  readonly buttons?: readonly string[]
}

/** `dialog`: a question without an answer in the queue stays open, and the test that ends so fails. */
export class Dialogs {
  readonly asked: { readonly kind: Asked; readonly options: Options }[] = []
  readonly unanswered: Options[] = []
  readonly errors: string[] = []
  readonly #answers = new Map<Asked, unknown[]>()

  /** What the person will answer the next time. */
  answer(kind: Asked, ...answers: readonly object[]): void {
    this.#answers.set(kind, [...(this.#answers.get(kind) ?? []), ...answers])
  }

  #ask(kind: Asked, given: readonly unknown[]): Promise<unknown> {
    const options = given.at(-1) as Options
    this.asked.push({ kind, options })
    const answer = this.#answers.get(kind)?.shift()
    if (answer !== undefined) return Promise.resolve(answer)
    this.unanswered.push(options)
    return new Promise(() => undefined)
  }

  showOpenDialog = (...given: unknown[]) => this.#ask('showOpenDialog', given)
  showSaveDialog = (...given: unknown[]) => this.#ask('showSaveDialog', given)
  showMessageBox = (...given: unknown[]) => this.#ask('showMessageBox', given)
  showErrorBox = (title: string, content: string) => void this.errors.push(`${title}: ${content}`)
}

export interface Item {
  readonly id?: string
  readonly label?: string
  readonly role?: string
  readonly type?: string
  readonly enabled?: boolean
  readonly checked?: boolean
  readonly accelerator?: string
  readonly submenu?: readonly Item[]
  readonly click?: (item: Item, window: unknown, event: object) => void
}

/** `Menu`: the template as it was given, searched by id and clicked. */
export class Menus {
  current: readonly Item[] | null = null
  buildFromTemplate = (template: readonly Item[]) => template
  setApplicationMenu = (menu: readonly Item[] | null) => {
    this.current = menu
  }

  all(items: readonly Item[] = this.current ?? []): readonly Item[] {
    return items.flatMap(item => [item, ...this.all(item.submenu ?? [])])
  }

  item(id: string): Item {
    const found = this.all().find(one => one.id === id)
    if (!found)
      throw new Error(
        `no menu item ${id}; there are ${this.all()
          .flatMap(one => one.id ?? [])
          .join(', ')}`,
      )
    return found
  }

  click(id: string, window: unknown = null): void {
    const item = this.item(id)
    if (item.enabled === false) throw new Error(`${id} is disabled`)
    if (!item.click) throw new Error(`${id} does nothing`)
    item.click(item, window, {})
  }
}
