import type { TFunction } from 'i18next'
import type { StepSaid } from '../actions/step-said.ts'

/** A thing that was done, in words: 第 6 条 明确 4 分. */
export function stepWords({ code, params: { where, ...params } }: StepSaid, t: TFunction<['frame', 'told']>): string {
  const place = where ? t('where', { ns: 'told', number: where }) : ''
  return t(`step-${code}`, { ns: 'told', ...params, where: place })
    .trim()
    .replace(/[,，]$/, '')
}
