import type { Grouping, LikeTargets, Sum, TargetRow, TargetTable } from '../domain/insight.ts'
import type { Comparator } from '../domain/parsed.ts'
import type { Placed } from '../domain/row.ts'
import { groupsIn } from './groups.ts'

/** Verbs that say that something is done, not what is counted: 新增城镇就业 and 实现城镇就业 count the same. */
const DOING = /^(?:新增|新建|新认定|净增|累计|全年|完成|实现|力争|确保|达到|开展|举办|发放|培育|建成|建设|引进|招引|帮扶|推出|打造|落实)+/u
/** Shares, rates, growth: parts of different wholes are never added. */
const SHARE = /^(?:%|％|‰|个?百分点|个千分点|倍|percent|percentage points?|pp)$/i
const AVERAGE = /平均|人均|户均|均每|每|率|占比|比重|比例|增幅|增长|增速|指数|排名|\b(?:average|per|rate|ratio|share|growth|index)\b/i
/** Signs that point the same way: adding 300家以上 and 200家 gives 500家以上. */
const UPWARD: readonly Comparator[] = ['>=', '>', '=', '+']
const DOWNWARD: readonly Comparator[] = ['<=', '<']

/** All promised quantities, scopes left out, by unit (the most frequent first) and like metric, with a sum only where one may be made. */
export function targetTableOf(placed: readonly Placed[], by: Grouping): TargetTable {
  const rows = placed.flatMap(one =>
    one.commitment.targets
      .filter(({ as }) => as !== 'scope')
      .map(
        ({ as, text, metric, comparator, value, valueTo, unit }): TargetRow => ({
          ...{ as, text, metric, comparator, value, valueTo, unit },
          ...{ id: one.commitment.id, number: one.number, group: groupsIn(one, by).join('、') },
        }),
      ),
  )
  const amounts = rows.filter(({ as }) => as === 'target')
  const units = [...groupBy(amounts, ({ unit }) => unit)].sort(([, a], [, b]) => b.length - a.length)
  return {
    units: units.map(([unit, own]) => ({ unit, metrics: [...groupBy(own, likeMetric)].map(([, like]) => likeTargets(like)) })),
    inFull: rows.filter(({ as }) => as === 'full'),
  }
}

/** What is counted, without doing-words, spaces and signs. A metric the text does not name is like none other, not even another nameless one. */
export function likeMetric({ metric, id, text }: Pick<TargetRow, 'metric' | 'id' | 'text'>): string {
  const plain = metric
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]/gu, '')
  return plain.replace(DOING, '') || plain || `\n${id}\n${text}`
}

function likeTargets(rows: readonly TargetRow[]): LikeTargets {
  return { metric: rows[0]?.metric ?? '', rows, sum: sumOf(rows) }
}

/** The sum of quantities of one unit and one metric, or the reason why adding them would say something false. */
export function sumOf(rows: readonly TargetRow[]): Sum {
  if (rows.length < 2) return { why: 'single' }
  if (rows.some(({ unit }) => SHARE.test(unit))) return { why: 'share' }
  if (rows.some(({ metric }) => AVERAGE.test(metric))) return { why: 'average' }
  if (new Set(rows.map(({ id }) => id)).size < rows.length) return { why: 'together' }
  if (rows.some(({ comparator }) => comparator === 'range')) return { why: 'range' }
  const value = Number(rows.reduce((sum, one) => sum + one.value, 0).toPrecision(12))
  if (rows.every(({ comparator }) => UPWARD.includes(comparator)))
    return { value, comparator: rows.every(({ comparator }) => comparator === '=') ? '=' : '>=' }
  if (rows.every(({ comparator }) => DOWNWARD.includes(comparator))) return { value, comparator: '<=' }
  if (rows.every(({ comparator }) => comparator === '~' || comparator === '=')) return { value, comparator: '~' }
  return { why: 'directions' }
}

function groupBy<T>(all: readonly T[], key: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const found = groups.get(key(one))
    if (found) found.push(one)
    else groups.set(key(one), [one])
  }
  return groups
}
