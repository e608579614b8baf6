import { mkdirSync, writeFileSync } from 'node:fs'
import { LINES } from './lines.ts'
import type { Measured } from './measure.ts'

/**
 * `npm run bench [-- LINE…] [--subset]`: every line, ours and its peers in turns, as a table and as `out/bench.json`. It measures and says what
 * is missed; it never fails for being slow (a busy machine is no defect), only for not running.
 */
const args = process.argv.slice(2)
const full = !args.includes('--subset')
const names = args.filter(arg => !arg.startsWith('--'))
const wanted = LINES.filter(line => (names.length === 0 || names.includes(line.name)) && (full || line.inSubset))
const found: Measured[] = []
for (const line of wanted) {
  console.log(`… ${line.name}`)
  found.push(...(await line.run({ full })))
}
const figure = (value: number | null) => (value === null ? '' : value.toPrecision(3))
console.table(
  found.map(one => ({
    line: one.name,
    size: one.size,
    ours: `${figure(one.ours)} ${one.unit}`,
    peer: one.peer === null ? '' : `${figure(one.peer)} (${one.peerName})`,
    ratio: figure(one.ratio),
    goal: one.goal,
    met: one.met ? 'yes' : 'NO',
  })),
)
mkdirSync('out', { recursive: true })
writeFileSync('out/bench.json', `${JSON.stringify(found, null, 1)}\n`)
console.log(`${found.filter(one => one.met).length} of ${found.length} goals met; out/bench.json`)
