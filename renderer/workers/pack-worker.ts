import regular from '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf?url'
import bold from '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf?url'
import wasm from '@myriaddreamin/typst-ts-web-compiler/wasm?url'
import { expose } from 'comlink'
import type { PackContent, Template } from '../domain/pack.ts'
import { packFigures } from '../insight/pack-figures.ts'
import { makePack } from '../pack/make-pack.ts'
import brief from '../pack/templates/brief.typ?raw'
import { makeTypesetter, type Typesetter } from '../pack/typesetter.ts'
import type { OnProgress, PackAnswer } from './answers.ts'

let warm: Promise<Typesetter> | null = null

/** Figures, then pages. The typesetter and its fonts stay warm for the next pack. */
async function pack(content: PackContent, template: Template, onProgress: OnProgress): Promise<PackAnswer> {
  onProgress({ step: 'loading', share: 0.1 })
  warm ??= load()
  const set = await warm.catch((error: unknown) => {
    warm = null
    throw error
  })
  onProgress({ step: 'laying-out', share: 0.5 })
  return makePack(set, { brief }, template, content, packFigures(content))
}

async function load(): Promise<Typesetter> {
  const [engine, ...fonts] = await Promise.all([wasm, regular, bold].map(bytesOf))
  if (!engine) throw new Error('The typesetting engine is missing.')
  return makeTypesetter({ wasm: engine, fonts })
}

async function bytesOf(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address} ${answer.status}`)
  return new Uint8Array(await answer.arrayBuffer())
}

const packWorker = { pack }
export type PackWorker = typeof packWorker
expose(packWorker)
