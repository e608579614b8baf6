import { exact, multiplierOf, numberOf } from './numerals.ts'

/** A quantity written without a unit of its own: 三分之二, 百分之三十, 翻一番. */
export interface SpecialNumber {
  readonly name: string
  /** A word that must stand in the sentence: looked for first. */
  readonly needs: string
  readonly pattern: RegExp
  readonly unit: string
  readonly value: (hit: RegExpExecArray) => number
}

const HAN = '[一二两三四五六七八九十百零\\d]{1,5}'

/** Ordered; all patterns are global and bounded. [T6] */
export const specialNumbers: readonly SpecialNumber[] = [
  {
    name: 'per-hundred',
    needs: '百分之',
    pattern: new RegExp(`百分之(${HAN}(?:点${HAN}|\\.\\d+)?)`, 'g'),
    unit: '%',
    value: hit => percent(hit[1] ?? ''),
  },
  {
    name: 'fraction',
    needs: '分之',
    pattern: new RegExp(`(?<!百)(${HAN})分之(${HAN})`, 'g'),
    unit: '%',
    value: hit => exact((numberOf(hit[2] ?? '') / numberOf(hit[1] ?? '')) * 100),
  },
  {
    name: 'round',
    needs: '',
    pattern: /(?<=近|超|超过|突破|逾|约|上|过|达到?)([百千万]|十万|百万|千万|百亿|千亿|万亿)(?=人|名|家|户|个|亩|元|场|件|吨|辆|套)/g,
    unit: '',
    value: hit => multiplierOf(hit[1] ?? ''),
  },
  { name: 'doubling', needs: '番', pattern: /翻(?:([一两二三])番|番)/g, unit: '倍', value: hit => 2 ** numberOf(hit[1] ?? '一') },
  {
    name: 'tenths',
    needs: '成',
    pattern: /(?<![一二三四五六七八九十])([一二两三四五六七八九])成(?=以上|左右|$|[,。;的])/g,
    unit: '%',
    value: hit => numberOf(hit[1] ?? '') * 10,
  },
  { name: 'more-than-half', needs: '过半', pattern: /过半(?=以上|左右|$|[,。;的])/g, unit: '%', value: () => 50 },
  {
    name: 'half',
    needs: '半',
    pattern: /(?:(?<=达到?|超过|过|占|占比|减少|压缩|压减|缩短)一半|过半)(?=以上|左右|$|[,。;的])/g,
    unit: '%',
    value: () => 50,
  },
]

function percent(numeral: string): number {
  const [whole, part] = numeral.split(/点|\./)
  const tail = part ? Number(`0.${[...part].map(sign => numberOf(sign)).join('')}`) : 0
  return exact(numberOf(whole ?? '') + tail)
}
