export function joinWorlds(mine: string, theirs: string): { readonly expose: (name: string, api: object) => void }
export function isolated(join: typeof joinWorlds, preload: (require: (name: string) => unknown, module: object) => void): void
