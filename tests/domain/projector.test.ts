import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agendaOf } from '../../renderer/domain/agenda.ts'
import type { Edit } from '../../renderer/domain/edit.ts'
import { EMPTY_FOLD, foldOnto } from '../../renderer/domain/fold.ts'
import { projectorMessage, type SceneSource, sceneOf, sceneSchema } from '../../renderer/domain/projector.ts'
import { sittingOf } from '../../renderer/domain/sitting.ts'
import { visibleFold } from '../../renderer/domain/visible.ts'
import { edit } from './edits.ts'
import { PANEL, PLACED } from './panel-document.ts'

const begun = edit(5, 'me', 'meeting:d', 'sitting', { department: '市科技局', since: 1000, spent: {} })
const blind = edit(6, 'me', 'panel:d', 'round', 'blind')
const revealed = edit(90, 'me', 'panel:d', 'revealed', true)

const sceneFrom = (edits: readonly Edit[], more: Partial<SceneSource> = {}) => {
  const fold = visibleFold(foldOnto(EMPTY_FOLD, edits), 'd', 'me')
  return sceneOf({
    fold,
    document: { id: 'd', title: '计划' },
    placed: PLACED,
    agenda: agendaOf(fold, PANEL),
    sitting: sittingOf(fold, 'd'),
    selected: 'k1',
    language: 'zh',
    isBlank: false,
    hasScores: false,
    now: 61_000,
    ...more,
  })
}

test('the wall shows the turn, the words, the decision and the hands', () => {
  const scene = sceneFrom([
    begun,
    edit(10, 'me', 'commitment:k1', 'decision', '补报时限'),
    edit(11, 'me', 'commitment:k1', 'poll', { yes: 5, no: 2 }),
  ])
  expect(scene).toMatchObject({
    turn: { department: '市科技局', number: 1, of: 2, since: 1000, minutes: 10 },
    commitment: { number: 1, text: '承诺k1。', decision: '补报时限', poll: { yes: 5, no: 2 }, scores: null },
    next: '市工信局',
  })
  expect(projectorMessage.safeParse({ is: 'scene', scene }).success).toBe(true)
})

test('a dark wall is told nothing but that it is dark', () => {
  expect(sceneFrom([begun], { isBlank: true })).toMatchObject({ isBlank: true, turn: null, commitment: null, next: '' })
})

test('means are shown when the room asks and the round is not blind any more, never before, and nobody’s own mark ever', () => {
  const given = [edit(10, 'me', 'commitment:k1', 'score.clear', 4), edit(11, 'li', 'commitment:k1', 'score.clear', 1)]
  const scores = (edits: readonly Edit[], hasScores: boolean) => sceneFrom(edits, { hasScores }).commitment?.scores
  expect(scores([begun, blind, ...given], true)).toBeNull()
  expect(scores([begun, blind, ...given, revealed], false)).toBeNull()
  expect(scores([begun, blind, ...given, revealed], true)?.[0]).toEqual({ criterion: '明确', mean: 2.5, agreed: null })
})

test('a message with anything more in it is refused', () => {
  const scene = sceneFrom([begun])
  expect(sceneSchema.safeParse({ ...scene, note: '私下' }).success).toBe(false)
  expect(sceneSchema.safeParse({ ...scene, turn: { ...scene.turn, by: 'li' } }).success).toBe(false)
  expect(projectorMessage.safeParse({ is: 'edit' }).success).toBe(false)
})

const SAID = fc.array(
  fc.record({
    by: fc.constantFrom('me', 'li'),
    field: fc.constantFrom('note', 'private', 'verdict', 'flag', 'score.clear', 'annotation', 'text', 'answer', 'tag.x', 'name'),
    about: fc.constantFrom('commitment:k1', 'commitment:k2', 'annotation:a', 'question:k1', 'person:li'),
    words: fc.string({ minLength: 4, maxLength: 12 }).map(words => `秘密${words}`),
  }),
  { maxLength: 12 },
)

test('whatever people write in fields that are not the meeting’s, the wall is told the same', () => {
  fc.assert(
    fc.property(SAID, fc.boolean(), (drawn, hasScores) => {
      const said = drawn.map(({ about, by, field, words }, index) => edit(20 + index, by, about, field, words))
      expect(sceneFrom([begun, ...said], { hasScores })).toEqual(sceneFrom([begun], { hasScores }))
      expect(JSON.stringify(sceneFrom([begun, ...said], { hasScores }))).not.toContain('秘密')
    }),
    { numRuns: 300 },
  )
})

test('a topic’s turn shows its name, and whose the commitment is; a department’s own turn does not repeat it', () => {
  const topic = { name: '民生实事', tag: null, commitments: ['k1'] }
  const agenda = edit(4, 'me', 'panel:d', 'agenda', [{ department: 'topic:1', minutes: 5, topic }])
  const turn = edit(5, 'me', 'meeting:d', 'sitting', { department: 'topic:1', since: 1000, spent: {} })
  expect(sceneFrom([agenda, turn])).toMatchObject({
    turn: { department: '民生实事', theme: '', slogan: '', number: 1, minutes: 5 },
    commitment: { number: 1, department: PLACED[0]?.plan.department },
    next: '市科技局',
  })
  expect(sceneFrom([begun]).commitment?.department).toBe('')
})
