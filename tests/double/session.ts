import { EventEmitter } from 'node:events'

type Answer = (response: { readonly cancel?: boolean }) => void
type Check = (contents: null, permission: string, origin: string, details: object) => boolean

/** The default session: what the app hung into it, so that the browser can ask it. */
export class DoubleSession extends EventEmitter {
  /** Every request that the app's own wall cancelled. */
  readonly refused: string[] = []
  readonly handlers = new Map<string, (request: { readonly method: string; readonly url: string }) => Promise<Response>>()
  proxy: { readonly proxyRules?: string; readonly proxyBypassRules?: string } = {}
  isSpellChecked = true
  #beforeRequest: ((details: { readonly url: string }, answer: Answer) => void) | null = null
  #check: Check = () => true

  readonly webRequest = {
    onBeforeRequest: (listener: (details: { readonly url: string }, answer: Answer) => void) => {
      this.#beforeRequest = listener
    },
  }

  mayRequest(url: string): Promise<boolean> {
    return new Promise(resolve => {
      const settle: Answer = ({ cancel }) => {
        if (cancel) this.refused.push(url)
        resolve(!cancel)
      }
      if (this.#beforeRequest) this.#beforeRequest({ url }, settle)
      else resolve(true)
    })
  }

  mayHave(permission: string, origin: string): boolean {
    return this.#check(null, permission, origin, {})
  }

  setPermissionCheckHandler(check: Check): void {
    this.#check = check
  }
  setPermissionRequestHandler(): void {}
  setDevicePermissionHandler(): void {}
  setDisplayMediaRequestHandler(): void {}
  setSpellCheckerEnabled(isOn: boolean): void {
    this.isSpellChecked = isOn
  }
  async setProxy(proxy: DoubleSession['proxy']): Promise<void> {
    this.proxy = proxy
  }
}
