import { posix, win32 } from 'node:path'

/** Files that the app opens when the system hands them over. */
const OPENABLE = /\.(txt|docx|pdf|html?|mht(ml)?|md|yuean)$/i

/** A switch, or an address like `app://…`; a drive letter is neither. */
const NOT_A_FILE = /^-|^[a-z][a-z0-9+.-]+:\/\//i

/** The files a command line names, resolved from the folder it was given in. The program itself, switches, addresses and other files drop out. */
export function filesFromArgv(argv: readonly string[], cwd: string, platform: NodeJS.Platform): readonly string[] {
  const { resolve } = platform === 'win32' ? win32 : posix
  return argv
    .slice(1)
    .filter(one => !NOT_A_FILE.test(one) && OPENABLE.test(one))
    .map(one => resolve(cwd, one))
}
