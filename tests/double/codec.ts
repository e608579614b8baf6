/** What crosses the process border, as text: plain values, `undefined` and bytes, as the structured clone of Electron's IPC would carry them. */
export function encode(value: unknown): string {
  return JSON.stringify({ value }, (_key, one: unknown) => {
    if (one === undefined) return { $: 'undefined' }
    if (one instanceof Uint8Array) return { $: 'bytes', text: Buffer.from(one.buffer, one.byteOffset, one.byteLength).toString('base64') }
    return one
  })
}

/** The value that was encoded. */
export function decode(text: string): unknown {
  return restored(JSON.parse(text).value)
}

function restored(one: unknown): unknown {
  if (Array.isArray(one)) return one.map(restored)
  if (typeof one !== 'object' || one === null) return one
  const tagged = one as Record<string, unknown>
  if (tagged.$ === 'undefined') return undefined
  if (tagged.$ === 'bytes') return new Uint8Array(Buffer.from(String(tagged.text), 'base64'))
  return Object.fromEntries(Object.entries(tagged).map(([key, inner]) => [key, restored(inner)]))
}
