import { expect, test, vi } from 'vitest'
import type { Desk } from '../../renderer/actions/desk.ts'
import { dragPack, packForDrag } from '../../renderer/actions/drag-pack.ts'
import { copyLink, offerLink } from '../../renderer/actions/link.ts'
import { PLAIN_PACK } from '../../renderer/domain/pack-settings.ts'
import type { Desktop } from '../../renderer/host/desktop.ts'
import type { PackAnswer } from '../../renderer/workers/answers.ts'
import { deskForTests } from './desk-for-tests.ts'

const codes = (desk: Desk) => desk.work.getState().messages.map(message => message.code)
const fault = { file: 'a.typ', line: 1, column: 1, message: '?', hints: [] }

function deskWith({ answer, desktop = {} }: { answer?: PackAnswer; desktop?: Partial<Desktop> } = {}) {
  const plain = deskForTests()
  const whole: Desktop = {
    showMenu: async () => undefined,
    onMenuCommand: () => () => undefined,
    showScheme: async () => undefined,
    openProjector: async () => undefined,
    dragOut: async () => undefined,
    offerLink: async () => 'left',
    ...desktop,
  }
  const pack = answer ? async () => answer : plain.workers.pack
  return deskForTests({ host: { ...plain.host, kind: 'electron', desktop: whole }, workers: { ...plain.workers, pack } })
}

test('what is dragged is the file that export would save, under the same name; no job, no dialog', async () => {
  const dragOut = vi.fn(async () => undefined)
  const bytes = new Uint8Array([37, 80, 68, 70])
  const desk = deskWith({ answer: { ok: true, bytes, pages: 1, rows: 3 }, desktop: { dragOut } })
  const file = await packForDrag(desk, PLAIN_PACK)
  expect(file).toEqual({ name: '计划 评审简报.pdf', bytes })
  expect((await packForDrag(desk, { ...PLAIN_PACK, format: 'xlsx' }))?.name).toBe('计划 评审简报.xlsx')
  if (file) await dragPack(desk, file)
  expect(dragOut.mock.calls).toEqual([['计划 评审简报.pdf', bytes]])
  expect([desk.work.getState().job, codes(desk)]).toEqual([null, []])
})

test('a template at fault, a dead worker and a disk that refuses are each said', async () => {
  const faulty = deskWith({ answer: { ok: false, fault } })
  expect([await packForDrag(faulty, PLAIN_PACK), codes(faulty)]).toEqual([null, ['pack.template']])
  const dead = deskWith()
  expect([await packForDrag(dead, PLAIN_PACK), codes(dead)]).toEqual([null, ['pack.failed']])
  const full = deskWith({ desktop: { dragOut: () => Promise.reject(new Error('磁盘已满')) } })
  await dragPack(full, { name: 'a.pdf', bytes: new Uint8Array() })
  expect(codes(full)).toEqual(['save.why'])
})

test('a link that the person copied in the dialog is said; one that is left or opened needs no word; a refusal is said', async () => {
  for (const [answer, said] of [
    ['copied', ['link.copied']],
    ['left', []],
    ['opened', []],
  ] as const) {
    const desk = deskWith({ desktop: { offerLink: async () => answer } })
    await offerLink.run(desk, 'https://www.gov.cn/a')
    expect(codes(desk)).toEqual(said)
  }
  const refused = deskWith({ desktop: { offerLink: () => Promise.reject(new Error('bad arguments')) } })
  await offerLink.run(refused, 'https://www.gov.cn/a')
  expect(codes(refused)).toEqual(['link.failed'])
  expect(offerLink.may(deskForTests())).toBe(false)
})

test('a clipboard that refuses is said', async () => {
  vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('not allowed')) } })
  const desk = deskForTests()
  await copyLink.run(desk, 'https://www.gov.cn/a')
  expect(codes(desk)).toEqual(['link.failed'])
  vi.unstubAllGlobals()
})
