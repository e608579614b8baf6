import type { Comparator } from '../domain/parsed.ts'

/** A promise of all or nothing without a digit. `value` is 100 with %, or 0 for 清零. */
export interface FullWord {
  readonly name: string
  /** Words of which at least one must stand in the sentence: looked for first, since most sentences hold none. */
  readonly needs: readonly string[]
  readonly pattern: RegExp
  readonly value: number
  readonly unit: string
}

/** Ordered; all patterns are global and bounded. [T5] */
export const fullWords: readonly FullWord[] = [
  { name: 'cover-all', needs: ['覆盖'], pattern: /全覆盖|全面覆盖|全域覆盖|全员覆盖|全部覆盖/g, value: 100, unit: '%' },
  { name: 'all-that-should', needs: ['应', '能', '愿'], pattern: /(?:应|能|愿)([\u4e00-\u9fa5])(?:则|尽|必)\1/g, value: 100, unit: '%' },
  {
    name: 'to-zero',
    needs: ['零', '杜绝', '不发生', '消除'],
    pattern:
      /动态清零|清零|(?<=[\u4e00-\u9fa5])零(?:发生|事故|死亡|伤亡|新增)(?=$|[,。;、])|(?:不发生|杜绝)(?:发生)?[\u4e00-\u9fa5]{0,4}(?:重特?大|较大|群体性)[\u4e00-\u9fa5]{0,8}?(?:事故|火灾|案件|事件|疫情)|(?:全面|基本|彻底)消除|(?<=实现|保持|确保|力争|做到|全年|^|[,、。;:])零(?:增长|发生|新增|(?:重特?大|较大|一般)?[\u4e00-\u9fa5]{0,6}?(?:事故|案件|命案|上访|非访|投诉|伤亡|死亡|火灾|火情|返贫|欠薪|填埋|直排|发案))/g,
    value: 0,
    unit: '个',
  },
  {
    name: 'complete-all',
    needs: ['全面完成', '全部', '如数'],
    pattern:
      /全面完成|全部完成|如数完成|全部建成|全部整改|全部达标|全部脱贫|全部摘帽|全部办结|全部到位|全部消除|全部(?:开工|竣工|淘汰|退出|进入|纳入|接入|并网|达到|实现|投产|投用|启用|上线|拆除|取缔|关停|关闭|清退|销号|归集|入园|落实|兑现|交付|改造|安置|设立|建立|配备|更换|替换|完工|推行|签约|通水|通车|通电|覆盖|清除)/g,
    value: 100,
    unit: '%',
  },
  {
    name: 'all-of',
    needs: ['所有'],
    pattern: /所有(?=[\u4e00-\u9fa5、]{2,24}(?:达到|达标|纳入|实现|建成))/g,
    value: 100,
    unit: '%',
  },
  {
    name: 'front-rank',
    needs: ['前列', '方阵', '前茅', '梯队'],
    pattern: /(?:走在|位居|居|处于|位列|进入|迈入|保持|跻身|稳居|挺进|争当|站在)[\u4e00-\u9fa5]{0,8}(?:前列|第一方阵|前茅|第一梯队)/g,
    value: 0,
    unit: '',
  },
]

/** 基本实现全覆盖 is nearly all. */
export function fullComparator(before: string, word: string): Comparator {
  return /^基本/.test(word) || /(?:基本|大体|总体上|原则上)[^,。]{0,24}$/.test(before) ? '~' : '='
}

/** 适龄女生疫苗“应接尽接”: the quoted word closes its clause and has its thing before it. */
export function closesClause(before: string, after: string): boolean {
  return (
    /[\u4e00-\u9fa5A-Za-z]$/.test(before) &&
    !/(?:的|以|按照?|坚持|遵循|本着|围绕|贯彻|和|与|及|、)$/.test(before) &&
    /^(?:$|[,。;])/.test(after)
  )
}

/** In quotes it counts only where it is said to be reached: 实现“应改尽改”. */
export function isReached(before: string): boolean {
  return /(?:实现|做到|达到|确保|力争|落实|努力|坚持|保证)[“‘"]?$/.test(before)
}
