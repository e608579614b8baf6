export function fusesIn(program: Buffer): string
export function writeStubs(folder: string): void
