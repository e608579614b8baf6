import { type BackEnd, chromiumPath, Life, type LifeReport, type TortureServer } from './torture.ts'

/** A life of the torture page and what it said once its store was open. A life that says nothing is killed. */
export async function openLife(
  server: TortureServer,
  profile: string,
  backEnd: BackEnd,
  search: Readonly<Record<string, string | number>>,
): Promise<{ readonly life: Life; readonly report: LifeReport }> {
  const reported = server.next(['/report'])
  const query = new URLSearchParams(Object.entries(search).map(([key, value]) => [key, String(value)]))
  const life = new Life(chromiumPath(), profile, backEnd, `${server.origin}/?${query}`)
  const report = await reported.catch(async (error: unknown) => {
    await life.kill()
    throw error
  })
  return { life, report: report as unknown as LifeReport }
}

/** Acknowledged edits that the store does not have, or, read without the store's code, IndexedDB has not. */
export function lostIn({ acknowledged }: Pick<TortureServer, 'acknowledged'>, report: LifeReport): readonly number[] {
  const [kept, raw] = [new Set(report.kept), new Set(report.raw)]
  const lost = [...acknowledged].filter(n => !kept.has(n) || !raw.has(n))
  if (lost.length > 0) {
    const inStore = lost.filter(n => !kept.has(n)).length
    console.log(
      `lost ${lost.length} (${inStore} of them in the store): ${lost.slice(0, 5).join()} … at a start that said ${JSON.stringify(report.start)}`,
    )
  }
  return lost
}
