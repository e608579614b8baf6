import { readFile } from 'node:fs/promises'
import { type BrowserContext, expect, type Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { canonical } from '../../renderer/domain/edit.ts'
import { goTo } from './panel-page.ts'
import { ReviewPage } from './review-page.ts'
import { test } from './window.ts'

const NAMES = ['赵科长', '钱一', '孙二', '李三', '周四']
const TITLE = /听听这些部门/

/** Saves a review file and answers its bytes. */
async function carryOut(page: Page, content: '打开的文件和全部评审' | '只有我的评审'): Promise<Uint8Array> {
  await goTo(page, '数据')
  await page.getByRole('radio', { name: content }).check()
  const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '存成文件…' }).click()])
  await expect(page.getByText(/已写好并读回核对/).last()).toBeVisible()
  return readFile(await saved.path())
}

/** Drops a review file on the window and merges it, if there is anything new in it. */
async function takeIn(review: ReviewPage, name: string, bytes: Uint8Array): Promise<void> {
  const { page } = review
  const dialog = page.getByRole('dialog')
  // While the merge before is still being written, another file waits outside.
  await expect(async () => {
    await review.drop(name, bytes)
    await expect(dialog).toBeVisible({ timeout: 3000 })
  }).toPass()
  const confirm = dialog.getByRole('button', { name: /^(合并|没有新内容)$/ })
  await expect(confirm).toBeVisible()
  await ((await confirm.isDisabled()) ? dialog.getByRole('button', { name: '取消', exact: true }) : confirm).last().click()
  await expect(dialog).toBeHidden()
}

/** What a review file says, each edit in one spelling, in order: the same state is the same text. */
function saidIn(bytes: Uint8Array): string {
  const edits = unzipSync(bytes)['edits.ndjson']
  if (!edits) throw new Error('no edits in the file')
  return strFromU8(edits)
    .split('\n')
    .filter(Boolean)
    .map(line => canonical(JSON.parse(line)))
    .sort()
    .join('\n')
}

async function nameOneself(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /评审人/ }).click()
  await page.getByRole('textbox', { name: '评审人' }).fill(name)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: '评审人' })).toBeHidden()
}

/** An order that is drawn, and the same each time. */
function shuffled<T>(list: readonly T[], seed: number): readonly T[] {
  let state = seed
  const keyed = list.map(one => {
    state = (state * 1103515245 + 12345) % 2147483648
    return [state, one] as const
  })
  return keyed.sort((a, b) => a[0] - b[0]).map(([, one]) => one)
}

test('five laptops exchange files in drawn orders: blind until the clerk reveals, and in the end they all say the same', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const contexts: BrowserContext[] = []
  const desks: ReviewPage[] = []
  for (const _ of NAMES) {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN', acceptDownloads: true })
    contexts.push(context)
    const review = new ReviewPage(await context.newPage())
    await review.open()
    desks.push(review)
  }
  const [clerk, ...others] = desks
  if (!clerk) throw new Error('nobody came')
  await clerk.openSample()
  await nameOneself(clerk.page, NAMES[0] ?? '')
  await goTo(clerk.page, '合议')
  await clerk.page.getByText('背靠背', { exact: true }).click()
  const roster = clerk.page.getByRole('textbox', { name: '评审人名单' })
  await roster.fill(NAMES.join('\n'))
  await roster.blur()
  await expect(clerk.page.getByText(/还没有交的/)).toContainText('周四')
  const sent = await carryOut(clerk.page, '打开的文件和全部评审')

  for (const [index, review] of others.entries()) {
    await takeIn(review, '评审.yuean', sent)
    await review.page.getByRole('button', { name: TITLE }).first().click()
    await review.showsSample()
    await nameOneself(review.page, NAMES[index + 1] ?? '')
    await review.press('Home', ...['clear', 'measurable', 'timed', 'ambitious', 'strategic'].map((_, at) => String(((index + at) % 5) + 1)))
    await expect(review.outline.getByRole('button', { name: '全部部门 1/117' })).toBeVisible()
  }
  await goTo(clerk.page, '评审')
  await clerk.press('Home', '3', '3', '3', '3', '3')
  await expect(clerk.saved).toBeVisible()
  const files: Uint8Array[] = []
  for (const review of desks) files.push(await carryOut(review.page, '只有我的评审'))

  for (const [index, review] of desks.entries()) {
    const incoming = shuffled(
      [...files.keys()].filter(from => from !== index),
      index * 97 + 5,
    )
    for (const from of incoming) await takeIn(review, `${NAMES[from]}.yuean`, files[from] ?? new Uint8Array())
    await goTo(review.page, '合议')
    await expect(review.page.getByText('名单上的人都交了')).toBeVisible()
    await review.page.getByRole('tab', { name: '分歧' }).click()
    await expect(review.page.getByText('只有一个人的评分')).toBeVisible()
    await expect(review.page.getByRole('button', { name: '揭晓评分…' })).toHaveCount(review === clerk ? 1 : 0)
  }

  await clerk.page.getByRole('button', { name: '揭晓评分…' }).click()
  await clerk.page.getByRole('button', { name: '揭晓', exact: true }).click()
  await expect(clerk.page.getByRole('listitem').first()).toContainText('差 4')
  const revealed = await carryOut(clerk.page, '打开的文件和全部评审')
  const states: string[] = [saidIn(revealed)]
  for (const review of others) {
    await takeIn(review, '揭晓.yuean', revealed)
    await goTo(review.page, '合议')
    await review.page.getByRole('tab', { name: '分歧' }).click()
    await expect(review.page.getByRole('listitem').first()).toContainText('差 4')
    states.push(saidIn(await carryOut(review.page, '打开的文件和全部评审')))
  }
  expect(states[0]?.split('\n').length).toBeGreaterThan(25)
  for (const state of states) expect(state).toBe(states[0])
  for (const review of desks) {
    expect(review.refused).toEqual([])
    expect(review.complaints).toEqual([])
  }
  for (const context of contexts) await context.close()
})
