import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseFile, type Scored, scoreOf } from './score-file.ts'

// `npm run eval`: precision, recall and F1 per kind of finding, for every gold file; with `--misses`, each miss.
const gold = new URL('./gold/', import.meta.url)
const showMisses = process.argv.includes('--misses')

interface GoldHead {
  /** The text it was read from, from the root of the repository; the seed when it says nothing. */
  readonly from?: string
  readonly encoding?: string
}

function line(kind: string, score: Scored | undefined): string {
  if (!score) return ''
  const more = [
    score.value !== undefined && `value ${score.value}`,
    score.comparator !== undefined && `comparator ${score.comparator}`,
    score.metric !== undefined && `metric ${score.metric}`,
    score.dates != null && `dates ${score.dates}`,
  ]
  return `  ${kind.padEnd(12)} P ${score.p.toFixed(4)}  R ${score.r.toFixed(4)}  F1 ${score.f1.toFixed(4)}  (${score.hit} of ${score.want}, made ${score.made})  ${more.filter(Boolean).join('  ')}`
}

for (const name of readdirSync(gold)
  .filter(one => one.endsWith('.json'))
  .sort()) {
  const goldPath = fileURLToPath(new URL(name, gold))
  const head: GoldHead = JSON.parse(readFileSync(goldPath, 'utf8'))
  const path = fileURLToPath(new URL(`../../${head.from ?? `seeds/${name.replace(/json$/, 'txt')}`}`, import.meta.url))
  if (!existsSync(path)) {
    console.log(`${name}: its text ${path} is not here`)
    continue
  }
  const score = scoreOf(parseFile(path, head.encoding), goldPath)
  console.log(
    `${name}: ${score.offsets.checked} quotes, ${score.offsets.wrong} wrong; ${score.coverage.placed} of ${score.coverage.characters} characters placed`,
  )
  for (const kind of ['plans', 'leads', 'commitments', 'targets', 'deadlines'] as const)
    if (score[kind]) console.log(line(kind, score[kind]))
  if (showMisses) for (const miss of score.misses) console.log(`    ${miss}`)
}
