import { info as regularInfo } from '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf?info'
import regular from '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf?url'
import { info as boldInfo } from '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf?info'
import bold from '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf?url'
import { info as serifInfo } from '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf?info'
import serif from '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf?url'
import { info as serifBoldInfo } from '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf?info'
import serifBold from '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf?url'
import wasm from '@myriaddreamin/typst-ts-web-compiler/wasm?url'
import { expose, transfer } from 'comlink'
import { packOf } from '../domain/pack-of.ts'
import type { Rubric } from '../domain/rubric.ts'
import { packFigures } from '../insight/pack-figures.ts'
import { lackingIn } from '../pack/lacking.ts'
import { makePack } from '../pack/make-pack.ts'
import { facesMissing } from '../pack/pack-fonts.ts'
import { readReviews } from '../pack/read-reviews.ts'
import { TemplateError } from '../pack/template-error.ts'
import { makeTypesetter, type Sources, type Typesetter } from '../pack/typesetter.ts'
import { writeAs } from '../pack/write-as.ts'
import { zipOf } from '../pack/zip-of.ts'
import type { OnProgress, PackAnswer, PackQuestion, PreviewAnswer, ReviewsAnswer } from './answers.ts'
import { drawPage, openPages, pdfjs } from './draw-pages.ts'
import { type GroundPiece, keepGround } from './pack-ground.ts'

const read = import.meta.glob<string>('../pack/templates/**/*.typ', { query: '?raw', import: 'default', eager: true })
const SOURCES: Sources = Object.fromEntries(Object.entries(read).map(([path, source]) => [path.replace('../pack', ''), source]))

let warm: Promise<Typesetter> | null = null
let more: readonly Uint8Array[] = []
let serial = 0
let isBroken = false

/** Bytes from which the typesetter is better begun anew: a pack of 300 pages takes 400 MB each time it is laid out afresh, and 4 GB is the end of it. */
const MOST_HELD = 1e9

const ground = keepGround()

/** The content by a question, of the ground as it is now: called before anything is waited for, because the next ground may follow at once. */
function gathered({ choice, day, dress, isSpeaking, language, scope, template }: PackQuestion) {
  const { fold, log, name, parsed } = ground.now()
  const content = packOf({ document: { name, parsed }, fold, log: choice.history ? log : [], choice, isSpeaking, scope, language, day })
  return { template, content, figures: packFigures(content, content.insight ? parsed : null), dress }
}

async function take(piece: GroundPiece): Promise<void> {
  ground.take(piece)
}

/** Figures, then pages. The typesetter and its fonts stay warm for the next pack. */
async function pack(question: PackQuestion, onProgress: OnProgress): Promise<PackAnswer> {
  const { format, own } = question
  const input = gathered(question)
  const { content } = input
  onProgress({ step: 'loading', share: 0.1 })
  if (format !== 'pdf') {
    const { bytes, rows } = await writeAs(format, input)
    return transfer({ ok: true, bytes, pages: 0, rows }, [bytes.buffer])
  }
  const typesetter = await typesetterNow()
  onProgress({ step: 'laying-out', share: 0.5 })
  return faultless(() => {
    const { bytes, pages } = makePack(typesetter, SOURCES, input, own)
    const rows = content.plans.reduce((sum, plan) => sum + plan.commitments.length, 0)
    return transfer({ ok: true, bytes, pages, rows }, [bytes.buffer])
  })
}

async function preview(question: PackQuestion): Promise<PreviewAnswer> {
  const input = gathered(question)
  const typesetter = await typesetterNow()
  const number = ++serial
  return faultless(async () => {
    const { bytes, pages, places, sizes } = makePack(typesetter, SOURCES, { ...input, isPreview: true }, question.own)
    const { length } = bytes
    await openPages(number, bytes)
    return {
      ok: true,
      serial: number,
      pages,
      sizes,
      places,
      bytes: length,
      lacking: lackingIn(input.content, typesetter.hasGlyph),
      missing: facesMissing(typesetter.families),
    }
  })
}

/** A page of the last preview, drawn. */
async function page(of: number, number: number, width: number): Promise<ImageBitmap | null> {
  const drawn = await drawPage(of, number, width)
  return drawn && transfer(drawn, [drawn])
}

async function addFonts(fonts: readonly Uint8Array[]): Promise<void> {
  more = fonts
  warm = null
}

async function zip(files: Parameters<typeof zipOf>[0]): Promise<Uint8Array> {
  const bytes = zipOf(files)
  return transfer(bytes, [bytes.buffer])
}

/** What work answers, or where the template is wrong. */
async function faultless<T>(work: () => T | Promise<T>): Promise<T | { readonly ok: false; readonly fault: TemplateError['fault'] }> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof TemplateError) return { ok: false, fault: error.fault }
    isBroken = true
    throw error
  }
}

/** Whether the next pack needs another worker: the typesetter broke, or holds too much. */
async function isSpent(): Promise<boolean> {
  const typesetter = await warm?.catch(() => null)
  return isBroken || (typesetter?.held() ?? 0) > MOST_HELD
}

function typesetterNow(): Promise<Typesetter> {
  warm ??= load().catch((error: unknown) => {
    warm = null
    throw error
  })
  return warm
}

/** The engine compiles while it comes. Every page is set in the sans faces, so they come at the same time; the others when a page asks for them. */
async function load(): Promise<Typesetter> {
  const [engine, sans, sansBold] = await Promise.all([answerOf(wasm), bytesOf(regular), bytesOf(bold)])
  const fonts = [
    { info: regularInfo, read: () => sans },
    { info: boldInfo, read: () => sansBold },
    { info: serifInfo, read: () => bytesNow(serif) },
    { info: serifBoldInfo, read: () => bytesNow(serifBold) },
  ]
  return makeTypesetter({ wasm: engine, fonts: [...fonts, ...more] })
}

async function answerOf(address: string): Promise<Response> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${address} ${answer.status}`)
  return answer
}

async function bytesOf(address: string): Promise<Uint8Array> {
  return new Uint8Array(await (await answerOf(address)).arrayBuffer())
}

/** Typst asks in the middle of a page and cannot wait: in a worker a request may hold its thread up. */
function bytesNow(address: string): Uint8Array {
  const request = new XMLHttpRequest()
  request.open('GET', address, false)
  request.responseType = 'arraybuffer'
  request.send()
  if (request.status !== 200 || !(request.response instanceof ArrayBuffer)) throw new Error(`${address} ${request.status}`)
  return new Uint8Array(request.response)
}

/** Loads what a pack needs and sets one, so that the one a person waits for finds everything compiled. */
async function warmUp(question: PackQuestion): Promise<void> {
  await pack({ ...question, format: 'pdf' }, () => undefined)
  await pdfjs()
}

const packWorker = {
  take,
  isSpent,
  warmUp,
  pack,
  preview,
  page,
  addFonts,
  zip,
  readReviews: async (bytes: Uint8Array, rubric: Rubric): Promise<ReviewsAnswer> => readReviews(bytes, rubric),
}
export type PackWorker = typeof packWorker
expose(packWorker)
