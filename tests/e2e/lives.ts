import { type BackEnd, chromiumPath, Life, type LifeReport, type TortureServer } from './torture.ts'

/** A browser on a profile that goes to the torture page, once it has said something at `until`. */
export async function lifeThat(
  server: TortureServer,
  profile: string,
  search: string,
  until: string,
  backEnd: BackEnd = 'leveldb',
  patience?: number,
): Promise<{ readonly life: Life; readonly said: Record<string, unknown> }> {
  const saying = server.next([until], patience)
  const life = new Life(chromiumPath(), profile, backEnd, `${server.origin}/?${search}`)
  const said = await Promise.race([saying, life.wentDown()]).catch(async (error: unknown) => {
    await life.kill()
    throw error
  })
  return { life, said }
}

/** A life of the torture page and what it said once its store was open. */
export async function openLife(
  server: TortureServer,
  profile: string,
  backEnd: BackEnd,
  search: Readonly<Record<string, string | number>>,
): Promise<{ readonly life: Life; readonly report: LifeReport }> {
  const query = new URLSearchParams(Object.entries(search).map(([key, value]) => [key, String(value)]))
  const { life, said } = await lifeThat(server, profile, String(query), '/report', backEnd)
  return { life, report: said as unknown as LifeReport }
}

/** What a life finds that only looks, and is then closed as it should be. */
export async function lookAt(server: TortureServer, profile: string, search = '', backEnd: BackEnd = 'leveldb'): Promise<LifeReport> {
  const { life, said } = await lifeThat(server, profile, `do=look${search}`, '/report', backEnd)
  await life.quit()
  return said as unknown as LifeReport
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

/** What was acknowledged and is not there: edits, and documents by their name. */
export function lostFrom(server: TortureServer, report: LifeReport): readonly (number | string)[] {
  const names = new Set(report.imported)
  return [...lostIn(server, report), ...[...server.imported].filter(name => !names.has(name))]
}
