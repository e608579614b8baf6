import { expect, test } from 'vitest'
import { importFile } from '../../renderer/actions/import-file.ts'
import { score } from '../../renderer/actions/score.ts'
import type { Refusal, Workers } from '../../renderer/workers/answers.ts'
import { deskForTests, PARSED } from './desk-for-tests.ts'

const file = { name: '计划.txt', bytes: new TextEncoder().encode('承诺a。') }
const reading = (read: Workers['read']) => deskForTests({ workers: { ...deskForTests().workers, read } })

test.each(['empty', 'binary', 'too-large', 'unreadable-encoding', 'unknown-type'] as const)(
  'a refusal (%s) leaves the desk as it was',
  async code => {
    const refusal: Refusal = { code, detail: 'x' }
    const desk = reading(async () => ({ ok: false, refusal }))
    const before = desk.folds.getState().open
    await importFile.run(desk, { file })
    expect(desk.folds.getState().open).toBe(before)
    expect(desk.keep.documents.size).toBe(1)
    expect(desk.work.getState().messages).toMatchObject([{ tone: 'trouble', code: `refused.${code}` }])
  },
)

test('the same file again opens what is there, with everything said about it', async () => {
  const desk = reading(async () => ({ ok: true, id: PARSED.document.id, losses: [], parsed: PARSED }))
  await score.run(desk, { commitment: 'a', criterion: 'clear', mark: 4 })
  await importFile.run(desk, { file })
  expect(desk.keep.documents.size).toBe(1)
  expect(desk.folds.getState().open?.fold.winners.size).toBe(2) // the score, and who gave it
  expect(desk.work.getState().messages.map(one => one.code)).toEqual(['already-there'])
})

test('stopping leaves nothing behind and says so', async () => {
  const desk = reading(
    (_file, _choice, _progress, signal) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
  )
  const importing = importFile.run(desk, { file })
  desk.work.getState().job?.cancel()
  await importing
  expect(desk.work.getState()).toMatchObject({ job: null, messages: [{ code: 'cancelled' }] })
  expect(desk.keep.documents.size).toBe(1)
})

test('a reader that breaks is a sentence, not a crash', async () => {
  const desk = reading(() => Promise.reject(new Error('worker')))
  await importFile.run(desk, { file })
  expect(desk.work.getState()).toMatchObject({ job: null, messages: [{ code: 'read.failed' }] })
})
