export function iconPng(size: number): Buffer
export function writeIcons(folder: string): void
