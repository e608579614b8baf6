import { expect, test } from 'vitest'
import { readyPack } from '../../renderer/actions/ready-pack.ts'
import type { PackRequest } from '../../renderer/workers/answers.ts'
import { deskForTests } from './desk-for-tests.ts'

function readyDesk() {
  const asked: PackRequest[] = []
  const plain = deskForTests()
  return { asked, desk: deskForTests({ workers: { ...plain.workers, warmUp: async request => void asked.push(request) } }) }
}

test('the first department’s pages are set ahead of need, and nobody hears of it', async () => {
  const { asked, desk } = readyDesk()
  await readyPack(desk)
  expect(asked).toHaveLength(1)
  expect(asked[0]?.scope.plans).toEqual([0])
  expect(asked[0]?.choice).toMatchObject({ history: false, insight: false, source: false })
  expect(desk.work.getState().messages).toEqual([])
})

test('without a document nothing is asked of the worker', async () => {
  const { asked, desk } = readyDesk()
  desk.folds.setState({ open: null })
  await readyPack(desk)
  expect(asked).toEqual([])
})
