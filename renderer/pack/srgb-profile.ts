/** s15Fixed16 numbers of the sRGB primaries and white, adapted to D50, as ICC profiles write them. */
const WHITE = [0xf351, 0x10000, 0x116cc]
const RED = [0x6fa2, 0x38f5, 0x390]
const GREEN = [0x6299, 0xb785, 0x18da]
const BLUE = [0x24a0, 0xf84, 0xb6cf]
/** The tone curve as one gamma, 2.2, in u8Fixed8. */
const GAMMA = 0x0233

/** A small sRGB colour profile (ICC 2.1): what a PDF/A names as the colours it means. Made here, so that it carries nobody's licence. */
export function srgbProfile(): Uint8Array {
  const tags: readonly (readonly [string, Uint8Array])[] = [
    ['desc', description('sRGB')],
    ['cprt', bytesOf([...ascii('text'), ...long(0), ...ascii('CC0'), 0])],
    ['wtpt', xyz(WHITE)],
    ['rXYZ', xyz(RED)],
    ['gXYZ', xyz(GREEN)],
    ['bXYZ', xyz(BLUE)],
    ...['rTRC', 'gTRC', 'bTRC'].map(name => [name, bytesOf([...ascii('curv'), ...long(0), ...long(1), GAMMA >> 8, GAMMA & 255])] as const),
  ]
  const table: number[] = [...long(tags.length)]
  const bodies: number[] = []
  const start = 128 + 4 + tags.length * 12
  for (const [name, body] of tags) {
    table.push(...ascii(name), ...long(start + bodies.length), ...long(body.length))
    bodies.push(...body, ...new Array<number>((4 - (body.length % 4)) % 4).fill(0))
  }
  const size = start + bodies.length
  return bytesOf([...header(size), ...table, ...bodies])
}

function header(size: number): readonly number[] {
  const date = [2020, 1, 1, 0, 0, 0].flatMap(one => [one >> 8, one & 255])
  return [
    ...[...long(size), ...long(0), ...long(0x02100000), ...ascii('mntrRGB XYZ '), ...date, ...ascii('acsp')],
    ...new Array<number>(28).fill(0),
    ...[...long(0xf6d6), ...long(0x10000), ...long(0xd32d)],
    ...new Array<number>(48).fill(0),
  ]
}

function description(words: string): Uint8Array {
  const text = [...ascii(words), 0]
  return bytesOf([...ascii('desc'), ...long(0), ...long(text.length), ...text, ...new Array<number>(4 + 4 + 2 + 1 + 67).fill(0)])
}

const xyz = (numbers: readonly number[]) => bytesOf([...ascii('XYZ '), ...long(0), ...numbers.flatMap(long)])
const bytesOf = (numbers: readonly number[]) => Uint8Array.from(numbers)
const ascii = (words: string) => [...words].map(one => one.charCodeAt(0))
const long = (number: number) => [(number >>> 24) & 255, (number >>> 16) & 255, (number >>> 8) & 255, number & 255]
