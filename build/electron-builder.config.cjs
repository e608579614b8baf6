const { cpSync, existsSync, readFileSync, rmSync, writeFileSync } = require('node:fs')
const { join } = require('node:path')
const plist = require('plist')

/**
 * How the packages of the three systems are made; build/PACKAGING.md says how to call it, offline and signed. What is bundled stands in dist/,
 * so no node_modules goes along; that nothing else does is checked by build/dist-check.mjs.
 */
const top = join(__dirname, '..')
const { name, version } = JSON.parse(readFileSync(join(top, 'node_modules', 'electron', 'package.json'), 'utf8'))
if (name !== 'electron') throw new Error('node_modules/electron is not Electron')

/** Where Electron comes from: a folder of zips or of unpacked Electrons (`linux/`, `win32/`, `darwin/`); unset, it is downloaded. */
const given = process.env.YUEAN_ELECTRON_DIST
function electronDist({ platformName, arch }) {
  const zip = join(given, `electron-v${version}-${platformName}-${arch}.zip`)
  return existsSync(zip) ? zip : join(given, platformName)
}

/** What a custom Electron brings along that a package must not hold: builder cleans only what it downloaded itself. */
function afterExtract({ appOutDir, electronPlatformName }) {
  const resources = electronPlatformName === 'darwin' ? ['Electron.app', 'Contents', 'Resources'] : ['resources']
  for (const path of [[...resources, 'default_app.asar'], ['version']]) rmSync(join(appOutDir, ...path), { force: true })
}

/** Builder opens macOS' transport security for its updater, after our own settings; we update nothing and request nothing. */
function afterPack({ appOutDir, electronPlatformName, packager }) {
  if (electronPlatformName === 'darwin') {
    const file = join(appOutDir, `${packager.appInfo.productFilename}.app`, 'Contents', 'Info.plist')
    const info = plist.parse(readFileSync(file, 'utf8'))
    info.NSAppTransportSecurity = { NSAllowsArbitraryLoads: false }
    writeFileSync(file, plist.build(info))
  }
  cpSync(join(top, 'LICENSE'), join(appOutDir, 'LICENSE.yuean.txt'))
  cpSync(join(top, 'dist', 'renderer', 'licences.txt'), join(appOutDir, 'LICENSES.packages.txt'))
}

/** A word that builder fills in. */
const slot = word => `\${${word}}`

const yuean = {
  ext: 'yuean',
  name: 'Yuean.Review',
  description: '阅案评审文件 (Yuean review file)',
  mimeType: 'application/x-yuean',
  role: 'Editor',
  rank: 'Owner',
}
/** Opened on request only: nobody's Word or reader is taken away. Windows gets the same from build/installer.nsh. */
const viewed = [
  { ext: 'docx', name: 'Word document', mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  { ext: 'pdf', name: 'PDF document', mimeType: 'application/pdf' },
  { ext: 'txt', name: 'Text', mimeType: 'text/plain' },
  { ext: ['html', 'htm'], name: 'Web page', mimeType: 'text/html' },
].map(one => ({ ...one, role: 'Viewer', rank: 'Alternate' }))

module.exports = {
  appId: 'org.yuean.Yuean',
  // ASCII: it becomes the folder, the program and the window class; the Chinese name stands in titles, entries and shortcuts.
  productName: 'Yuean',
  copyright: 'MIT licence',
  electronVersion: version,
  ...(given ? { electronDist } : {}),
  directories: { buildResources: 'build', output: 'release' },
  files: ['dist/electron/*.cjs', 'dist/electron/icon.png', 'dist/renderer/**/*', 'package.json', '!**/*.map', '!**/node_modules/**'],
  extraMetadata: { devDependencies: {}, scripts: {} },
  asar: true,
  npmRebuild: false,
  compression: 'normal',
  electronLanguages: ['en-US', 'zh-CN'],
  publish: null,
  afterExtract,
  afterPack,
  // Wire 000011001; the ninth fuse (WASM trap handlers) stays as Electron has it. Cookies are never set, so nothing asks for the keychain.
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: false,
    enableNodeOptionsEnvironmentVariable: false,
    // Playwright needs it: only the build that the tests of a machine with Electron drive has it.
    enableNodeCliInspectArguments: process.env.YUEAN_TEST_BUILD === '1',
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  },
  // The legacy tools of 26 need libfuse2 and write --no-sandbox into the desktop entry.
  toolsets: { appimage: '1.0.3', nsis: '1.2.1', winCodeSign: '1.1.0' },
  linux: {
    target: ['AppImage', 'deb', 'tar.gz'].map(target => ({ target, arch: ['x64', 'arm64'] })),
    executableName: 'yuean',
    icon: 'out/icons/icons',
    category: 'Office',
    maintainer: 'Yuean <yuean@localhost>',
    vendor: 'Yuean',
    synopsis: 'Review what government departments promise',
    syncDesktopName: true,
    fileAssociations: [yuean, ...viewed],
    desktop: {
      entry: {
        'Name[zh_CN]': '阅案',
        Comment: 'Review what government departments promise, with no network',
        'Comment[zh_CN]': '评审部门承诺，全程不联网',
        'GenericName[zh_CN]': '部门计划评审',
        Keywords: 'review;plan;commitment;评审;计划;承诺;',
      },
    },
  },
  deb: {
    priority: 'optional',
    depends: ['libgtk-3-0', 'libnss3', 'libxss1', 'libxtst6', 'xdg-utils', 'libatspi2.0-0', 'libuuid1', 'libsecret-1-0'],
  },
  win: {
    target: [
      { target: 'nsis', arch: ['x64', 'arm64'] },
      { target: 'portable', arch: ['x64', 'arm64'] },
    ],
    icon: 'out/icons/icon.ico',
    fileAssociations: [yuean],
  },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    deleteAppDataOnUninstall: false,
    differentialPackage: false,
    shortcutName: '阅案',
    installerLanguages: ['zh_CN', 'en_US'],
    include: 'build/installer.nsh',
    artifactName: `Yuean-setup-${slot('version')}-${slot('arch')}.${slot('ext')}`,
  },
  portable: { artifactName: `Yuean-portable-${slot('version')}-${slot('arch')}.${slot('ext')}`, unpackDirName: 'yuean-portable' },
  mac: {
    target: ['dmg', 'zip'].map(target => ({ target, arch: ['x64', 'arm64'] })),
    icon: 'out/icons/icon.icns',
    category: 'public.app-category.productivity',
    minimumSystemVersion: '13.0',
    hardenedRuntime: true,
    gatekeeperAssess: false,
    darkModeSupport: true,
    fileAssociations: [yuean, ...viewed],
    extendInfo: { CFBundleDisplayName: '阅案', CFBundleLocalizations: ['zh_CN', 'en'], LSHasLocalizedDisplayName: true },
  },
  dmg: { format: 'ULFO', writeUpdateInfo: false, title: `${slot('productName')} ${slot('version')}` },
}
