export function isAllowed(licence: string): boolean
export function packageOf(id: string): string | null
