/** What the bundler tells of a module. */
interface Told {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
}

/** A package whose one door opens on everything in it: what is used of it at once cannot be told from what is used later. */
const MANY = /\/@mantine\//

/**
 * Names the chunk of a module: everything that the start needs at once is one file, not fifty, which is smaller and fetched in one go; what comes
 * later is split as the bundler likes. `start` is the id of the module that begins.
 */
export function firstChunk(start: string): (id: string, told: Told) => string | null {
  const first = new Set<string>()
  return (id, told) => {
    for (const todo = first.size === 0 ? [start] : []; todo.length > 0; ) {
      const one = todo.pop() ?? ''
      if (first.has(one) || MANY.test(one)) continue
      first.add(one)
      todo.push(...(told.getModuleInfo(one)?.importedIds ?? []))
    }
    return first.has(id) ? 'first' : null
  }
}
