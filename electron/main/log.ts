import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Past this size (bytes) the log begins anew; the one before is kept. */
const LARGEST = 512 * 1024

/** Appends a dated line to `log.txt` in our folder: what was refused, repaired or broke, never a word of a document. Never throws. */
export function createLog(home: string, now: () => Date = () => new Date()): (line: string) => void {
  const file = join(home, 'log.txt')
  return line => {
    try {
      mkdirSync(home, { recursive: true })
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LARGEST) renameSync(file, join(home, 'log-before.txt'))
      appendFileSync(file, `${now().toISOString()} ${line.replace(/[\r\n]+/g, ' ').slice(0, 1000)}\n`)
    } catch {
      // A log that cannot be written must not stop the app.
    }
  }
}
