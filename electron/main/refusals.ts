/** What was stopped in this run: how often, and in the log where it wanted to go (the host only: an address may hold words of a document). */
export interface Refusals {
  note(what: string, url: string): void
  count(): number
}

/** Lines in the log for what is stopped; a page gone wild must not fill the disk. */
const MOST_LINES = 200

export function createRefusals(log: (line: string) => void): Refusals {
  let count = 0
  return {
    note: (what, url) => {
      count += 1
      if (count <= MOST_LINES) log(`refused ${what}: ${hostOf(url)}`)
    },
    count: () => count,
  }
}

function hostOf(url: string): string {
  try {
    const { protocol, host } = new URL(url)
    return `${protocol}//${host}`
  } catch {
    return 'not an address'
  }
}
