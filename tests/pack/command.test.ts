import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

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
