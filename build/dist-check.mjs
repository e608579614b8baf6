import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { Arch, build, Platform } from 'electron-builder'
import plist from 'plist'
import { NtExecutable, NtExecutableResource } from 'resedit'
import { buildAll } from './build.mjs'
import { writeIcons } from './icons.mjs'
import { BUDGET } from './size-budget.mjs'
import { fusesIn, writeStubs } from './stub-electron.mjs'

/**
 * `npm run dist:check [-- linux win mac] [--built]`: packs the app for the systems (all three by default; `--built`: from dist/ as it is) around Electrons that do nothing (none is downloaded), and looks at what came out:
 * layout, what stands in app.asar, its checksum in program and property list, fuses, languages, licences, and size. Exit 1 with every fault named.
 */
const top = fileURLToPath(new URL('..', import.meta.url))
const out = join(top, 'out', 'dist-check')
const FUSES = '000011001'
const LAYOUTS = {
  linux: { folder: 'linux-unpacked', program: 'yuean', resources: 'resources', locales: ['locales', ['en-US.pak', 'zh-CN.pak']] },
  win: { folder: 'win-unpacked', program: 'Yuean.exe', resources: 'resources', locales: ['locales', ['en-US.pak', 'zh-CN.pak']] },
  mac: {
    folder: 'mac-arm64',
    program: 'Yuean.app/Contents/Frameworks/Electron Framework.framework/Electron Framework',
    resources: 'Yuean.app/Contents/Resources',
    locales: ['Yuean.app/Contents/Resources', ['en.lproj', 'zh_CN.lproj']],
  },
}
/** Everything that may stand in app.asar. */
const ALLOWED = [
  /^package\.json$/,
  /^dist\/electron\/(main|preload|cli)\.cjs$/,
  /^dist\/electron\/icon\.png$/,
  /^dist\/renderer\/(index\.html|licences\.txt)$/,
  /^dist\/renderer\/assets\/[\w.-]+\.(js|css|wasm|ttf|svg|png)$/,
  /^dist\/renderer\/assets\/LICENSE_FONT$/,
  /^dist\/renderer\/seeds\/[\w.-]+\.txt$/,
  /^dist\/renderer\/cmaps\/([\w-]+\.bcmap|LICENSE)$/,
]
const NEEDED = [
  'package.json',
  ...['main', 'preload', 'cli'].map(name => `dist/electron/${name}.cjs`),
  'dist/renderer/index.html',
  'dist/renderer/licences.txt',
]
const faults = []
const expectThat = (isSo, fault) => {
  if (!isSo) faults.push(fault)
}

/** The header of an asar: what stands in it, where and how long; and its own checksum, which the program checks at its start. */
function asarOf(file) {
  const bytes = readFileSync(file)
  const text = bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12))
  const base = 8 + bytes.readUInt32LE(4)
  const files = []
  const walk = (folder, path) => {
    for (const [name, entry] of Object.entries(folder.files))
      if (entry.files) walk(entry, [...path, name])
      else
        files.push({
          path: [...path, name].join('/'),
          at: base + Number(entry.offset),
          size: entry.size,
          isUnpacked: Boolean(entry.unpacked),
        })
  }
  walk(JSON.parse(text), [])
  return { bytes, files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), checksum: createHash('sha256').update(text).digest('hex') }
}

function check(system) {
  const { folder, program, resources, locales } = LAYOUTS[system]
  const at = (...path) => join(out, folder, ...path)
  const { bytes, files, checksum } = asarOf(at(resources, 'app.asar'))
  for (const { path, isUnpacked } of files) {
    expectThat(
      ALLOWED.some(pattern => pattern.test(path)),
      `${system}: ${path} has no business in app.asar`,
    )
    expectThat(!isUnpacked, `${system}: ${path} is unpacked`)
  }
  for (const name of NEEDED)
    expectThat(
      files.some(({ path }) => path === name),
      `${system}: ${name} is missing in app.asar`,
    )
  const built = filesUnder(join(top, 'dist', 'renderer')).map(path => `dist/renderer/${path}`)
  for (const path of built)
    expectThat(
      files.some(one => one.path === path),
      `${system}: ${path} was built but not packed`,
    )
  const manifest = files.find(({ path }) => path === 'package.json')
  const { main, scripts = {}, devDependencies = {} } = JSON.parse(bytes.toString('utf8', manifest.at, manifest.at + manifest.size))
  expectThat(main === 'dist/electron/main.cjs', `${system}: package.json begins at ${main}`)
  expectThat(
    Object.keys({ ...scripts, ...devDependencies }).length === 0,
    `${system}: package.json still lists what only the workshop needs`,
  )

  const fuses = fusesIn(readFileSync(at(program)))
  expectThat(fuses === FUSES, `${system}: fuses are ${fuses || 'missing'}, not ${FUSES}`)
  const [place, wanted] = locales
  const found = readdirSync(at(place)).filter(name => /\.(pak|lproj)$/.test(name))
  expectThat(found.sort().join() === wanted.join(), `${system}: languages are ${found.join()}`)
  for (const name of ['LICENSE.yuean.txt', 'LICENSES.packages.txt'])
    expectThat(readFileSync(at(name), 'utf8').length > 500, `${system}: ${name} is empty`)
  const rest = filesUnder(at())
  for (const path of rest)
    expectThat(
      !/default_app\.asar|node_modules|\.map$|\.ts$|app\.asar\.unpacked/.test(path),
      `${system}: ${path} has no business in the package`,
    )
  if (system === 'mac') checkMac(at('Yuean.app', 'Contents', 'Info.plist'), checksum)
  if (system === 'win') checkWindows(at(program), checksum)

  const packed = gzipSync(bytes, { level: 6 }).length
  const megabytes = bytes => (bytes / 1e6).toFixed(1)
  expectThat(bytes.length <= BUDGET.asar, `${system}: app.asar is ${megabytes(bytes.length)} MB, over ${megabytes(BUDGET.asar)}`)
  expectThat(
    packed <= BUDGET.asarCompressed,
    `${system}: app.asar takes ${megabytes(packed)} MB compressed, over ${megabytes(BUDGET.asarCompressed)}`,
  )
  console.log(
    `${system}: ${files.length} files in app.asar, ${megabytes(bytes.length)} MB, ${megabytes(packed)} MB compressed; fuses ${fuses}; languages ${found.join(', ')}`,
  )
  return files.map(({ path, size }) => `${path} ${size}`).join('\n')
}

function checkMac(file, checksum) {
  const info = plist.parse(readFileSync(file, 'utf8'))
  expectThat(info.ElectronAsarIntegrity?.['Resources/app.asar']?.hash === checksum, 'mac: the checksum of app.asar is not in Info.plist')
  expectThat(info.NSAppTransportSecurity?.NSAllowsArbitraryLoads === false, 'mac: transport security is open')
  expectThat(info.CFBundleDisplayName === '阅案' && info.CFBundleIdentifier === 'org.yuean.Yuean', 'mac: name or identity is wrong')
  expectThat(info.LSMinimumSystemVersion === '13.0', `mac: asks for ${info.LSMinimumSystemVersion}`)
  const types = info.CFBundleDocumentTypes ?? []
  const owned = types.filter(type => type.LSHandlerRank !== 'Alternate').flatMap(type => type.CFBundleTypeExtensions)
  expectThat(owned.join() === 'yuean', `mac: takes over ${owned.join()}`)
  expectThat(
    types.flatMap(type => type.CFBundleTypeExtensions).join() === 'yuean,docx,pdf,txt,html,htm',
    'mac: opens other types than it should',
  )
}

function checkWindows(file, checksum) {
  const { entries } = NtExecutableResource.from(NtExecutable.from(readFileSync(file), { ignoreCert: true }))
  const integrity = entries.find(({ type, id }) => type === 'INTEGRITY' && id === 'ELECTRONASAR')
  const said = integrity ? Buffer.from(integrity.bin).toString('utf8') : ''
  expectThat(said.includes(checksum), 'win: the checksum of app.asar is not in the program')
}

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
}

const started = Date.now()
const args = process.argv.slice(2)
const systems = Object.keys(LAYOUTS).filter(system => !args.some(one => one in LAYOUTS) || args.includes(system))
if (!args.includes('--built')) await buildAll()
writeIcons(join(top, 'out', 'icons'))
const stubs = join(top, 'out', 'stub-electron')
writeStubs(stubs)
rmSync(out, { recursive: true, force: true })
Object.assign(process.env, { YUEAN_ELECTRON_DIST: stubs, CSC_IDENTITY_AUTO_DISCOVERY: 'false', YUEAN_TEST_BUILD: '' })
const config = createRequire(import.meta.url)('./electron-builder.config.cjs')
const targets = new Map(
  [
    ['linux', Platform.LINUX, Arch.x64],
    ['win', Platform.WINDOWS, Arch.x64],
    ['mac', Platform.MAC, Arch.arm64],
  ].flatMap(([system, platform, arch]) => (systems.includes(system) ? [...platform.createTarget('dir', arch)] : [])),
)
await build({ projectDir: top, targets, publish: 'never', config: { ...config, directories: { ...config.directories, output: out } } })
const lists = systems.map(check)
expectThat(new Set(lists).size === 1, 'the systems do not hold the same files')
for (const fault of faults) console.error(`✗ ${fault}`)
console.log(`${faults.length === 0 ? 'ok' : `${faults.length} faults`} in ${Math.round((Date.now() - started) / 1000)} s`)
process.exitCode = faults.length > 0 ? 1 : 0
