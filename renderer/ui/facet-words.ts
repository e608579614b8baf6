import type { TFunction } from 'i18next'
import type { Facet, Grouping } from '../domain/arrangement.ts'
import type { Reviewer } from '../domain/edit.ts'
import { asVerdict } from '../domain/verdict.ts'

/** What naming a facet's value needs: words, who people are, and who looks. */
export interface FacetNaming {
  readonly t: TFunction<'table'>
  readonly people: ReadonlyMap<string, Reviewer>
}

/** A facet's value in words; names of departments, owners and tags are their own. */
export function facetValueName(facet: Facet, value: string, { t, people }: FacetNaming): string {
  switch (facet) {
    case 'target':
    case 'deadline':
    case 'flag':
      return t(`value-${facet}-${value === 'yes' ? 'yes' : 'no'}`)
    case 'firmness':
      return firmnessName(value, t)
    case 'state':
      return t(`value-state-${value === 'complete' || value === 'begun' ? value : 'unscored'}`)
    case 'score':
      return value === '' ? t('value-score-none') : t('value-score', { from: value, to: value === '5' ? '5' : `${value}.9` })
    case 'verdict': {
      const verdict = asVerdict(value)
      return verdict ? t(`value-verdict-${verdict}`) : t('value-none')
    }
    case 'reviewer':
      return value === '' ? t('value-none') : people.get(value)?.name || value.slice(0, 4)
    case 'department':
    case 'owner':
    case 'tag':
      return value === '' ? t('value-none') : value
  }
}

/** A group's value in words. */
export function groupName(group: Grouping, value: string, t: TFunction<'table'>): string {
  if (value === '') return t('value-none')
  if (group === 'firmness') return firmnessName(value, t)
  if (group === 'month') return t('month', { year: value.slice(0, 4), month: Number(value.slice(5, 7)) })
  return value
}

function firmnessName(value: string, t: TFunction<'table'>): string {
  return t(`value-firmness-${value === 'firm' || value === 'aimed' ? value : 'soft'}`)
}
