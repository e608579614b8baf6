import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { iconPng, writeIcons } from '../../build/icons.mjs'
import { isAllowed, packageOf } from '../../build/licences-plugin.mjs'
import { fusesIn, writeStubs } from '../../build/stub-electron.mjs'

const top = new URL('../..', import.meta.url).pathname
const read = (path: string) => readFileSync(join(top, path), 'utf8')
const config = createRequire(import.meta.url)('../../build/electron-builder.config.cjs')
const manifest = JSON.parse(read('package.json'))
const folder = mkdtempSync(join(tmpdir(), 'yuean-packaging-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the identity that data, installers and windows hang on is the same everywhere', () => {
  expect([config.appId, config.productName]).toEqual(['org.yuean.Yuean', 'Yuean'])
  expect([manifest.productName, manifest.desktopName]).toEqual(['Yuean', `${config.appId}.desktop`])
  expect(read('electron/main/before-ready.ts')).toContain(`'${config.appId}'`)
})

test('every system has its packages, for both processors', () => {
  const targets = (system: string) =>
    config[system].target.map(({ target, arch }: { target: string; arch: string[] }) => `${target} ${arch}`)
  expect(targets('win')).toEqual(['nsis x64,arm64', 'portable x64,arm64'])
  expect(targets('mac')).toEqual(['dmg x64,arm64', 'zip x64,arm64'])
  expect(targets('linux')).toEqual(['AppImage x64,arm64', 'deb x64,arm64', 'tar.gz x64,arm64'])
})

test('every fuse is said, and all but two are off', () => {
  const { enableEmbeddedAsarIntegrityValidation, onlyLoadAppFromAsar, ...off } = config.electronFuses
  expect([enableEmbeddedAsarIntegrityValidation, onlyLoadAppFromAsar]).toEqual([true, true])
  expect(Object.keys(off)).toHaveLength(6)
  expect(Object.values(off)).toEqual([false, false, false, false, false, false])
})

test('only built files are packed; nothing is published, updated, compiled or downloaded at install', () => {
  expect(config.files).toEqual([
    'dist/electron/*.cjs',
    'dist/electron/icon.png',
    'dist/renderer/**/*',
    'package.json',
    '!**/*.map',
    '!**/node_modules/**',
  ])
  expect([config.publish, config.npmRebuild, config.asar, config.asarUnpack]).toEqual([null, false, true, undefined])
  expect(config.electronLanguages).toEqual(['en-US', 'zh-CN'])
  expect(manifest.dependencies).toBeUndefined()
  expect(Object.keys(manifest.scripts).filter(name => /install|prepare|postpack/.test(name))).toEqual([])
  expect(manifest.devDependencies['electron-builder']).toMatch(/^26\.\d+\.\d+$/)
  expect(manifest.devDependencies['electron-updater']).toBeUndefined()
})

test('we own .yuean and take nothing over: other types are offered only', () => {
  const all: { ext: string; rank: string; role: string }[] = [...config.mac.fileAssociations, ...config.linux.fileAssociations]
  expect(all.filter(({ rank }) => rank !== 'Alternate').map(({ ext }) => ext)).toEqual(['yuean', 'yuean'])
  expect(config.win.fileAssociations.map(({ ext }: { ext: string }) => ext)).toEqual(['yuean'])
  const installer = read('build/installer.nsh')
  const offered = (macro: string) => [...installer.matchAll(new RegExp(`insertmacro ${macro} "(\\w+)"`, 'g'))].map(([, type]) => type)
  expect(offered('yueanOffers')).toEqual(['docx', 'pdf', 'txt', 'html'])
  expect(offered('yueanWithdraws')).toEqual(offered('yueanOffers'))
  expect(installer).not.toMatch(/WriteRegStr SHELL_CONTEXT "Software\\Classes\\\.(docx|pdf|txt|html)"/)
})

test('an uninstall leaves the reviews, and an installer never asks for an administrator by itself', () => {
  expect(config.nsis).toMatchObject({ deleteAppDataOnUninstall: false, perMachine: false, oneClick: false, differentialPackage: false })
})

test('every machine draws the same icons, to the byte', () => {
  writeIcons(folder)
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  const paths = files.map(entry => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')).sort()
  expect(paths).toEqual(['icon.icns', 'icon.ico', ...[1024, 128, 16, 24, 256, 32, 48, 512, 64].map(size => `icons/${size}x${size}.png`)])
  const hash = createHash('sha256')
  for (const path of paths) hash.update(readFileSync(join(folder, path)))
  expect(hash.digest('hex')).toBe(ICONS)
  expect(iconPng(16)).toEqual(readFileSync(join(folder, 'icons/16x16.png')))
})
const ICONS = '3125a6a31438f68b3218ee35bde0e441822caa77aed38d8d92e7bfd1f160aad7'

test.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0)', true],
  ['MIT AND OFL-1.1', true],
  ['Apache-2.0', true],
  ['GPL-3.0', false],
  ['MIT AND GPL-3.0', false],
  ['LGPL-2.1', false],
  ['none', false],
  ['SEE LICENSE IN LICENSE', false],
  ['', false],
])('a package under %j may be bundled: %s', (licence, may) => expect(isAllowed(licence)).toBe(may))

test('a module is traced to its package, past the small manifests inside it; our own to none', () => {
  expect(packageOf(join(top, 'node_modules/i18next/dist/esm/i18next.js'))).toBe(join(top, 'node_modules/i18next'))
  expect(packageOf(`${join(top, 'node_modules/@mantine/core/esm/index.mjs')}?url`)).toBe(join(top, 'node_modules/@mantine/core'))
  expect(packageOf(join(top, 'renderer/app/main.tsx'))).toBeNull()
})

test('a stub has the fuses of a real Electron before they are turned, and a program without a wire has none', () => {
  writeStubs(join(folder, 'stubs'))
  expect(fusesIn(readFileSync(join(folder, 'stubs', 'linux', 'electron')))).toBe('101100011')
  expect(fusesIn(Buffer.from('nothing'))).toBe('')
})
