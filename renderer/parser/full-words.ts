import type { Comparator } from '../domain/parsed.ts'

/** A promise of all or nothing without a digit. `value` is 100 with %, or 0 for 清零. */
export interface FullWord {
  readonly name: string
  readonly pattern: RegExp
  readonly value: number
  readonly unit: string
}

/** Ordered; all patterns are global and bounded. [T5] */
export const fullWords: readonly FullWord[] = [
  { name: 'cover-all', pattern: /全覆盖|全面覆盖|全域覆盖|全员覆盖|全部覆盖/g, value: 100, unit: '%' },
  { name: 'all-that-should', pattern: /(?:应|能|愿)([\u4e00-\u9fa5])(?:则|尽|必)\1/g, value: 100, unit: '%' },
  { name: 'to-zero', pattern: /动态清零|清零|(?:全面|基本|彻底)消除|(?<=实现|保持)零(?:增长|发生|事故|新增)/g, value: 0, unit: '个' },
  {
    name: 'complete-all',
    pattern:
      /全面完成|全部完成|如数完成|全部建成|全部整改|全部达标|全部脱贫|全部摘帽|全部办结|全部到位|全部消除|全部开工|全部竣工|全部淘汰|全部退出/g,
    value: 100,
    unit: '%',
  },
  {
    name: 'front-rank',
    pattern: /(?:走在|位居|居|处于|位列|进入|迈入|保持|跻身|稳居|挺进|争当|站在)[\u4e00-\u9fa5]{0,8}(?:前列|第一方阵|前茅|第一梯队)/g,
    value: 0,
    unit: '',
  },
]

/** 基本实现全覆盖 is nearly all. */
export function fullComparator(before: string, word: string): Comparator {
  return /^基本/.test(word) || /(?:基本|大体|总体上|原则上)[^,。]{0,24}$/.test(before) ? '~' : '='
}

/** In quotes it counts only where it is said to be reached: 实现“应改尽改”. */
export function isReached(before: string): boolean {
  return /(?:实现|做到|达到|确保|力争|落实|努力|坚持|保证)[“‘"]?$/.test(before)
}
