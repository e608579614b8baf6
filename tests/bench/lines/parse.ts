import { parse } from '../../../renderer/parser/parse.ts'
import { growth, inTurns, type Line, measured } from '../measure.ts'
import { seed, textOf } from '../texts.ts'

/** The least that finding numbers costs: one pass of one regular expression, a number and what follows it. */
const PEER = /[\d.０-９一二两三四五六七八九十百千万亿]+[^\s，。；、]{0,4}?(?:家|个|项|人|元|%|％|以上|左右)/gu
const SIZES = [0.1, 1, 10]
const HOSTILE = ['1', '第', '“', '（', '、', '一是', '《', '1.', '万', '年', '月底前', '至少', '（一）', '\n', '1-2-', '的', '\t', '百分之']
const HOSTILE_LENGTH = 100_000
/** A hostile text may cost at most so many times what plain text of its length does. */
const HOSTILE_BOUND = 12

const read = (text: string) => parse(text, { id: 'bench', encoding: 'utf-8', name: 'bench', year: 2020 })
const onePass = (text: string) => text.replace(PEER, '').length

/** How fast text is parsed beside one regular expression over the same characters, how that grows, and texts that would hang a backtracking rule. */
export const parsing: Line = {
  name: 'parse',
  inSubset: true,
  run: async ({ full }) => {
    const sizes = full ? SIZES : SIZES.slice(0, 2)
    const points: [number, number][] = []
    const lines = []
    for (const size of sizes) {
      const text = textOf(size * 1e6)
      const megabytes = Buffer.byteLength(text) / 1e6
      const [ours = 0, peer = 0] = await inTurns(size > 5 ? 3 : 7, [() => read(text), () => onePass(text)])
      points.push([megabytes, ours])
      const speed = megabytes / (ours / 1000)
      lines.push(
        measured({
          name: 'parse',
          size: `${megabytes.toFixed(1)} MB`,
          unit: 'ms',
          ours,
          peer,
          peerName: 'one regex pass',
          goal: 'ratio ≤ 8',
          met: ours / peer <= 8,
        }),
        measured({
          name: 'parse speed',
          size: `${megabytes.toFixed(1)} MB`,
          unit: 'MB/s',
          ours: speed,
          peer: megabytes / (peer / 1000),
          peerName: 'one regex pass',
          goal: '≥ 5 MB/s',
          met: speed >= 5,
        }),
      )
    }
    return [...lines, growth('parse: growth', sizes.join('–'), points), await hostile()]
  },
}

async function hostile() {
  const plain = seed.repeat(Math.ceil(HOSTILE_LENGTH / seed.length)).slice(0, HOSTILE_LENGTH)
  const texts = HOSTILE.map(piece => piece.repeat(Math.ceil(HOSTILE_LENGTH / piece.length)))
  const [base = 0, ...costs] = await inTurns(
    1,
    [plain, ...texts].map(text => () => read(text)),
  )
  const worst = Math.max(...costs)
  const piece = HOSTILE[costs.indexOf(worst)] ?? ''
  return measured({
    name: `parse: worst of ${HOSTILE.length} hostile texts (${JSON.stringify(piece)})`,
    size: `${HOSTILE_LENGTH} characters`,
    unit: 'ms',
    ours: worst,
    peer: base,
    peerName: 'plain text of that length',
    goal: `ratio ≤ ${HOSTILE_BOUND}`,
    met: worst / base <= HOSTILE_BOUND,
  })
}
