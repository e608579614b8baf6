import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildAll } from '../../build/build.mjs'
import { BUILT_FROM, sourceHash } from '../../build/source-hash.mjs'
import { LINES } from './lines.ts'
import { lostIn } from './lost.ts'
import type { Measured } from './measure.ts'

/**
 * `npm run bench [-- LINE…] [--subset]`: every line, ours and its peers in turns, as a table and as `out/bench.json`; the app is built first where
 * it is out of date. It measures and says what is missed, and fails for not running only; the subset, which CI runs, fails also where a ratio shows
 * that speed was lost by a large factor.
 */
const top = fileURLToPath(new URL('../../', import.meta.url))
const args = process.argv.slice(2)
const full = !args.includes('--subset')
const names = args.filter(arg => !arg.startsWith('--'))
const wanted = LINES.filter(line => (names.length === 0 || names.includes(line.name)) && (full || line.inSubset))
const unknown = names.filter(name => !LINES.some(line => line.name === name))

if (unknown.length > 0) stop(`没有这一行：${unknown.join('、')}`, `no such line; there are: ${LINES.map(({ name }) => name).join(', ')}`)
else if (wanted.some(line => line.needsPeers) && !existsSync(new URL('node_modules/minisearch', import.meta.url)))
  stop(
    '对照用的软件包没有安装：npm ci --prefix tests/bench --legacy-peer-deps',
    'the peers are not installed; run the command before this, or ask for --subset',
  )
else await run()

async function run(): Promise<void> {
  if (!isBuilt()) await buildAll()
  const found: Measured[] = []
  for (const line of wanted) {
    console.log(`… ${line.name}`)
    const start = performance.now()
    found.push(...(await line.run({ full })))
    console.log(`  ${Math.round((performance.now() - start) / 1000)} s`)
    // What was measured stays where a later line cannot run.
    mkdirSync(join(top, 'out'), { recursive: true })
    writeFileSync(join(top, 'out', 'bench.json'), `${JSON.stringify(found, null, 1)}\n`)
  }
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
  console.log(`${found.filter(one => one.met).length} of ${found.length} goals met; out/bench.json`)
  const lost = full ? [] : lostIn(found)
  for (const { name, ratio } of lost) console.error(`速度大幅下降：${name} (lost by a large factor: ratio ${figure(ratio)})`)
  if (lost.length > 0) process.exitCode = 1
}

function figure(value: number | null): string {
  return value === null ? '' : value.toPrecision(3)
}

function isBuilt(): boolean {
  const mark = join(top, BUILT_FROM)
  return existsSync(mark) && readFileSync(mark, 'utf8') === sourceHash(top)
}

function stop(zh: string, en: string): void {
  console.error(`${zh} (${en})`)
  process.exitCode = 1
}
