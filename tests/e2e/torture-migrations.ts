import { MIGRATIONS, type Migration } from '../../renderer/store/migrations.ts'

/**
 * The released steps and as many more, each copying every edit into a table of its own, row by row. The last one throws at its row `failAt`
 * (0: nowhere), and tells when it has begun.
 */
export function stepsUpTo(extra: number, failAt = 0, onBegun: () => void = () => undefined): readonly Migration[] {
  const newest = MIGRATIONS.at(-1)?.version ?? 0
  const more = Array.from({ length: extra }, (_, i): Migration => {
    const version = newest + 1 + i
    const isLast = i === extra - 1
    const table = `copies${version}`
    return {
      version,
      tables: { [table]: 'id' },
      upgrade: async tx => {
        if (isLast) onBegun()
        const ids = await tx.table<{ id: string }, string>('edits').toCollection().primaryKeys()
        let row = 0
        for (const id of ids) {
          row += 1
          if (isLast && row === failAt) throw new Error(`row ${row}`)
          await tx.table<{ id: string }>(table).add({ id })
        }
      },
    }
  })
  return [...MIGRATIONS, ...more]
}
