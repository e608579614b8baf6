import { useTranslation } from 'react-i18next'
import { amountOf } from '../../domain/amounts.ts'
import type { Target } from '../../domain/parsed.ts'
import { useView } from '../use-desk.ts'

/** Answers an amount in words: ≥ 300 家, 约 30 个, 全部（100%）. */
export function useAmountWords(): (target: Parameters<typeof amountOf>[0] & Pick<Target, 'unit'>) => string {
  const { t } = useTranslation('insight')
  const language = useView(state => state.language)
  return target => {
    const amount = amountOf(target, language)
    if (!('text' in amount)) return t(`amount-${amount.is}`)
    return amount.is === 'plain' ? amount.text : t(`amount-${amount.is}`, { amount: amount.text })
  }
}
