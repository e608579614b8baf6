/** Somebody who holds words that a person has typed and that are not kept yet. */
export interface DraftHolder {
  readonly isHolding: () => boolean
  /** Keeps what is held. What cannot be kept stays held. Never rejects. */
  readonly flush: () => Promise<void>
}

const holders = new Set<DraftHolder>()

/** Makes the window wait for this holder before it says "saved", opens another document or closes. Answers the way out. */
export function holdDrafts(holder: DraftHolder): () => void {
  holders.add(holder)
  return () => holders.delete(holder)
}

/** Whether anything typed is not kept yet. */
export function areDraftsHeld(): boolean {
  return [...holders].some(holder => holder.isHolding())
}

/** Keeps everything that is held; resolves when all of it was tried. */
export async function flushDrafts(): Promise<void> {
  await Promise.all([...holders].map(holder => holder.flush()))
}
