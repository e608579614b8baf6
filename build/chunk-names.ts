/** What the bundler tells of a module. */
interface Told {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
}

/** A package whose one door opens on everything in it: what is used of it at once cannot be told from what is used later. */
const MANY = /\/@mantine\//

/**
 * Names the chunk of a module: everything that is needed together is one file, not fifty, which is smaller and fetched in one go; the rest is split
 * as the bundler likes. `roots`: by name, in the order in which they are needed, the id of the module that begins.
 */
export function chunkNames(roots: readonly (readonly [name: string, root: string])[]): (id: string, told: Told) => string | null {
  const names = new Map<string, string>()
  return (id, told) => {
    if (names.size === 0)
      for (const [name, root] of roots)
        for (const todo = [root]; todo.length > 0; ) {
          const one = todo.pop() ?? ''
          if (names.has(one) || MANY.test(one)) continue
          names.set(one, name)
          todo.push(...(told.getModuleInfo(one)?.importedIds ?? []))
        }
    return names.get(id) ?? null
  }
}
