import { readFileSync } from 'node:fs'
import type { Edit, Json } from '../../renderer/domain/edit.ts'
import { EMPTY_FOLD, type Fold, foldOnto } from '../../renderer/domain/fold.ts'
import { type Language, type PackChoice, type PackScope, WHOLE_PACK, WHOLE_SCOPE } from '../../renderer/domain/pack.ts'
import type { PackContent } from '../../renderer/domain/pack-content.ts'
import { packOf } from '../../renderer/domain/pack-of.ts'
import type { Parsed } from '../../renderer/domain/parsed.ts'
import { aboutQuestion } from '../../renderer/domain/question.ts'
import { placedOf } from '../../renderer/domain/row.ts'
import { tagField } from '../../renderer/domain/tags.ts'
import { parse } from '../../renderer/parser/parse.ts'

const NAME = 'zhenjiang-2020.txt'
const text = readFileSync(new URL(`../../seeds/${NAME}`, import.meta.url), 'utf8')

/** The sample, parsed. */
export const SEED: Parsed = parse(text, { id: `sha256:${'5'.repeat(64)}`, name: NAME, encoding: 'utf-8' })

const REVIEWERS = [
  { id: 'k3f9zzzzzzz1', name: '张晓明' },
  { id: 'a8x2zzzzzzz2', name: '李静' },
  { id: 'q5m7zzzzzzz3', name: '王建国' },
] as const
const VERDICTS = ['accept', 'revise', 'doubt', 'return'] as const
const NOTES = [
  '口径是什么？建议写明统计范围和牵头单位，并与去年完成数对照。',
  '目标明确，但没有时间节点。',
  '与市委全会部署一致，可作为重点督办事项。',
] as const

/** What three people said of the sample: most of it scored, some of it noted, flagged, tagged and annotated, one mark changed, each with a private note. */
export function seedLog(): readonly Edit[] {
  const log: Edit[] = []
  let millis = Date.UTC(2026, 10, 24, 1)
  const add = (by: string, about: string, field: string, value: Json) => {
    millis += 1000
    const at = `${String(millis).padStart(13, '0')}-0000-test`
    log.push({ id: at, at, by, document: SEED.document.id, about, field, value })
  }
  for (const { id, name } of REVIEWERS) add(id, `person:${id}`, 'name', name)
  for (const { number, commitment } of placedOf(SEED)) {
    const about = `commitment:${commitment.id}`
    for (const [r, { id }] of REVIEWERS.entries()) {
      if (number % 13 === 0 || (r === 2 && number > 80)) continue
      const base = commitment.targets.length > 0 ? 4 : 2
      for (const [c, criterion] of ['clear', 'measurable', 'timed', 'ambitious', 'strategic'].entries()) {
        const mark = Math.min(5, Math.max(1, base + ((number * 7 + c * c * 5 + r * 11 + ((number >> 2) % 5)) % 4) - 1))
        add(id, about, `score.${criterion}`, number % 17 === 0 && c === 2 ? 'unable' : mark)
      }
      if (number % 9 === r) add(id, about, 'note', NOTES[r] ?? '')
      if (number % 7 === r) add(id, about, 'verdict', VERDICTS[(number + r) % 4] ?? 'accept')
      add(id, about, 'private', '私记不外传')
    }
    if (number % 11 === 3) add(REVIEWERS[0].id, about, 'flag', true)
    if (number % 22 === 3)
      add(REVIEWERS[0].id, aboutQuestion(commitment.id), 'text', '这项工作的牵头处室是哪一个？何时可以看到第一批成果？')
    if (number % 10 === 4) for (const tag of ['民生', '重点督办']) add(REVIEWERS[1].id, about, tagField(tag), true)
    if (number % 25 === 5) {
      const value = {
        commitment: commitment.id,
        quote: commitment.text.slice(0, 8),
        at: [commitment.at[0], commitment.at[0] + 8],
        remark: '这里的提法与去年不同。',
      }
      add(REVIEWERS[1].id, `annotation:n${number}`, 'annotation', value)
    }
    if (number % 30 === 1) add(REVIEWERS[0].id, about, 'score.clear', 5)
  }
  return log
}

let folded: Fold | null = null
/** The fold of `seedLog`. */
export function seedFold(): Fold {
  folded ??= foldOnto(EMPTY_FOLD, seedLog())
  return folded
}

/** The sample as a pack's content, reviewed by three people. */
export function seedContent(
  more: { choice?: Partial<PackChoice>; scope?: Partial<PackScope>; language?: Language; fold?: Fold } = {},
): PackContent {
  return packOf({
    document: { name: NAME, parsed: SEED },
    fold: more.fold ?? seedFold(),
    log: seedLog(),
    choice: { ...WHOLE_PACK, ...more.choice },
    scope: { ...WHOLE_SCOPE, ...more.scope },
    language: more.language ?? 'zh',
    day: '2026-11-24',
  })
}
