/**
 * The page's half of the double, put into every document before its own scripts; plain JavaScript, because it is sent as text. `joinWorlds` makes
 * contextBridge out of events (Blink clones their detail from world to world); `isolated` is what a sandboxed preload finds.
 */
export function joinWorlds(mine, theirs) {
  const functions = new Map()
  const results = new Map()
  const promises = new Map()
  let last = 0
  const send = message => window.dispatchEvent(new CustomEvent(theirs, { detail: message }))
  const isPlain = one => typeof one === 'object' && one !== null && [Object.prototype, null].includes(Object.getPrototypeOf(one))
  const out = one => {
    if (typeof one === 'function') {
      functions.set(++last, one)
      return { $fn: last }
    }
    if (one instanceof Promise) {
      const id = ++last
      one.then(
        value => send({ settle: id, value: out(value) }),
        error => send({ settle: id, error: error instanceof Error ? error.message : String(error) }),
      )
      return { $promise: id }
    }
    if (Array.isArray(one)) return one.map(out)
    return isPlain(one) ? Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, out(inner)])) : one
  }
  const back = one => {
    if (Array.isArray(one)) return one.map(back)
    if (!isPlain(one)) return one
    if (one.$fn)
      return (...args) => {
        const key = ++last
        send({ call: one.$fn, key, args: args.map(out) })
        const { value, error } = results.get(key) ?? { error: 'the other world did not answer' }
        results.delete(key)
        if (error !== undefined) throw new Error(error)
        return back(value)
      }
    if (one.$promise) return new Promise((resolve, reject) => promises.set(one.$promise, { resolve, reject }))
    return Object.freeze(Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, back(inner)])))
  }
  const take = {
    call: ({ call, key, args }) => {
      try {
        send({ result: key, value: out(functions.get(call)(...args.map(back))) })
      } catch (error) {
        send({ result: key, error: error instanceof Error ? error.message : String(error) })
      }
    },
    result: ({ result, ...rest }) => results.set(result, rest),
    settle: ({ settle, value, error }) => {
      const promise = promises.get(settle)
      promises.delete(settle)
      if (error !== undefined) promise?.reject(new Error(error))
      else promise?.resolve(back(value))
    },
    expose: ({ expose, value }) =>
      Object.defineProperty(window, expose, { value: back(value), writable: false, configurable: false, enumerable: true }),
  }
  window.addEventListener(mine, ({ detail }) => take[Object.keys(take).find(kind => kind in detail)](detail))
  return { expose: (name, api) => send({ expose: name, value: out(api) }) }
}

export function isolated(joinWorlds, preload) {
  const bridge = joinWorlds('double-to-preload', 'double-to-page')
  const listeners = new Map()
  const waiting = new Map()
  let last = 0
  const encode = value =>
    JSON.stringify({ value }, (_key, one) => {
      if (one === undefined) return { $: 'undefined' }
      return one instanceof Uint8Array ? { $: 'bytes', text: one.toBase64() } : one
    })
  const decode = text => {
    const restored = one => {
      if (Array.isArray(one)) return one.map(restored)
      if (typeof one !== 'object' || one === null) return one
      if (one.$ === 'undefined') return undefined
      if (one.$ === 'bytes') return Uint8Array.fromBase64(one.text)
      return Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, restored(inner)]))
    }
    return restored(JSON.parse(text).value)
  }
  globalThis.doubleReceives = text => {
    const { channel, args, id, value, error } = decode(text)
    if (channel !== undefined) for (const listener of listeners.get(channel) ?? []) listener({ sender: ipcRenderer }, ...args)
    const asked = waiting.get(id)
    waiting.delete(id)
    if (error !== undefined) asked?.reject(new Error(error))
    else asked?.resolve(value)
  }
  const ipcRenderer = {
    invoke: (channel, ...args) => {
      structuredClone(args)
      const id = ++last
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        globalThis.doubleSends(encode({ id, channel, args }))
      })
    },
    on: (channel, listener) => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
      return ipcRenderer
    },
  }
  const modules = { electron: { contextBridge: { exposeInMainWorld: bridge.expose }, ipcRenderer } }
  preload(
    name => {
      if (Object.hasOwn(modules, name)) return modules[name]
      throw new Error(`a sandboxed preload cannot require ${name}`)
    },
    { exports: {} },
  )
}
