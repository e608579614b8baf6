/** A Chromium that is on this machine, `null` where there is none; throws where `CHROMIUM_PATH` leads nowhere. */
export function findChromium(): string | null
/** Whether a command can be found on the PATH. */
export function hasCommand(name: string): boolean
/** Installs Debian packages where this is Debian and we are root. Whether it worked. */
export function installFromDebian(packages: readonly string[]): boolean
