import { expect, test } from 'vitest'
import { batchPack } from '../../renderer/actions/batch-pack.ts'
import { exportPack, showPack } from '../../renderer/actions/export-pack.ts'
import { actionFor } from '../../renderer/actions/keys.ts'
import { importReviews } from '../../renderer/actions/pack-files.ts'
import { fileName } from '../../renderer/actions/pack-request.ts'
import { chooseOwnTemplate, takeInstalledFonts } from '../../renderer/actions/pack-settings.ts'
import { valueIn } from '../../renderer/domain/fold.ts'
import { PLAIN_PACK } from '../../renderer/domain/pack-settings.ts'
import type { Host, HostFolder } from '../../renderer/host/host.ts'
import type { PackRequest, ReviewLine, Workers } from '../../renderer/workers/answers.ts'
import { deskForTests } from './desk-for-tests.ts'

const BYTES = new Uint8Array([37, 80, 68, 70])

/** A desk whose worker answers at once and whose host keeps what it is given. */
function packDesk(more: { host?: Partial<Host>; workers?: Partial<Workers> } = {}) {
  const saved: string[] = []
  const asked: PackRequest[] = []
  const plain = deskForTests()
  const desk = deskForTests({
    host: {
      ...plain.host,
      saveFile: async name => {
        saved.push(name)
        return { name }
      },
      ...more.host,
    },
    workers: {
      ...plain.workers,
      pack: async request => {
        asked.push(request)
        return { ok: true, bytes: BYTES, pages: 3, rows: 3 }
      },
      ...more.workers,
    },
  })
  const says = () => desk.work.getState().messages.map(message => message.code)
  return { desk, saved, asked, says }
}

/** A folder in memory. */
function folder(there: readonly string[] = [], failAt = ''): HostFolder & { readonly files: Set<string> } {
  const files = new Set(there)
  return {
    files,
    name: 'packs',
    has: async name => files.has(name),
    write: async name => {
      if (name === failAt) throw new Error('磁盘已满。')
      files.add(name)
    },
  }
}

test('one click exports the plain brief; Ctrl+E shows the place for packs', async () => {
  const { desk, saved, asked, says } = packDesk()
  await exportPack.run(desk)
  expect(saved).toEqual(['计划 评审简报.pdf'])
  expect(asked[0]).toMatchObject({ template: 'brief', format: 'pdf', own: null, dress: { preset: 'modern' } })
  expect(says()).toEqual(['pack.saved'])
  expect(
    actionFor({ key: 'e', ctrlKey: true, metaKey: false, altKey: false, shiftKey: false, isComposing: false, keyCode: 69 }, false),
  ).toBe(showPack)
})

test.each([
  ['the host says why it was not written', { host: { saveFile: async () => Promise.reject(new Error('磁盘已满。')) } }, 'save.why'],
  [
    'a wrong template is told',
    {
      workers: { pack: async () => ({ ok: false as const, fault: { file: '/own.typ', line: 2, column: 2, message: 'x', hints: ['y'] } }) },
    },
    'pack.template',
  ],
  ['a worker that dies is told', { workers: { pack: async () => Promise.reject(new Error('worker')) } }, 'pack.failed'],
] as const)('%s, and nothing is saved', async (_, more, code) => {
  const { desk, saved, says } = packDesk(more)
  await exportPack.run(desk, PLAIN_PACK)
  expect(says()).toEqual([code])
  expect(saved).toEqual([])
})

test('a dialog that is cancelled says nothing', async () => {
  const { desk, says } = packDesk({ host: { saveFile: async () => null } })
  await exportPack.run(desk, PLAIN_PACK)
  expect(says()).toEqual([])
})

test('a batch writes what is not there and leaves alone what is', async () => {
  const there = folder(['01 市科技局 评审简报.pdf'])
  const { desk, asked, says } = packDesk({ host: { chooseFolder: async () => there } })
  await batchPack.run(desk, { by: 'department', settings: PLAIN_PACK })
  expect(asked).toEqual([])
  expect(says()).toEqual(['pack.batch'])
})

test('numbered copies are one file each, with their number in it; a full disk ends the batch and keeps what is whole', async () => {
  const copies = { ...PLAIN_PACK, copies: 3, dress: { ...PLAIN_PACK.dress, copy: 8 } }
  const there = folder()
  const { desk, asked } = packDesk({ host: { chooseFolder: async () => there } })
  await batchPack.run(desk, { by: 'copy', settings: copies })
  expect([...there.files]).toEqual(['计划 评审简报 000008.pdf', '计划 评审简报 000009.pdf', '计划 评审简报 000010.pdf'])
  expect(asked.map(one => one.dress.copy)).toEqual([8, 9, 10])
  const full = folder([], '计划 评审简报 000009.pdf')
  const second = packDesk({ host: { chooseFolder: async () => full } })
  await batchPack.run(second.desk, { by: 'copy', settings: copies })
  expect([...full.files]).toEqual(['计划 评审简报 000008.pdf'])
  expect(second.says()).toContain('pack.batch-stopped')
})

test('without folders the batch is one zip', async () => {
  const { desk, saved } = packDesk({ workers: { zip: async files => new Uint8Array(files.length) } })
  await batchPack.run(desk, { by: 'department', settings: PLAIN_PACK })
  expect(saved).toEqual(['计划 评审简报.zip'])
})

const LINE: ReviewLine = { commitment: 'b', reviewer: '李静', marks: { clear: 4, timed: null }, verdict: 'doubt', note: '口径？' }
const reading = (lines: readonly ReviewLine[]) => ({
  host: { openFile: async () => ({ name: 'a.csv', bytes: BYTES }) },
  workers: { readReviews: async () => ({ ok: true, lines, unread: [] }) as const },
})

test('reviews that are read back become edits of who is named there; twice changes nothing more', async () => {
  const { desk, says } = packDesk(reading([LINE, { ...LINE, commitment: 'elsewhere' }]))
  await importReviews.run(desk)
  const fold = () => desk.folds.getState().open?.fold ?? never()
  expect(valueIn(fold(), 'commitment:b', 'score.clear', 'csv:李静')).toBe(4)
  expect(valueIn(fold(), 'person:csv:李静', 'name')).toBe('李静')
  expect(desk.keep.log.size).toBe(4)
  await importReviews.run(desk)
  expect(desk.keep.log.size).toBe(4)
  expect(says()).toEqual(['reviews.taken', 'reviews.taken'])
  expect(desk.work.getState().messages.map(({ params }) => [params.edits, params.foreign])).toEqual([
    [4, 1],
    [0, 1],
  ])
})

test('a letter that says what its reviewer here has said is nobody new; one that says something else is', async () => {
  const letter = { ...LINE, reviewer: 'A' }
  const { desk } = packDesk(reading([LINE]))
  await importReviews.run(desk)
  const before = desk.keep.log.size
  const second = deskForTests({ ...desk, host: { ...desk.host, openFile: async () => ({ name: 'a.json', bytes: BYTES }) } })
  const says = async (line: ReviewLine) => {
    Object.assign(second, { workers: { ...second.workers, readReviews: async () => ({ ok: true, lines: [line], unread: [] }) } })
    await importReviews.run(second)
  }
  await says(letter)
  expect(desk.keep.log.size).toBe(before)
  await says({ ...letter, note: '另一句' })
  expect(valueIn(second.folds.getState().open?.fold ?? never(), 'commitment:b', 'note', 'csv:A')).toBe('另一句')
  expect(valueIn(second.folds.getState().open?.fold ?? never(), 'commitment:b', 'note', 'csv:李静')).toBe('口径？')
})

test('what this laptop’s own reviewer is named for is theirs', async () => {
  const { desk } = packDesk(reading([{ ...LINE, reviewer: '张三' }]))
  await importReviews.run(desk)
  expect(valueIn(desk.folds.getState().open?.fold ?? never(), 'commitment:b', 'verdict', 'me')).toBe('doubt')
})

test.each(['empty', 'no-id', 'means', 'foreign', 'damaged', 'newer', 'too-large'] as const)(
  'a table without reviews (%s) is refused in a sentence',
  async why => {
    const { desk, says } = packDesk({
      host: { openFile: async () => ({ name: 'a.csv', bytes: BYTES }) },
      workers: { readReviews: async () => ({ ok: false, why }) },
    })
    await importReviews.run(desk)
    expect(says()).toEqual([`reviews.${why}`])
    expect(desk.keep.log.size).toBe(0)
  },
)

test('a template that is no UTF-8 is refused; one that is stands in the settings', async () => {
  const choose = (bytes: Uint8Array) => packDesk({ host: { openFile: async () => ({ name: 'a.typ', bytes }) } })
  const bad = choose(new Uint8Array([0xff, 0xfe, 0xfd]))
  await chooseOwnTemplate.run(bad.desk)
  expect(bad.says()).toEqual(['pack.no-template'])
  const good = choose(new TextEncoder().encode('#pack'))
  await chooseOwnTemplate.run(good.desk)
  expect(good.desk.view.getState().pack.own).toEqual({ name: 'a.typ', source: '#pack' })
})

test('installed fonts are used where they are given, and packs work where they are refused', async () => {
  const given: number[] = []
  const workers = { addFonts: async (fonts: readonly Uint8Array[]) => void given.push(fonts.length) }
  const yes = packDesk({ host: { localFonts: async () => [BYTES, BYTES] }, workers })
  await takeInstalledFonts.run(yes.desk, ['FangSong'])
  expect(given).toEqual([2])
  expect(yes.desk.view.getState().packFonts).toBe(1)
  const no = packDesk({ host: { localFonts: async () => null }, workers })
  await takeInstalledFonts.run(no.desk, ['FangSong'])
  expect(no.says()).toEqual(['pack.fonts-refused'])
  expect(given).toEqual([2])
})

test.each([
  [['a/b\\c:d*e?"f<g>h|i\n\u0000j', 'x'], 'pdf', 'a b c d e f g h i j x.pdf'],
  [['', 'x'], 'zip', 'x.zip'],
  [['字'.repeat(60)], 'csv', `${'字'.repeat(40)}.csv`],
])('a file’s name has only what every system takes', (words, extension, expected) => expect(fileName(words, extension)).toBe(expected))

function never(): never {
  throw new Error('the document is open')
}
