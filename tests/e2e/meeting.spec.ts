import { expect, type Page } from '@playwright/test'
import { violationsOf } from './axe.ts'
import { bring, by, goTo, kept } from './panel-page.ts'
import { ReviewPage } from './review-page.ts'
import { test } from './window.ts'

const NUMBERS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二']

/** A text of twelve departments with three commitments each. */
const TWELVE = [
  '2026年部门工作计划',
  ...NUMBERS.flatMap((number, index) => [
    `市第${number}局：稳中求进`,
    `推动重点工作。全年新增企业${index + 10}家以上。8月底前完成平台建设。开展专项行动${index + 2}次。`,
  ]),
].join('\n')

/** Opens a text of twelve departments on a clock of the test's own. */
async function openTwelve(page: Page): Promise<ReviewPage> {
  await page.clock.install({ time: new Date('2026-01-20T09:00:00') })
  const review = new ReviewPage(page)
  await review.open()
  await review.drop('十二部门.txt', new TextEncoder().encode(TWELVE))
  await expect(review.outline.getByRole('button', { name: /^市第\S+局 0\/\d+$/ })).toHaveCount(12)
  return review
}

const timer = (page: Page) => page.getByRole('timer')
const inTurn = (page: Page) => page.getByRole('navigation', { name: '议程' }).locator('[aria-current="step"]')

test('twelve departments in ninety minutes, by keyboard; the window is killed in the middle and the clock shows the same second', async ({
  page,
  context,
}) => {
  const review = await openTwelve(page)
  await goTo(page, '会议')
  await page.getByRole('textbox', { name: '市第一局的分钟数' }).fill('8')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: '时间都与第一家相同' }).click()
  await expect(page.getByText('共 96 分钟', { exact: true })).toBeVisible()

  await page.locator('main').click({ position: { x: 600, y: 500 } })
  // From here on the clock goes only where the test lets it go.
  await page.clock.pauseAt(new Date('2026-01-20T09:05:00'))
  await review.press('s')
  await expect(timer(page)).toHaveText('8:00')
  for (let turn = 0; turn < 6; turn++) {
    await expect(inTurn(page)).toContainText(`市第${NUMBERS[turn]}局`)
    await review.press('4', '4', '3', '5', '0', '6')
    await page.clock.fastForward('07:30')
    if (turn < 5) await review.press('n')
  }
  await expect(timer(page)).toHaveText('0:30')
  await review.press('Home', 'j', 'f', 'h', '7', '2', 'd')
  const words = await page.getByText(/（本部门 2 \/ 3）/).textContent()
  await page.keyboard.type('一周内补报时间表')
  await review.press('Enter')
  await expect(page.getByText('赞成 7 反对 2')).toBeVisible()
  await expect(review.saved).toBeVisible()

  // Killed: no closing, no saying good-bye. Two minutes pass before somebody opens it again.
  const renderer = await context.newCDPSession(page)
  const isDead = page.waitForEvent('crash')
  renderer.send('Page.crash').catch(() => undefined)
  await isDead
  await page.close()
  const next = await context.newPage()
  await next.clock.resume()
  const after = new ReviewPage(next)
  await after.open()
  await expect(inTurn(next)).toContainText('市第六局')
  await next.clock.pauseAt(new Date('2026-01-20T09:52:00'))
  await expect(timer(next)).toHaveText('−1:30')
  // Not the first that is unfinished: the one that was in hand.
  await expect(next.getByText(/（本部门 \d \/ 3）/)).toHaveText(words ?? '')
  await expect(next.getByRole('button', { name: '已列入追问' })).toBeVisible()

  for (let turn = 6; turn < 12; turn++) {
    await after.press('n')
    await expect(inTurn(next)).toContainText(`市第${NUMBERS[turn]}局`)
    await after.press('3', '3', '3', '3', '3', '7')
    await next.clock.fastForward('07:00')
  }
  await expect(next.getByText('这是最后一家')).toBeVisible()
  await next.getByRole('button', { name: '散会' }).click()
  await expect(next.getByRole('button', { name: '开始' })).toBeVisible()
  await next.clock.resume()
  await goTo(next, '评审')
  await expect(after.outline.getByRole('button', { name: /^全部部门 12\// })).toBeVisible()
  await goTo(next, '合议')
  await next.getByRole('tab', { name: '追问清单' }).click()
  await expect(next.getByRole('textbox', { name: '追问 市第六局 1' })).toBeVisible()
  expect([...review.complaints, ...after.complaints]).toEqual([])
  expect([...review.refused, ...after.refused]).toEqual([])
})

test('the clock stops and goes on; a turn moved by keys or by drag speaks at its new place', async ({ page }) => {
  const review = await openTwelve(page)
  await goTo(page, '会议')
  await page.getByRole('button', { name: /^1 市第一局/ }).focus()
  await review.press('Alt+ArrowDown')
  await expect(page.getByRole('button', { name: /^1 市第二局/ })).toBeVisible()
  await page.getByRole('button', { name: /^3 市第三局/ }).dragTo(page.getByRole('button', { name: /^1 市第二局/ }))
  await expect(page.getByRole('button', { name: /^1 市第三局/ })).toBeVisible()
  await page.clock.pauseAt(new Date('2026-01-20T09:05:00'))
  await page.getByRole('button', { name: '开始' }).click()
  await expect(inTurn(page)).toContainText('市第三局')
  await page.clock.fastForward('01:00')
  await page.getByRole('button', { name: '暂停' }).click()
  await page.clock.fastForward('30:00')
  await expect(timer(page)).toHaveText('9:00')
  await page.getByRole('button', { name: '继续' }).click()
  await page.clock.fastForward('00:10')
  await expect(timer(page)).toHaveText('8:50')
  await review.press('Control+z', 'Control+z')
  await expect(timer(page)).not.toHaveText('9:00')
})

test('topics over a tag, over chosen rows and over what was flagged are turns: added, moved by keys, walked across departments, and on the wall', async ({
  page,
  context,
}) => {
  const review = await openTwelve(page)
  const { commitments, document } = await kept(page)
  const at = new Date('2026-01-20T09:00:00').getTime()
  const tagged = [commitments[1], commitments[10]]
  await bring(
    page,
    tagged.map((one, index) => by('li', document, at + index, `commitment:${one?.id}`, 'tag.民生', true)),
  )
  await goTo(page, '评审')
  await review.press('Home', 'f', 'j', 'x', 'j', 'x')
  await goTo(page, '会议')
  await page.getByRole('button', { name: '添加议题…' }).click()
  await page.getByRole('textbox', { name: '议题名称' }).fill('民生实事')
  await expect(page.getByRole('radio', { name: /^标签“民生”（2 条/ })).toBeChecked()
  await page.keyboard.press('Enter')
  const turn = page.getByRole('button', { name: /^13 民生实事 议题 · 已评 0\/2/ })
  await expect(turn).toBeVisible()
  await turn.dragTo(page.getByRole('button', { name: /^2 市第二局/ }))
  await page.getByRole('button', { name: /^2 民生实事/ }).focus()
  await review.press('Alt+ArrowUp')
  await expect(page.getByRole('button', { name: /^1 民生实事/ })).toBeVisible()
  await page.getByRole('textbox', { name: '民生实事的分钟数' }).fill('6')
  await page.keyboard.press('Enter')
  await expect(page.getByText('12 个部门、1 个议题依次进行，共 126 分钟。')).toBeVisible()
  for (const [name, from] of [
    ['重点', '表格里选中的 2 条'],
    ['要追问的', '已列入追问的 1 条'],
  ] as const) {
    await page.getByRole('button', { name: '添加议题…' }).click()
    await page.getByRole('radio', { name: from }).check()
    await page.getByRole('textbox', { name: '议题名称' }).fill(name)
    await page.getByRole('button', { name: '添加', exact: true }).click()
  }
  await expect(page.getByRole('button', { name: /^14 重点 议题 · 已评 0\/2/ })).toBeVisible()
  await expect(page.getByRole('button', { name: /^15 要追问的 议题 · 已评 0\/1/ })).toBeVisible()
  expect(await violationsOf(page)).toEqual([])
  const [wall] = await Promise.all([context.waitForEvent('page'), page.getByRole('button', { name: '打开投影窗口' }).click()])
  await page.getByRole('button', { name: '开始' }).click()
  await expect(page.getByText(new RegExp(`· ${tagged[0]?.department}（本议题 1 / 2）`))).toBeVisible()
  await page.locator('main').click({ position: { x: 600, y: 500 } })
  await review.press('j')
  await expect(page.getByText(new RegExp(`· ${tagged[1]?.department}（本议题 2 / 2）`))).toBeVisible()
  await review.press('j')
  await expect(page.getByText(/本议题 2 \/ 2/)).toBeVisible()
  await expect(wall.getByRole('heading', { name: '民生实事' })).toBeVisible()
  await expect(wall.getByText(tagged[1]?.department ?? '')).toBeVisible()
  await review.press('n')
  await expect(wall.getByRole('heading', { name: '市第一局' })).toBeVisible()
  await page.getByRole('button', { name: '去掉议题“民生实事”' }).click()
  await expect(page.getByRole('button', { name: /^1 市第一局/ })).toBeVisible()
  expect(review.complaints).toEqual([])
})

const SECRETS = ['私下：主任不同意', '公开批语：口径不清', '李四', 'private']

test('the projector shows the turn and nothing private: no note, no name, no score before the reveal', async ({
  review,
  page,
  context,
}) => {
  await review.openSample()
  await goTo(page, '合议')
  await page.getByText('背靠背', { exact: true }).click()
  const { commitments, document } = await kept(page)
  const first = `commitment:${commitments[0]?.id}`
  const now = Date.now()
  await bring(page, [
    by('li', document, now, 'person:li', 'name', '李四'),
    by('li', document, now + 1, first, 'score.clear', 2),
    by('li', document, now + 2, first, 'private', SECRETS[0] ?? ''),
    by('li', document, now + 3, first, 'note', SECRETS[1] ?? ''),
  ])
  await review.press('Home', '4', 'c')
  await page.keyboard.type('公开批语：口径不清')
  await review.press('Escape')
  await expect(review.saved).toBeVisible()
  await goTo(page, '会议')
  // Everything that passes over the channel is kept by a listener of the test's own.
  await page.evaluate(() => {
    const heard: string[] = []
    Object.assign(window, { heard })
    new BroadcastChannel('yuean.projector').onmessage = ({ data }) => heard.push(JSON.stringify(data))
  })
  const [wall] = await Promise.all([context.waitForEvent('page'), page.getByRole('button', { name: '打开投影窗口' }).click()])
  await page.getByRole('button', { name: '开始' }).click()
  await expect(wall.getByRole('heading', { name: '市发改委' })).toBeVisible()
  await page.locator('main').click({ position: { x: 700, y: 620 } })
  await review.press('Home')
  await expect(page.getByRole('switch', { name: '投影显示评分' })).toBeDisabled()
  await review.press('h', '5', '2', 'd')
  await page.keyboard.type('补报责任单位')
  await review.press('Enter')
  await expect(wall.getByText('补报责任单位')).toBeVisible()
  await expect(wall.getByText('赞成 5 反对 2')).toBeVisible()
  await expect(wall.getByText('明确', { exact: true })).toHaveCount(0)

  await goTo(page, '合议')
  await page.getByRole('button', { name: '揭晓评分…' }).click()
  await page.getByRole('button', { name: '揭晓', exact: true }).click()
  await goTo(page, '会议')
  await expect(wall.getByText('明确', { exact: true })).toHaveCount(0)
  await page.getByRole('switch', { name: '投影显示评分' }).check()
  await expect(wall.getByText('3.0', { exact: true })).toBeVisible()

  const said = [...(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)), await wall.content()].join('\n')
  for (const secret of [...SECRETS, '"by"', document]) expect(said).not.toContain(secret)
  expect(await wall.evaluate(async () => (await indexedDB.databases()).length > 0 && 'store' in window)).toBe(false)

  await page.locator('main').click({ position: { x: 700, y: 620 } })
  await review.press('b')
  await expect(wall.getByRole('heading')).toHaveCount(0)
  await expect(wall.locator('main')).toHaveText('')
  await review.press('b')
  await expect(wall.getByRole('heading', { name: '市发改委' })).toBeVisible()
  // The projector is unplugged, the window closed and opened again: it comes back in step.
  await wall.close()
  const [again] = await Promise.all([context.waitForEvent('page'), page.getByRole('button', { name: '打开投影窗口' }).click()])
  await expect(again.getByText('补报责任单位')).toBeVisible()
})

test.describe('for everybody', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } })
  for (const scheme of ['light', 'dark'] as const)
    test(`neither the meeting nor the projector has an accessibility violation (${scheme})`, async ({ review, page, context }) => {
      await review.openSample()
      if (scheme === 'dark') await page.getByRole('button', { name: '深色界面' }).click()
      await goTo(page, '会议')
      await expect(page.getByText('个部门依次发言')).toBeVisible()
      expect(await violationsOf(page)).toEqual([])
      await page.getByRole('button', { name: '开始' }).click()
      await expect(page.getByRole('complementary', { name: '评议' })).toBeVisible()
      expect(await violationsOf(page)).toEqual([])
      const [wall] = await Promise.all([context.waitForEvent('page'), page.getByRole('button', { name: '打开投影窗口' }).click()])
      await expect(wall.getByRole('heading', { name: '市发改委' })).toBeVisible()
      expect(await violationsOf(wall)).toEqual([])
    })
})
