import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import plist from 'plist'
import { Data, NtExecutable, NtExecutableResource, Resource } from 'resedit'
import { iconPng } from './icons.mjs'

/**
 * Electrons that do nothing but have the layout of real ones, so that packaging can be checked where no Electron can be downloaded: the files
 * builder renames, the fuse wire it turns, the resources and property lists it writes, and more languages than may stay.
 */
export const FUSES_BEFORE = '101100011'
const SENTINEL = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX')
const LOCALES = ['de', 'en-GB', 'en-US', 'fr', 'ja', 'zh-CN', 'zh-TW']
const APPLE_LOCALES = ['de', 'en', 'en_GB', 'fr', 'ja', 'zh_CN', 'zh_TW']
const LICENCES = ['LICENSE', 'LICENSES.chromium.html']

/** Writes `linux/`, `win32/` and `darwin/` under a folder, anew. */
export function writeStubs(folder) {
  rmSync(folder, { recursive: true, force: true })
  const put = (path, content, mode) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
    if (mode) chmodSync(join(folder, path), mode)
  }
  const { version } = JSON.parse(readFileSync(fileURLToPath(new URL('../node_modules/electron/package.json', import.meta.url)), 'utf8'))
  for (const platform of ['linux', 'win32', 'darwin']) {
    for (const name of LICENCES) put(`${platform}/${name}`, 'stub\n')
    put(`${platform}/version`, version)
  }
  for (const platform of ['linux', 'win32']) {
    for (const locale of LOCALES) put(`${platform}/locales/${locale}.pak`, 'stub')
    put(`${platform}/resources/default_app.asar`, 'stub')
    for (const name of ['icudtl.dat', 'resources.pak', 'v8_context_snapshot.bin']) put(`${platform}/${name}`, 'stub')
  }
  put('linux/electron', Buffer.concat([Buffer.from('#!/bin/sh\nexit 1\n#'), wire()]), 0o755)
  put('linux/chrome-sandbox', 'stub', 0o755)
  put('win32/electron.exe', Buffer.concat([emptyProgram(), wire()]))
  darwin(put)
}

/** What a real program holds its fuses in: a sentinel, the version 1, the length, and a letter for each fuse. */
function wire() {
  return Buffer.concat([SENTINEL, Buffer.from([1, FUSES_BEFORE.length]), Buffer.from(FUSES_BEFORE)])
}

/** The fuses in a program, as a word of 0 and 1; `''` where there are none. */
export function fusesIn(program) {
  const at = program.indexOf(SENTINEL)
  if (at < 0) return ''
  const length = program[at + SENTINEL.length + 1]
  return program.toString('latin1', at + SENTINEL.length + 2, at + SENTINEL.length + 2 + length)
}

function emptyProgram() {
  const program = NtExecutable.createEmpty(false, false)
  const resources = NtExecutableResource.from(program)
  const said = Resource.VersionInfo.createEmpty()
  said.setFileVersion(1, 0, 0, 0, 1033)
  said.setStringValues({ lang: 1033, codepage: 1200 }, { ProductName: 'Electron', FileDescription: 'Electron' })
  said.outputToResourceEntries(resources.entries)
  Resource.IconGroupEntry.replaceIconsForResource(resources.entries, 1, 1033, [Data.RawIconItem.from(iconPng(32), 32, 32, 32)])
  resources.outputResource(program)
  return Buffer.from(program.generate())
}

function darwin(put) {
  const contents = 'darwin/Electron.app/Contents'
  const list = (name, more = {}) =>
    plist.build({
      CFBundleExecutable: name,
      CFBundleIdentifier: `com.github.Electron.${name}`,
      CFBundleName: name,
      CFBundlePackageType: 'APPL',
      ...more,
    })
  put(`${contents}/Info.plist`, list('Electron', { CFBundleIconFile: 'electron.icns', LSMinimumSystemVersion: '13.0' }))
  put(`${contents}/MacOS/Electron`, 'stub', 0o755)
  put(`${contents}/Resources/default_app.asar`, 'stub')
  put(`${contents}/Resources/electron.icns`, 'stub')
  const framework = `${contents}/Frameworks/Electron Framework.framework`
  put(`${framework}/Electron Framework`, wire())
  for (const locale of APPLE_LOCALES) {
    put(`${contents}/Resources/${locale}.lproj/locale.pak`, 'stub')
    put(`${framework}/Resources/${locale}.lproj/locale.pak`, 'stub')
    put(`${framework}/Versions/A/Resources/${locale}.lproj/locale.pak`, 'stub')
  }
  for (const helper of ['', ' (GPU)', ' (Plugin)', ' (Renderer)']) {
    const name = `Electron Helper${helper}`
    put(`${contents}/Frameworks/${name}.app/Contents/Info.plist`, list(name))
    put(`${contents}/Frameworks/${name}.app/Contents/MacOS/${name}`, 'stub', 0o755)
  }
}
