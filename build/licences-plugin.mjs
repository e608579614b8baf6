import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'

/** Licences that may stand in a package under MIT beside their text; anything else stops the build, and a person decides. */
const ALLOWED = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'Zlib',
  'Unlicense',
  'CC0-1.0',
  'OFL-1.1',
])

/** Collects the packages that bundles are made of. One collector serves all bundles of a build. */
export function licences() {
  const homes = new Set()
  return {
    plugin: () => ({
      name: 'yuean-licences',
      generateBundle() {
        for (const id of this.getModuleIds()) {
          const home = packageOf(id)
          if (home) homes.add(home)
        }
      },
    }),
    /** Every package with its licence and text, sorted; throws where a licence is missing or not allowed. */
    text: () => {
      const packages = [...homes].map(described).sort((a, b) => (a.title < b.title ? -1 : 1))
      const refused = packages.filter(({ licence }) => !isAllowed(licence))
      if (refused.length > 0)
        throw new Error(`licences to decide about: ${refused.map(({ title, licence }) => `${title} (${licence})`).join(', ')}`)
      return [...new Map(packages.map(one => [one.title, one])).values()].map(asText).join(`\n${'='.repeat(80)}\n\n`)
    },
  }
}

/** Whether a package under this licence expression may be bundled: a choice (OR) needs one allowed, a sum (AND) all. */
export function isAllowed(licence) {
  const plain = licence.replace(/[()]/g, ' ').trim()
  return plain.split(/\s+OR\s+/).some(choice => choice.split(/\s+AND\s+/).every(one => ALLOWED.has(one.trim())))
}

/** The folder of the package a module is from: what stands right below the last node_modules; `null` for our own. */
export function packageOf(id) {
  const path = id
    .replace(/^\0/, '')
    .replace(/[?#].*$/, '')
    .replaceAll('\\', '/')
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0].split('/').join(sep) ?? null
}

function described(home) {
  const { name, version, license, licenses, author, homepage, repository } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
  const one = license ?? licenses?.[0]
  const file = readdirSync(home).find(entry => /^(licen[cs]e|copying)(?![a-z]*\.(js|json)$)/i.test(entry))
  return {
    title: `${name} ${version}`,
    licence: typeof one === 'string' ? one : (one?.type ?? 'none'),
    source: homepage ?? (typeof repository === 'string' ? repository : repository?.url) ?? '',
    author: typeof author === 'string' ? author : (author?.name ?? ''),
    words: file ? readFileSync(join(home, file), 'utf8').trim() : '',
  }
}

function asText({ title, licence, source, author, words }) {
  return [title, `${licence}${author ? ` — ${author}` : ''}`, source, '', words].filter((line, n) => n === 3 || line).join('\n')
}
