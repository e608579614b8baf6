import type { TFunction } from 'i18next'
import { asDeadlineAmendment, asTargetAmendment } from '../domain/amended.ts'
import { amountOf } from '../domain/amounts.ts'
import { asAnnotation } from '../domain/annotation.ts'
import type { Change } from '../domain/changes.ts'
import { placeOfKey } from '../domain/correction.ts'
import type { Json } from '../domain/edit.ts'
import type { Language } from '../domain/pack.ts'
import type { Rubric } from '../domain/rubric.ts'
import { asVerdict } from '../domain/verdict.ts'
import { dayRun } from './day-runs.ts'

/** What putting a change into words needs beside the change. */
export interface ChangeWorded {
  readonly rubric: Rubric
  readonly language: Language
  readonly text: string
  readonly t: TFunction<readonly ['inspect', 'correct']>
}

/** A change in a sentence: which field, what it was, what it is. */
export function changeWords({ edit, before }: Change, worded: ChangeWorded): string {
  const { t } = worded
  const field = fieldWords(edit.field, worded)
  const [was, is] = [valueWords(edit.field, before, worded), valueWords(edit.field, edit.value, worded)]
  if (edit.value === null) return t('changeOff', { field, before: was })
  return before === null ? t('changeFirst', { field, after: is }) : t('change', { field, before: was, after: is })
}

function fieldWords(field: string, { language, rubric, t, text }: ChangeWorded): string {
  const [name = field, ...rest] = field.split('.')
  const key = rest.join('.')
  if (name === 'score') return rubric.criteria.find(({ id }) => id === key)?.name[language] ?? key
  if (name === 'tag') return t('field-tag', { name: key })
  if (name === 'target' || name === 'deadline') {
    const at = placeOfKey(key)
    const words = at ? text.slice(at[0], at[1]) : ''
    return words === '' ? t(`field-${name}`) : `${t(`field-${name}`)}“${words.slice(0, 20)}”`
  }
  return t(`field-${name}`, { defaultValue: name })
}

function valueWords(field: string, value: Json, { language, t }: ChangeWorded): string {
  const [name] = field.split('.')
  if (value === null) return '—'
  if (name === 'score') return value === 'unable' ? t('unable') : t('mark', { mark: String(value) })
  const verdict = name === 'verdict' ? asVerdict(value) : null
  if (verdict) return t(`verdict-${verdict}`)
  if (name === 'annotation') return asAnnotation(value)?.remark ?? '—'
  if (value === false) return t('removed')
  if (name === 'target') {
    const said = asTargetAmendment(value)
    const amount = said && amountOf(said, language)
    return said && amount
      ? t('amended', { text: [said.metric, 'text' in amount ? amount.text : `${said.value}${said.unit}`].join(' ').trim() })
      : '—'
  }
  if (name === 'deadline') {
    const said = asDeadlineAmendment(value)
    return said ? t('amended', { text: dayRun(said.from, said.until, language) }) : '—'
  }
  if (name === 'use' && typeof value === 'string') return t(`use-${value}`, { ns: 'correct', defaultValue: value })
  if (name === 'answer' && typeof value === 'string') return t(`answer-${value}`, { ns: 'correct', defaultValue: value })
  if (value === true || name === 'under') return t('on')
  if (Array.isArray(value)) return value.join('、')
  return typeof value === 'string' ? value : String(value)
}
