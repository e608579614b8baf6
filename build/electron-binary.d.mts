/** Electron's program, or `null`; see electron-binary.mjs. */
export function findElectron(top: string): string | null
