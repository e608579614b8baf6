import type { Desk, Job } from './desk.ts'
import { say } from './say.ts'

/** How far a job is, 0 … 1, and what it is doing. */
/** What a job says of itself as it goes on. */
export type JobProgress = { readonly step: NonNullable<Job['step']>; readonly share: number }

/**
 * Runs slow work with its progress on the screen and a way to stop it; one job at a time, a second one waits for nobody and is refused by doing
 * nothing. `null` where it was stopped, failed (a sentence says so) or refused.
 */
export async function runJob<T>(
  desk: Desk,
  kind: Job['kind'],
  name: string,
  work: (onProgress: (progress: JobProgress) => void, signal: AbortSignal) => Promise<T>,
): Promise<T | null> {
  if (desk.work.getState().job) return null
  const stop = new AbortController()
  const cancel = () => stop.abort()
  desk.work.setState({ job: { kind, name, step: null, share: 0, cancel } })
  const onProgress = ({ step, share }: JobProgress) => {
    if (!stop.signal.aborted) desk.work.setState(({ job }) => ({ job: job && { ...job, step, share } }))
  }
  try {
    return await work(onProgress, stop.signal)
  } catch {
    if (stop.signal.aborted) say(desk, 'done', 'cancelled', { name })
    else say(desk, 'trouble', `${kind}.failed`, { name })
    return null
  } finally {
    desk.work.setState({ job: null })
  }
}
