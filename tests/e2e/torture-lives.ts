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

/** What a life finds that only looks, and is then closed as it should be. */
export async function lookAt(server: TortureServer, profile: string, search = '', backEnd: BackEnd = 'leveldb'): Promise<LifeReport> {
  const { life, said } = await lifeThat(server, profile, `do=look${search}`, '/report', backEnd)
  await life.quit()
  return said as unknown as LifeReport
}

/** What was acknowledged and is not there: edits in the store or read past it, documents by their name. */
export function lostFrom(server: TortureServer, report: LifeReport): readonly (number | string)[] {
  const [kept, raw, names] = [new Set(report.kept), new Set(report.raw), new Set(report.imported)]
  const edits = [...server.acknowledged].filter(n => !kept.has(n) || !raw.has(n))
  return [...edits, ...[...server.imported].filter(name => !names.has(name))]
}
