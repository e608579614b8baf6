import { expect } from '@playwright/test'
import { DeskPage } from './desk-page.ts'
import { ReviewPage } from './review-page.ts'
import { test } from './window.ts'

const DOUBTS = `市科技局
一、推动产业攀升。全年新认定高新技术企业300家以上,8月份建成孵化器2家。每月通报进展。完善考核机制。
二、优化创新环境。尽快出台政策5项。加快建设公共服务平台,如期完成验收。
市公安局
一、守护平安。全年刑事案件下降5%。上半年建成智慧安防小区100个,适时推广。
`

test('the doubts of the sample are answered by one key each, and the answer is undone', async ({ review }) => {
  const desk = new DeskPage(review)
  await review.openSample()
  await desk.goTo('校核')
  await expect(desk.detail.getByText('“如期”不是可以核对的时限。')).toBeVisible()
  await expect(desk.page.getByText('存疑 1 处，已答复 0 处')).toBeVisible()
  await review.press('a')
  await expect(desk.page.getByText('存疑 1 处，已答复 1 处')).toBeVisible()
  await expect(desk.page.getByText('没有待答复的存疑。')).toBeVisible()
  await review.press('Control+z')
  await desk.told('已撤销：答复存疑')
  await expect(desk.queue.getByRole('option')).toHaveCount(1)
  await review.press('d', 'f')
  await expect(desk.lineInHand).toContainText('不成问题')
  await review.press('u')
  await expect(desk.page.getByText('存疑 1 处，已答复 0 处')).toBeVisible()
})

test('several doubts are walked by keys, corrected where they stand, and survive a reload', async ({ review, page }) => {
  const desk = new DeskPage(review)
  await review.drop('存疑.txt', new TextEncoder().encode(DOUBTS))
  await expect(review.rows).toBeVisible()
  await desk.goTo('校核')
  await expect(desk.queue.getByRole('option')).toHaveCount(3)
  await review.press('j', 'j', 'k')
  await expect(desk.detail.getByRole('heading', { name: '第 2 / 3 处' })).toBeVisible()
  // Split where the cursor stands: the doubt is corrected by it, and stays in hand.
  await review.press('s')
  await expect(desk.page.getByText('存疑 3 处，已答复 1 处')).toBeVisible()
  await expect(desk.lineInHand).toContainText('已更正')
  await review.press('j')
  await expect(desk.detail.getByRole('heading', { name: /第 . \/ 2 处/ })).toBeVisible()
  await page.reload()
  await desk.goTo('校核')
  await expect(desk.page.getByText('存疑 3 处，已答复 1 处')).toBeVisible()
  await expect(desk.queue.getByRole('option')).toHaveCount(2)
})

test('everything read is gone through by keys: split, join, background, heading, dismiss, restore, each undone', async ({
  review,
  page,
}) => {
  const desk = new DeskPage(review)
  await review.openSample()
  await desk.checkEverything()
  await review.press('j', 'j', 'j', 'j', 'j')
  await expect(desk.lineInHand).toContainText('每月通报进展')
  await review.press('s')
  await expect(desk.detail.getByRole('heading', { name: '第 6 / 118 处' })).toBeVisible()
  await expect(desk.lineInHand).toContainText('每月通报进展、排名、问题,')
  await review.press('n')
  await expect(desk.detail.getByRole('heading', { name: '第 6 / 117 处' })).toBeVisible()
  await review.press('b')
  await expect(desk.lineInHand).toContainText('背景')
  await review.press('h')
  await expect(desk.lineInHand).toContainText('标题')
  await review.press('p')
  await expect(desk.lineInHand).toContainText('承诺')
  await review.press('x')
  await expect(desk.lineInHand).toContainText('已剔除')
  await review.press('r')
  await expect(desk.lineInHand).toContainText('承诺')
  for (let i = 0; i < 7; i++) await review.press('Control+z')
  await desk.told('已撤销：拆分第 6 条')
  await desk.goTo('评审')
  await desk.counts(117)
  // Nothing typed there was a score, whatever the key.
  await desk.goTo('校核')
  await review.press('5')
  await desk.goTo('评审')
  await expect(review.mark('明确', '5 分')).toHaveAttribute('aria-pressed', 'false')
  expect(await page.evaluate(() => document.activeElement !== null)).toBe(true)
})

test('a split at the cursor moved by keys and by mouse keeps the score on the first part; joined again nothing is lost', async ({
  review,
}) => {
  const desk = new DeskPage(review)
  await review.openSample()
  await review.rows.getByText('每月通报进展、排名、问题').click()
  await review.press('4')
  await review.press('e')
  await expect(desk.corrector).toBeFocused()
  await review.press('ArrowLeft', 'ArrowLeft', 'Shift+ArrowRight', 'Shift+ArrowLeft')
  await review.press('ArrowRight', 's')
  await desk.counts(118)
  await expect(desk.corrector).toBeFocused()
  await expect(review.mark('明确', '4 分')).toHaveAttribute('aria-pressed', 'true')
  await review.rows.focus()
  await review.press('j')
  await expect(review.mark('明确', '4 分')).toHaveAttribute('aria-pressed', 'false')
  await review.press('2', 'k')
  await desk.corrector.focus()
  await review.press('n')
  await desk.counts(117)
  await expect(review.mark('明确', '4 分')).toHaveAttribute('aria-pressed', 'true')
  await review.press('Control+z')
  await desk.counts(118)
  await review.rows.focus()
  await review.press('j')
  await expect(review.mark('明确', '2 分')).toHaveAttribute('aria-pressed', 'true')
})

test('targets, deadlines and owners are amended in fields beside the words; what cannot be read is said there and kept out', async ({
  review,
  page,
}) => {
  const desk = new DeskPage(review)
  await review.drop('存疑.txt', new TextEncoder().encode(DOUBTS))
  await expect(review.rows).toBeVisible()
  await desk.checkEverything()
  await review.press('e')
  const target = desk.corrector.getByRole('group', { name: '指标 1' })
  const value = target.getByRole('textbox', { name: '数值' })
  await value.fill('很多')
  await value.press('Enter')
  await expect(target.getByText('请填数字，如 300、3.5亿')).toBeVisible()
  await value.fill('1.2万')
  await value.press('Enter')
  await expect(value).toBeFocused()
  await expect(value).toHaveValue('12000')
  await target.getByRole('textbox', { name: '名称' }).fill('高企')
  await desk.corrector.getByRole('textbox', { name: '牵头' }).fill('市财政局、市税务局')
  await value.press('Escape')
  await desk.goTo('评审')
  await expect(review.inspector.getByText('高企', { exact: true })).toBeVisible()
  await expect(review.inspector.getByText('≥ 1.2 万家')).toBeVisible()
  await expect(review.inspector.getByText('市财政局、市税务局', { exact: true })).toBeVisible()
  await desk.checkEverything()
  await desk.corrector.getByRole('button', { name: '删去“2家”' }).click()
  await expect(desk.corrector.getByRole('button', { name: '删去“2家”' })).toHaveCount(0)
  await desk.corrector.getByRole('button', { name: '恢复原读法' }).first().click()
  await expect(desk.corrector.getByRole('group', { name: '指标 1' }).getByRole('textbox', { name: '数值' })).toHaveValue('300')
  await desk.corrector.getByRole('button', { name: '+ 添加时限' }).click()
  await expect(desk.corrector.getByRole('group', { name: /^时限/ }).last()).toBeVisible()
  expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true)
})

test('a commitment moves to another department by typing its name', async ({ review, page }) => {
  const desk = new DeskPage(review)
  await review.openSample()
  await desk.checkEverything()
  await review.press('m')
  await expect(desk.corrector.getByRole('combobox', { name: '移到' })).toBeFocused()
  await page.keyboard.type('市公安局')
  await review.press('ArrowDown', 'Enter')
  await desk.goTo('评审')
  await expect(review.outline.getByRole('button', { name: '市公安局 0/8' })).toBeVisible()
  await review.press('Control+z')
  await expect(review.outline.getByRole('button', { name: '市公安局 0/7' })).toBeVisible()
})

test('two windows that split and join the same commitment show one and the same result', async ({ review, context }) => {
  const desk = new DeskPage(review)
  await review.openSample()
  const second = new ReviewPage(await context.newPage())
  await second.open()
  await second.showsSample()
  const other = new DeskPage(second)
  await review.rows.getByText('紧紧牵住项目建设这个').click()
  await second.rows.getByText('紧紧牵住项目建设这个').click()
  await desk.page.getByRole('button', { name: '修正', exact: true }).click()
  await other.page.getByRole('button', { name: '修正', exact: true }).click()
  await Promise.all([
    desk.corrector.getByRole('button', { name: '在光标处拆分' }).click(),
    other.corrector.getByRole('button', { name: '与下一条合并' }).click(),
  ])
  await desk.counts(117)
  await other.counts(117)
  const texts = (page: ReviewPage) => page.rows.locator('[aria-rowindex="6"], [aria-rowindex="7"]').allInnerTexts()
  await expect.poll(async () => (await texts(review)).join()).toBe((await texts(second)).join())
  expect((await texts(review)).join()).toContain('紧紧牵住项目建设')
})
