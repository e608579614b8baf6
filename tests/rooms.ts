import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** What a room may see: other rooms (by folder; `x/file.ts` for one file of a room) and packages. */
interface Room {
  readonly rooms: readonly string[]
  readonly packages: readonly string[]
}

const node = ['node:*']

/** The law of the rooms (DESIGN §4), complete: a folder that is not named here may not exist. */
export const ROOMS: Readonly<Record<string, Room>> = {
  'renderer/domain': { rooms: [], packages: ['zod'] },
  'renderer/intake': {
    rooms: ['renderer/domain'],
    packages: ['chardet', 'fflate', 'htmlparser2', 'linkedom', '@mozilla/readability', 'marked', 'pdfjs-dist'],
  },
  'renderer/parser': { rooms: ['renderer/domain'], packages: [] },
  'renderer/insight': { rooms: ['renderer/domain'], packages: [] },
  'renderer/pack': { rooms: ['renderer/domain'], packages: ['@myriaddreamin/*', 'docx', 'write-excel-file', 'fflate'] },
  'renderer/store': { rooms: ['renderer/domain'], packages: ['dexie', 'fflate'] },
  'renderer/host': { rooms: [], packages: [] },
  'renderer/workers': {
    rooms: ['renderer/domain', 'renderer/intake', 'renderer/parser', 'renderer/insight', 'renderer/pack'],
    packages: ['comlink', '@myriaddreamin/*', '@expo-google-fonts/*', 'pdfjs-dist', 'pinyin-pro'],
  },
  'renderer/actions': { rooms: ['renderer/domain', 'renderer/store', 'renderer/host', 'renderer/workers/answers.ts'], packages: [] },
  'renderer/ui': {
    rooms: ['renderer/domain', 'renderer/store', 'renderer/host', 'renderer/workers/answers.ts', 'renderer/actions'],
    packages: ['react', 'zustand', '@tanstack/react-virtual', '@mantine/*', 'i18next', 'react-i18next'],
  },
  'renderer/app': {
    rooms: ['renderer/domain', 'renderer/store', 'renderer/host', 'renderer/workers', 'renderer/actions', 'renderer/ui', 'seeds'],
    packages: ['react', 'react-dom'],
  },
  'electron/ipc': { rooms: ['renderer/host'], packages: ['electron', 'zod'] },
  'electron/preload': { rooms: ['electron/ipc', 'renderer/host'], packages: ['electron'] },
  'electron/main': { rooms: ['electron/ipc', 'renderer/host'], packages: ['electron', 'zod', ...node] },
  'electron/serve': { rooms: ['electron/main/app-protocol.ts'], packages: node },
  'electron/cli': {
    rooms: ['renderer/domain', 'renderer/intake', 'renderer/parser', 'renderer/insight', 'renderer/pack', 'seeds'],
    packages: [...node, '@myriaddreamin/*', '@expo-google-fonts/*', 'pdfjs-dist'],
  },
}

/** A path into an installed package names the package. */
const INSTALLED = 'node_modules/'

/** A source file as the rooms test sees it; `path` from the project's top, with `/`. */
export interface Source {
  readonly path: string
  readonly text: string
}

const IMPORT =
  /(?:^|[\s;}])(?:import|export)\s+(?:type\s+)?(?:[\w*{}\s,$]+\s+from\s+)?['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]|new URL\(\s*['"](\.[^'"\n]+)['"]\s*,\s*import\.meta/g

/** Every forbidden import, as a sentence; empty where the law is kept. */
export function breaches(sources: readonly Source[], rooms: Readonly<Record<string, Room>> = ROOMS): readonly string[] {
  return sources.flatMap(({ path, text }) => {
    const home = Object.keys(rooms).find(room => path.startsWith(`${room}/`))
    if (!home) return [`${path} stands in no room`]
    const law = rooms[home]
    return [...text.matchAll(IMPORT)].flatMap(match => {
      const named = match[1] ?? match[2] ?? match[3] ?? ''
      const target = named.startsWith('.') ? resolve(path, named) : `${INSTALLED}${named}`
      const isAllowed = target.startsWith(INSTALLED) ? mayName(law, target.slice(INSTALLED.length)) : maySee(law, home, target)
      return isAllowed ? [] : [`${path} may not import ${named}`]
    })
  })
}

/** The program's own sources, tests and build left out. */
export function sourcesOf(top: string): readonly Source[] {
  const found: Source[] = []
  const walk = (folder: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) walk(path)
      else if (/\.tsx?$/.test(entry.name)) found.push({ path: relative(top, path).split(sep).join('/'), text: readFileSync(path, 'utf8') })
    }
  }
  for (const folder of ['renderer', 'electron']) walk(join(top, folder))
  return found
}

function maySee(law: Room | undefined, home: string, target: string): boolean {
  const isIn = (room: string) => target === room || target.startsWith(`${room}/`)
  return isIn(home) || (law?.rooms.some(isIn) ?? false)
}

function mayName(law: Room | undefined, name: string): boolean {
  return (
    law?.packages.some(allowed =>
      allowed.endsWith('*') ? name.startsWith(allowed.slice(0, -1)) : name === allowed || name.startsWith(`${allowed}/`),
    ) ?? false
  )
}

function resolve(from: string, named: string): string {
  const parts = from.split('/').slice(0, -1)
  for (const part of named.replace(/\?.*$/, '').split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}
