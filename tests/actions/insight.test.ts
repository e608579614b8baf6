import { expect, test } from 'vitest'
import { confirmLead, correctMatch, exportCalendar, setGoals, showAll, showOnly, showOnlyIn } from '../../renderer/actions/insight.ts'
import { goalsIn, leadIn, matchesIn } from '../../renderer/domain/insight-edits.ts'
import { deskForTests } from './desk-for-tests.ts'

const foldOf = (desk: ReturnType<typeof deskForTests>) => {
  const { open } = desk.folds.getState()
  if (!open) throw new Error('nothing open')
  return open.fold
}

test('a figure leads to its commitments in the review table, and away again', async () => {
  const desk = deskForTests()
  desk.view.setState({ place: 'insight', centre: 'reader' })
  await showOnly.run(desk, { name: '有数量', ids: ['b', 'c'] })
  const view = desk.view.getState()
  expect([view.place, view.centre, view.selected, view.positions]).toEqual(['review', 'table', 'b', [1, 2]])
  expect(view.arrangement.only?.name).toBe('有数量')
  await showAll.run(desk)
  expect(desk.view.getState().positions).toEqual([0, 1, 2])
})

test('a figure of no commitment, or of commitments that are not here, leads nowhere', async () => {
  const desk = deskForTests()
  desk.view.setState({ place: 'insight' })
  await showOnly.run(desk, { name: '', ids: [] })
  await showOnly.run(desk, { name: '', ids: ['gone'] })
  expect(desk.view.getState().place).toBe('insight')
})

test('a figure of a document that is not there any more leads nowhere', async () => {
  const desk = deskForTests()
  desk.view.setState({ place: 'insight' })
  await showOnlyIn.run(desk, { document: 'sha256:gone', name: '', ids: ['a'] })
  expect(desk.view.getState().place).toBe('insight')
})

test('own goals, leads and matches are kept, undoable edits', async () => {
  const desk = deskForTests()
  const document = desk.folds.getState().open?.document.id ?? ''
  await setGoals.run(desk, [' 产业强市 ', '', '产业强市', '创新驱动'])
  expect(goalsIn(foldOf(desk), document)).toEqual(['产业强市', '创新驱动'])
  await confirmLead.run(desk, { name: '金山英才', lead: '市工信局' })
  expect(leadIn(foldOf(desk), document, '金山英才')).toBe('市工信局')
  await confirmLead.run(desk, { name: '金山英才', lead: null })
  expect(leadIn(foldOf(desk), document, '金山英才')).toBeNull()
  await correctMatch.run(desk, { other: 'sha256:last', b: 'a', a: '' })
  await correctMatch.run(desk, { other: 'sha256:last', b: 'b', a: 'x' })
  expect(matchesIn(foldOf(desk), 'sha256:last')).toEqual([
    { a: null, b: 'a' },
    { a: 'x', b: 'b' },
  ])
  expect(matchesIn(foldOf(desk), 'sha256:other')).toEqual([])
  expect(desk.folds.getState().open?.undoable).toHaveLength(5)
})

test('a calendar that cannot be saved gets a sentence', async () => {
  const desk = deskForTests()
  const words = { name: '时限', due: '时限：' }
  const refusing = { ...desk, host: { ...desk.host, saveFile: () => Promise.reject(new Error('full')) } }
  await exportCalendar.run(refusing, { dated: [], words, name: '时限.ics' })
  expect(desk.work.getState().messages.map(({ code }) => code)).toEqual(['save.failed'])
  let saved = ''
  const saving = {
    ...desk,
    host: {
      ...desk.host,
      saveFile: async (name: string, bytes: Uint8Array) => {
        saved = new TextDecoder().decode(bytes)
        return { name }
      },
    },
  }
  await exportCalendar.run(saving, { dated: [], words, name: '时限.ics' })
  expect(saved.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true)
  expect(desk.work.getState().messages.at(-1)).toMatchObject({ code: 'insight.saved', params: { name: '时限.ics' } })
})
