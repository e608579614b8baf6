import { expect, test } from 'vitest'
import { bringBack } from '../../renderer/actions/data.ts'
import { record } from '../../renderer/actions/record.ts'
import { undo } from '../../renderer/actions/undo.ts'
import type { Edit } from '../../renderer/domain/edit.ts'
import { EMPTY_FOLD, foldOnto } from '../../renderer/domain/fold.ts'
import { deskForTests, PARSED } from './desk-for-tests.ts'

const document = PARSED.document.id
const TIMES = 10

/** What counts, by place: taking a value away is the same as its never having been there. */
const state = (edits: readonly Edit[]) =>
  [...foldOnto(EMPTY_FOLD, edits).winners.values()]
    .filter(({ value, about }) => value !== null && !about.startsWith('person:'))
    .map(({ about, field, value }) => `${about} ${field} ${JSON.stringify(value)}`)
    .sort()

test('[B2] a document is brought back to each of ten backups: it shows what it showed then, newer work stays in the log, and one undo returns to now', async () => {
  const desk = deskForTests()
  const backups = new Map<string, readonly Edit[]>()
  desk.safety.snapshot = async name => backups.get(name) ?? null
  for (let n = 0; n < TIMES; n++) {
    await record(desk, [
      { document, about: `commitment:${'abc'[n % 3]}`, field: 'score.clear', value: n % 6 },
      { document, about: `commitment:${'abc'[(n + 1) % 3]}`, field: 'note', value: n % 4 === 3 ? null : `第 ${n} 次` },
    ])
    backups.set(`${n}`, await desk.keep.edits(document))
  }
  const now = await desk.keep.edits(document)
  for (const [name, then] of backups) {
    const before = await desk.keep.edits(document)
    await bringBack.run(desk, name)
    const after = await desk.keep.edits(document)
    expect(state(after), `backup ${name}`).toEqual(state(then))
    expect(before.every(({ id }) => after.some(edit => edit.id === id))).toBe(true)
    if (after.length > before.length) await undo.run(desk)
    expect(state(await desk.keep.edits(document)), `undone, backup ${name}`).toEqual(state(now))
  }
  console.log(`B2: brought back ${backups.size} backups; newer edits lost 0`)
})

test('[B2] a backup that cannot be read changes nothing and says so', async () => {
  const desk = deskForTests()
  await record(desk, [{ document, about: 'commitment:a', field: 'note', value: '在' }])
  const before = await desk.keep.edits(document)
  await bringBack.run(desk, 'gone')
  expect(await desk.keep.edits(document)).toEqual(before)
  expect(desk.work.getState().messages.map(({ code }) => code)).toContain('restore.failed')
})
