const DIGITS = '零一二三四五六七八九'

/** A list's number as Word writes it: `format` is the `w:numFmt` value (ECMA-376 §17.18.59); an unknown one is written in digits. */
export function writeNumber(n: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
      return chinese(n)
    case 'ideographDigital':
      return [...String(n)].map(digit => '〇一二三四五六七八九'[Number(digit)]).join('')
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return n >= 1 && n <= 20 ? String.fromCodePoint(0x245f + n) : String(n)
    case 'decimalFullWidth':
      return [...String(n)].map(digit => String.fromCodePoint(0xff10 + Number(digit))).join('')
    case 'decimalZero':
      return String(n).padStart(2, '0')
    case 'upperLetter':
      return letters(n)
    case 'lowerLetter':
      return letters(n).toLowerCase()
    case 'upperRoman':
      return roman(n)
    case 'lowerRoman':
      return roman(n).toLowerCase()
    default:
      return String(n)
  }
}

/** 1 … 9999 in Chinese numerals: 十二, 一百零三. */
function chinese(n: number): string {
  if (n < 1 || n > 9999 || !Number.isInteger(n)) return String(n)
  const written = [...String(n)]
    .map((digit, i, all) => (digit === '0' ? '零' : `${DIGITS[Number(digit)]}${['', '十', '百', '千'][all.length - 1 - i]}`))
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '')
  return n < 20 ? written.replace(/^一十/, '十') : written
}

function letters(n: number): string {
  const letter = String.fromCodePoint(65 + ((n - 1) % 26))
  return letter.repeat(Math.ceil(n / 26))
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(n: number): string {
  if (n < 1 || n > 3999) return String(n)
  let rest = n
  let written = ''
  for (const [value, mark] of ROMAN)
    while (rest >= value) {
      written += mark
      rest -= value
    }
  return written
}
