import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { withApp, withFreshBrowser } from '../browser.ts'
import { untilRows } from '../first-rows.ts'
import { heapOf } from '../heap.ts'
import { type Line, measured } from '../measure.ts'

const SEED = readFileSync(new URL('../../../seeds/zhenjiang-2020.txt', import.meta.url))
const CELLS = 30
const HOURS = 8
const MINUTES = 60
/** Megabytes that an hour may leave behind: what was scored and noted in it stays, with its history. */
const FLAT = 1
const MARKS = ['1', '2', '3', '4', '5']

/** Eight hours of a meeting by keyboard on a clock that jumps: moves, scores, notes and turns; what is left on the heap after each hour, garbage collected. */
export const meeting: Line = {
  name: 'meeting',
  inSubset: false,
  run: () =>
    withApp(address =>
      withFreshBrowser(async context => {
        const page = await context.newPage()
        await page.clock.install({ time: new Date('2026-01-20T09:00:00') })
        await page.goto(address)
        await page.getByRole('banner').waitFor()
        await drop(page)
        await page.getByRole('navigation', { name: '页面' }).getByRole('button', { name: '会议', exact: true }).click()
        await page.locator('main').click({ position: { x: 600, y: 500 } })
        await page.keyboard.press('s')
        await page.getByRole('timer').first().waitFor()
        const heaps: number[] = []
        let actions = 0
        for (let hour = 0; hour < HOURS; hour++) {
          for (let minute = 0; minute < MINUTES; minute++) actions += await oneMinute(page, hour * MINUTES + minute)
          const { page: own, workers } = await heapOf(page)
          heaps.push(own + workers)
        }
        const edits = await editsKept(page)
        const steep = perHour(heaps.slice(1))
        const line = { size: `${HOURS} h, ${actions} keys, ${edits} edits kept`, peer: null, peerName: '' } as const
        return [
          measured({
            ...line,
            name: `meeting: heap after GC, from hour 2 on (${heaps.map(heap => heap.toFixed(1)).join(' ')} MB)`,
            unit: 'MB/h',
            ours: steep,
            goal: `≤ ${FLAT} MB/h`,
            met: steep <= FLAT,
          }),
        ]
      }),
    ),
}

/** What a person does in a minute of a meeting: one commitment scored whole, now and then a note, a decision, the next department; the clock goes on. */
async function oneMinute(page: Page, minute: number): Promise<number> {
  const keys = ['j', ...MARKS.map((_, at) => MARKS[(minute + at) % MARKS.length] ?? '3')]
  for (const key of keys) await page.keyboard.press(key)
  let pressed = keys.length
  if (minute % 5 === 0) {
    await page.keyboard.press('c')
    await page.keyboard.insertText(`第${minute}分钟：口径待补。`)
    await page.keyboard.press('Escape')
    pressed += 3
  }
  if (minute % 15 === 14) {
    await page.keyboard.press('n')
    pressed += 1
  }
  await page.clock.fastForward(60_000)
  return pressed
}

async function drop(page: Page): Promise<void> {
  await page.evaluate(base64 => {
    const data = new DataTransfer()
    data.items.add(new File([Uint8Array.from(atob(base64), one => one.charCodeAt(0))], 'zhenjiang-2020.txt'))
    document.getElementById('root')?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
  }, SEED.toString('base64'))
  await untilRows(page, CELLS)
}

function editsKept(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const asked = indexedDB.open('yuean')
        asked.onerror = () => reject(asked.error)
        asked.onsuccess = () => {
          const counted = asked.result.transaction('edits').objectStore('edits').count()
          counted.onerror = () => reject(counted.error)
          counted.onsuccess = () => {
            asked.result.close()
            resolve(counted.result)
          }
        }
      }),
  )
}

/** The straight line through the hours' heaps, in megabytes an hour. */
function perHour(heaps: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length
  const hours = heaps.map((_, hour) => hour)
  const [x, y] = [mean(hours), mean(heaps)]
  const over = heaps.reduce((sum, heap, hour) => sum + (hour - x) * (heap - y), 0)
  return over / hours.reduce((sum, hour) => sum + (hour - x) ** 2, 0)
}
