/** Entries above the base before they are laid into a new one. */
const THICK = 512

/**
 * A map that never changes and is cheap to change a little: `with` shares the old entries and copies only the last few hundred. Iterates as a
 * `Map` would: in the order in which keys first came.
 */
export class LayeredMap<K, V> implements ReadonlyMap<K, V> {
  readonly #base: ReadonlyMap<K, V>
  readonly #above: ReadonlyMap<K, V>
  readonly size: number

  constructor(base: ReadonlyMap<K, V> = new Map(), above: ReadonlyMap<K, V> = new Map()) {
    this.#base = base
    this.#above = above
    let more = 0
    for (const key of above.keys()) if (!base.has(key)) more += 1
    this.size = base.size + more
  }

  get(key: K): V | undefined {
    return this.#above.has(key) ? this.#above.get(key) : this.#base.get(key)
  }

  has(key: K): boolean {
    return this.#above.has(key) || this.#base.has(key)
  }

  /** This map with more entries; this one stays as it is. */
  with(more: ReadonlyMap<K, V>): LayeredMap<K, V> {
    if (more.size === 0) return this
    if (this.#above.size + more.size <= THICK) return new LayeredMap(this.#base, new Map([...this.#above, ...more]))
    const base = new Map(this.#base)
    for (const [key, value] of this.#above) base.set(key, value)
    for (const [key, value] of more) base.set(key, value)
    return new LayeredMap(base)
  }

  *entries(): MapIterator<[K, V]> {
    for (const entry of this.#base) {
      const [key] = entry
      yield this.#above.has(key) ? [key, this.#above.get(key) as V] : entry
    }
    for (const entry of this.#above) if (!this.#base.has(entry[0])) yield entry
  }

  *keys(): MapIterator<K> {
    for (const [key] of this.entries()) yield key
  }

  *values(): MapIterator<V> {
    for (const [, value] of this.entries()) yield value
  }

  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries()
  }

  forEach(take: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this.entries()) take(value, key, this)
  }
}
