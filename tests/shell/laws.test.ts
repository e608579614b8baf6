import { expect, test } from 'vitest'
import { sourcesOf } from '../rooms.ts'

const top = new URL('../..', import.meta.url).pathname
const sources = sourcesOf(top)
const under = (...folders: string[]) => sources.filter(({ path }) => folders.some(folder => path.startsWith(folder)))

/** Ways to the network, and to other programs. */
const WAYS_OUT =
  /['"](?:node:)?(?:https?|http2|net|tls|dgram|dns|child_process)['"]|\bfetch\(|\bnet\.(?:fetch|request)|XMLHttpRequest|WebSocket|EventSource|openExternal|sendBeacon|webContents\.executeJavaScript|\beval\(|new Function/

test('the desktop shell knows no way to the network or to another program', () => {
  const shell = under('electron/main/', 'electron/ipc/', 'electron/preload/', 'renderer/host/').filter(
    // The one place where an address leaves, after a person said so; its own tests hold it to that.
    ({ path }) => path !== 'electron/main/link-offer.ts',
  )
  expect(shell.length).toBeGreaterThan(30)
  expect(shell.filter(({ text }) => WAYS_OUT.test(text)).map(({ path }) => path)).toEqual([])
})

test.each([`import { get } from 'node:https'`, `await fetch('https://evil/')`, `import net from "net"`, `shell.openExternal(url)`])(
  'the law would see %s',
  text => expect(WAYS_OUT.test(text)).toBe(true),
)

test('only main.ts and preload.ts import values of Electron', () => {
  const importing = under('electron/').filter(({ text }) => /^import (?!type\b)[\w*{}\s,]+ from 'electron'/m.test(text))
  expect(importing.map(({ path }) => path).sort()).toEqual(['electron/main/main.ts', 'electron/preload/preload.ts'])
})

test('serve listens on the loopback address only', () => {
  const [serve] = under('electron/serve/serve.ts')
  expect(serve?.text).toContain("const HOST = '127.0.0.1'")
  expect(serve?.text.match(/\.listen\(/g)).toHaveLength(1)
})

test('no blocking dialog is left: on Windows it costs the page its keyboard', () => {
  expect(
    under('electron/').filter(({ text }) =>
      /Sync\(.*(?:dialog|MessageBox)|showMessageBoxSync|showOpenDialogSync|showSaveDialogSync/.test(text),
    ),
  ).toEqual([])
})
