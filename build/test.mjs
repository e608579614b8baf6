import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findChromium, hasCommand, installFromDebian } from './test-tools.mjs'

/**
 * `npm test`: gets what the tests need, runs types, lint, unit tests, the build, the browser tests and the small bench, and ends with `N passed, N failed`.
 * Every part runs even when one before it failed; the exit code is 1 if anything did.
 */
const top = fileURLToPath(new URL('..', import.meta.url))
const reports = join(top, 'out', 'reports')
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })

const bin = name =>
  join(
    top,
    'node_modules',
    ...{
      tsc: ['typescript', 'bin', 'tsc'],
      biome: ['@biomejs', 'biome', 'bin', 'biome'],
      vitest: ['vitest', 'vitest.mjs'],
      playwright: ['@playwright', 'test', 'cli.js'],
      tsx: ['tsx', 'dist', 'cli.mjs'],
    }[name],
  )
const total = { passed: 0, failed: 0, skipped: [], flaky: [] }

function run(title, file, args, environment = {}) {
  console.log(`\n== ${title}`)
  const started = Date.now()
  const { status } = spawnSync(process.execPath, [file, ...args], { cwd: top, stdio: 'inherit', env: { ...process.env, ...environment } })
  console.log(`== ${title}: ${status === 0 ? 'ok' : 'FAILED'} in ${Math.round((Date.now() - started) / 1000)} s`)
  return status === 0
}

function count(isGood) {
  if (isGood) total.passed++
  else total.failed++
}

function readReport(name) {
  try {
    return JSON.parse(readFileSync(join(reports, name), 'utf8'))
  } catch {
    return null
  }
}

function prepare() {
  if (!findChromium()) {
    console.log('没有找到 Chromium，正在安装 (no Chromium found, installing): apt-get install chromium fonts-noto-cjk')
    if (!installFromDebian(['chromium', 'fonts-noto-cjk']) || !findChromium())
      throw new Error(
        '测试需要一个 Chromium：请安装 Chromium、Chrome 或 Edge，或用 CHROMIUM_PATH 指明它。 (The tests need a Chromium: install Chromium, Chrome or Edge, or name one in CHROMIUM_PATH.)',
      )
  }
  if (!hasCommand('pdftotext') && !installFromDebian(['poppler-utils']))
    console.log(
      '没有 pdftotext，读回 PDF 的测试将跳过并说明。 (No pdftotext: the tests that read PDFs back are skipped and say so. Package: poppler-utils)',
    )
  return findChromium()
}

function unitTests() {
  const isGood = run('unit tests', bin('vitest'), [
    'run',
    '--config',
    'build/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${join(reports, 'unit.json')}`,
  ])
  const report = readReport('unit.json')
  if (!report) return count(false)
  total.passed += report.numPassedTests
  // A file that cannot even be loaded has no failed test; it counts as one.
  total.failed += Math.max(report.numFailedTests, isGood ? 0 : 1)
  for (const file of report.testResults)
    for (const one of file.assertionResults) if (one.status === 'pending' || one.status === 'skipped') total.skipped.push(one.fullName)
}

function browserTests(chromium) {
  const isGood = run('browser tests', bin('playwright'), ['test', '--config', 'build/playwright.config.ts'], {
    CHROMIUM_PATH: chromium,
    PLAYWRIGHT_JSON_OUTPUT_NAME: join(reports, 'browser.json'),
  })
  const report = readReport('browser.json')
  if (!report) return count(false)
  total.passed += report.stats.expected + report.stats.flaky
  total.failed += Math.max(report.stats.unexpected + report.errors.length, isGood ? 0 : 1)
  const visit = suite => {
    for (const spec of suite.specs ?? [])
      for (const one of spec.tests)
        if (one.status === 'flaky') total.flaky.push(spec.title)
        else if (one.status === 'skipped')
          total.skipped.push(`${spec.title} — ${one.annotations.find(note => note.type === 'skip')?.description ?? 'no reason given'}`)
    for (const inner of suite.suites ?? []) visit(inner)
  }
  for (const suite of report.suites) visit(suite)
}

try {
  const chromium = prepare()
  console.log(`Chromium: ${dirname(chromium)}`)
  count(run('types', bin('tsc'), ['-b']))
  count(run('lint', bin('biome'), ['check', '--config-path=build/lint.json']))
  const isBuilt = run('build', 'build/build.mjs', [])
  count(isBuilt)
  unitTests()
  if (isBuilt) count(run('packages', 'build/dist-check.mjs', ['--built']))
  if (isBuilt) browserTests(chromium)
  else count(false)
  if (isBuilt) count(run('speed', bin('tsx'), ['tests/bench/bench.ts', '--subset'], { CHROMIUM_PATH: chromium }))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  count(false)
}
for (const one of total.flaky) console.log(`passed at the second run only: ${one}`)
for (const one of total.skipped) console.log(`skipped: ${one}`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 ? 1 : 0
