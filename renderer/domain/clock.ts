/**
 * A hybrid logical clock reading that sorts as a string: 13 digits of milliseconds, 4 base-36 digits of counter, the node.
 * `1789999999999-0000-k3f9`. Two readings are never equal unless they are the same event.
 */
export type Stamp = string

const STAMP = /^(\d{13})-([0-9a-z]{4})-([0-9a-z]{1,16})$/
const COUNTER_LIMIT = 36 ** 4

/** Whether a string has the shape of a clock reading. */
export function isStamp(text: string): boolean {
  return STAMP.test(text)
}

/** Milliseconds since 1970 of a clock reading; 0 for a string that is none. */
export function millisOf(stamp: Stamp): number {
  return Number(STAMP.exec(stamp)?.[1] ?? 0)
}

/**
 * The next reading after `last` on `node` while the wall clock shows `now` (ms). A wall clock that was set back does not make time run backwards:
 * the counter goes on until the wall has caught up.
 */
export function tick(last: Stamp, now: number, node: string): Stamp {
  const wall = Math.max(millisOf(last), Math.floor(now))
  const counter = wall === millisOf(last) ? Number.parseInt(STAMP.exec(last)?.[2] ?? '0', 36) + 1 : 0
  return counter < COUNTER_LIMIT ? write(wall, counter, node) : write(wall + 1, 0, node)
}

/** The later of two readings: what this laptop's clock must pass before it writes again. */
export function later(a: Stamp, b: Stamp): Stamp {
  return a > b ? a : b
}

/** How far a clock reading from outside may be ahead of this laptop's time, in ms: one file from the year 2200 must not set every clock. */
export const DRIFT = 24 * 60 * 60 * 1000

/** Whether a reading from outside lies too far ahead: of the wall clock, and of what this laptop wrote last, should its wall clock have been set back. */
export function isFromTheFuture(stamp: Stamp, last: Stamp, now: number): boolean {
  return millisOf(stamp) > Math.max(now, millisOf(last)) + DRIFT
}

function write(wall: number, counter: number, node: string): Stamp {
  return `${String(wall).padStart(13, '0')}-${counter.toString(36).padStart(4, '0')}-${node}`
}
