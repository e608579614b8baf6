import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { headlessAsk, runHeadless } from '../../electron/main/headless.ts'

const top = new URL('../..', import.meta.url).pathname
const SAMPLE = join(top, 'seeds', 'zhenjiang-2020.txt')

test.each([
  [['Yuean', '--parse', 'a.txt'], { command: 'parse', args: ['a.txt'] }],
  [['electron', '/src', '--no-sandbox', '--pack', 'a.txt', '-o', 'b.pdf'], { command: 'pack', args: ['a.txt', '-o', 'b.pdf'] }],
  [['Yuean', '--parse'], { command: 'parse', args: [] }],
  [['Yuean', 'a.txt'], null],
  [['--parse', 'a.txt'], null],
  [['Yuean', '--parser', 'a.txt'], null],
] as const)('the command line %j asks for %j', (argv, ask) => expect(headlessAsk(argv)).toEqual(ask))

function fakeApp() {
  return {
    setPath: vi.fn(),
    disableHardwareAcceleration: vi.fn(),
    commandLine: { appendSwitch: vi.fn() } as never,
    exit: vi.fn(),
    dock: { hide: vi.fn() },
  }
}

test('a command runs in a profile of its own, which goes with it, and its code is the exit code', async () => {
  const app = fakeApp()
  let profile = ''
  await runHeadless(app, { command: 'parse', args: ['a.txt'] }, () => ({
    headless: async (command, args) => {
      profile = app.setPath.mock.calls[0]?.[1]
      expect([command, args, existsSync(profile)]).toEqual(['parse', ['a.txt'], true])
      return 3
    },
  }))
  expect([app.exit.mock.calls, existsSync(profile)]).toEqual([[[3]], false])
})

test('a command that cannot even be loaded ends with 1', async () => {
  const app = fakeApp()
  const say = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  await runHeadless(app, { command: 'parse', args: [] }, () => {
    throw new Error('gone')
  })
  say.mockRestore()
  expect(app.exit).toHaveBeenCalledWith(1)
})

const isBuilt = existsSync(join(top, 'dist', 'electron', 'cli.cjs'))
const alone = mkdtempSync(join(tmpdir(), 'yuean 包 '))
beforeAll(() => {
  if (isBuilt) cpSync(join(top, 'dist'), join(alone, 'dist'), { recursive: true })
  const run = `require('./dist/electron/cli.cjs').headless(process.argv[2], process.argv.slice(3)).then(code => { process.exitCode = code })`
  writeFileSync(join(alone, 'run.cjs'), run)
})
afterAll(() => rmSync(alone, { recursive: true, force: true }))
const run = (...args: string[]) => spawnSync(process.execPath, [join(alone, 'run.cjs'), ...args], { cwd: alone, encoding: 'utf8' })

test.runIf(isBuilt)('the built commands need nothing but what is packed: the same parse as from the checkout', () => {
  const { stdout, stderr, status } = run('parse', SAMPLE)
  expect([status, stderr]).toEqual([0, ''])
  const own = spawnSync(process.execPath, ['--import', 'tsx', join(top, 'electron', 'cli', 'parse.ts'), SAMPLE], {
    cwd: top,
    encoding: 'utf8',
  })
  expect(stdout).toBe(own.stdout)
  expect(JSON.parse(stdout).plans).toHaveLength(9)
})

test.runIf(isBuilt)('the built commands write a pack, and say in one line what they cannot', () => {
  const out = join(alone, '简报.pdf')
  const { stdout, stderr, status } = run('pack', SAMPLE, '-o', out)
  expect([status, stderr]).toEqual([0, ''])
  expect(stdout).toMatch(/^\d+ pages /)
  expect(readFileSync(out).subarray(0, 5).toString()).toBe('%PDF-')
  const gone = run('parse', join(alone, '没有.txt'))
  expect([gone.status, gone.stdout, gone.stderr.trim().split('\n')]).toEqual([1, '', [expect.stringContaining('找不到文件')]])
  expect(run('pack', SAMPLE).status).toBe(1)
})
