import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { writeWhole } from '../../electron/cli/write-whole.ts'

const top = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'yuean-pack-'))
const SEED = join(top, 'seeds', 'zhenjiang-2020.txt')
const pack = (...given: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'electron/cli/pack.ts', ...given], { cwd: top, encoding: 'utf8' })

test('the sample becomes a pack; its pages and path are printed and nothing else is left in the folder', () => {
  const out = join(folder, 'sample.pdf')
  const { status, stdout, stderr } = pack(SEED, '-o', out, '--template', 'brief', '--lang', 'en')
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toMatch(/^\d+ pages .*sample\.pdf\n$/)
  expect(readFileSync(out, 'latin1').slice(0, 5)).toBe('%PDF-')
  expect(readdirSync(folder)).toEqual(['sample.pdf'])
})

test.each([
  ['docx', '504b0304'],
  ['xlsx', '504b0304'],
  ['csv', 'efbbbf'],
  ['json', '7b0a'],
] as const)('--format %s writes that format, and so does its ending alone', (format, magic) => {
  const named = join(folder, `named.${format}`)
  const { status, stdout, stderr } = pack(SEED, '-o', named, '--format', format)
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  expect(stdout).toBe(`117 rows ${named}\n`)
  expect(readFileSync(named).toString('hex')).toMatch(new RegExp(`^${magic}`))
  const ending = join(folder, `ending.${format}`)
  expect(pack(SEED, '-o', ending).status).toBe(0)
  expect(readFileSync(ending).length).toBeGreaterThan(1000)
})

test('a template of one’s own is set; a wrong one is one line with its place, and no file', () => {
  const own = join(folder, 'own.typ')
  const out = join(folder, 'own.pdf')
  writeFileSync(own, '#import "/templates/parts/look.typ": *\n#show: dressed\n= #pack.title')
  expect(pack(SEED, '-o', out, '--own', own)).toMatchObject({ status: 0, stdout: `1 pages ${out}\n` })
  writeFileSync(own, '#let a = 1\n#unknown')
  const wrong = join(folder, 'wrong.pdf')
  expect(pack(SEED, '-o', wrong, '--own', own)).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/^Typst: \/own\.typ:2:2 unknown variable: unknown.*\n$/),
  })
  expect(existsSync(wrong)).toBe(false)
})

test('a disk that is full gets a sentence and no partial file', async () => {
  const full = join(folder, 'full')
  mkdirSync(full)
  const fail = (code: string) => async () => {
    throw Object.assign(new Error(code), { code })
  }
  const disk = (code: string) => ({ write: fail(code) })
  await expect(writeWhole(join(full, 'a.pdf'), new Uint8Array(9), disk('ENOSPC'))).rejects.toThrow(/磁盘已满/)
  await expect(writeWhole(join(full, 'a.pdf'), new Uint8Array(9), disk('EACCES'))).rejects.toThrow(/写不了文件.*EACCES/)
  expect(readdirSync(full)).toEqual([])
})

const empty = join(folder, 'empty.txt')
const bad = join(folder, 'bad.pdf')
test.each([
  ['no file of that name', [join(folder, 'none.txt'), '-o', bad], /找不到文件/],
  ['an empty file', [empty, '-o', bad], /没有文字/],
  ['no place to write to', [SEED], /^npm run -s pack/],
  ['a folder that is not there', [SEED, '-o', join(folder, 'no', 'x.pdf')], /写不了文件/],
  ['a template that does not exist', [SEED, '-o', bad, '--template', 'long'], /没有这个模板/],
  ['a format that does not exist', [SEED, '-o', bad, '--format', 'odt'], /不能导出这种格式/],
  ['a preset that does not exist', [SEED, '-o', bad, '--preset', 'baroque'], /^npm run -s pack/],
  ['a language that does not exist', [SEED, '-o', bad, '--lang', 'fr'], /^npm run -s pack/],
  ['a year that is none', [SEED, '-o', bad, '--year', '20'], /^npm run -s pack/],
])('%s is one line on stderr, exit 1, and no file', (_, given, words) => {
  writeFileSync(empty, '')
  const { status, stdout, stderr } = pack(...given)
  expect(status).toBe(1)
  expect(stdout).toBe('')
  expect(stderr).toMatch(words)
  expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  expect(existsSync(bad)).toBe(false)
})

test('the source is never written over', () => {
  const source = join(folder, 'plan.txt')
  writeFileSync(source, '市科技局\n全年新认定高新技术企业300家以上。\n')
  expect(pack(source, '-o', source)).toMatchObject({ status: 1, stderr: expect.stringContaining('盖掉原文件') })
  expect(readFileSync(source, 'utf8')).toContain('300家以上')
})
