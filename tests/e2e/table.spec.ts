import { expect } from '@playwright/test'
import { test } from './window.ts'

test('rows are gathered under departments, folded and unfolded, with their counts', async ({ review, page }) => {
  await review.openSample()
  await page.getByRole('combobox', { name: '分组' }).selectOption({ label: '部门' })
  const first = review.rows.getByRole('button', { name: /^市发改委 \d+ 条 · 已评 0$/ })
  await expect(first).toHaveAttribute('aria-expanded', 'true')
  await expect(review.rows.locator('[aria-rowindex="3"]')).toContainText('市发改委')
  await first.press('Enter')
  await expect(first).toHaveAttribute('aria-expanded', 'false')
  await expect(review.rows.locator('[aria-rowindex="3"]')).toContainText('市工信局')
  await review.rows.focus()
  await review.press('-')
  await expect(review.rows.getByRole('button', { name: /已评 0$/ })).toHaveCount(9)
  await expect(review.rows.locator('[data-row]')).toHaveCount(0)
  await review.press('=')
  await expect(first).toHaveAttribute('aria-expanded', 'true')
  await review.press('Control+k')
  await page.keyboard.type('按时限月份')
  await expect(page.getByRole('dialog').getByRole('option', { name: /按时限月份分组/ })).toBeVisible()
  await review.press('Enter')
  await expect(review.rows.getByRole('button', { name: /^2020年\d+月 \d+ 条/ }).first()).toBeVisible()
})

test('Shift with a press or with Enter adds a sort; each header says its place', async ({ review, page }) => {
  await review.openSample()
  await review.rows.getByRole('button', { name: '按部门排序' }).click()
  await expect(review.rows.getByRole('columnheader', { name: /部门/ })).toHaveAttribute('aria-sort', 'ascending')
  await review.rows.getByRole('button', { name: '按序排序' }).focus()
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.press('Shift+Enter')
  await expect(review.rows.getByRole('columnheader', { name: /序/ }).first()).toHaveAttribute('aria-sort', 'descending')
  await expect(review.rows.locator('[aria-rowindex="2"]')).toContainText('市发改委')
  const numbers = await review.rows.locator('[data-column=number][role=gridcell]').allInnerTexts()
  expect(Number(numbers[0])).toBeGreaterThan(Number(numbers[1]))
})

test('filters say how many rows each value would leave, are joined, and are taken off one by one', async ({ review, page }) => {
  await review.openSample()
  await review.press('Shift+F')
  const panel = page.getByRole('dialog', { name: '筛选' })
  const value = (name: string | RegExp) => panel.getByRole('checkbox', { name })
  await value(/^市工信局 \d+/).press('Space')
  await expect(page.getByText(/^\d+ \/ 117 条/)).toBeVisible()
  const shown = Number(/^\d+/.exec(await page.getByText(/^\d+ \/ 117 条/).innerText())?.[0])
  expect(await panel.getByText('市工信局').locator('..').innerText()).toContain(String(shown))
  await value(/^有指标 \d+/).press('Space')
  await expect(page.getByText(new RegExp(`^${shown} / 117`))).toBeHidden()
  await review.press('Escape')
  await page.getByRole('button', { name: '去掉筛选：指标 有指标' }).click()
  await expect(page.getByText(new RegExp(`^${shown} / 117`))).toBeVisible()
  await review.press('Shift+X')
  await expect(page.getByText('117 条 · 已评 0')).toBeVisible()
})

test('rows chosen together are flagged, tagged and given a verdict in one step each, and one undo takes it back', async ({
  review,
  page,
}) => {
  await review.openSample()
  await review.press('Shift+ArrowDown', 'Shift+ArrowDown')
  await expect(page.getByRole('toolbar', { name: '已选 3 条' })).toBeVisible()
  await expect(review.rows.locator('[aria-selected=true]')).toHaveCount(3)
  await review.press('f')
  await expect(review.rows.getByRole('img', { name: '已标记' })).toHaveCount(3)
  await review.press('t')
  await page.getByRole('textbox', { name: '标签名称' }).fill('重点')
  await review.press('Enter', 'Escape')
  await page.getByRole('toolbar', { name: '已选 3 条' }).getByRole('button', { name: '需修改' }).click()
  await review.press('Shift+L')
  await page.getByRole('checkbox', { name: '显示“标签”' }).press('Space')
  await page.getByRole('checkbox', { name: '显示“结论”' }).press('Space')
  await review.press('Escape')
  await expect(review.rows.locator('[data-column=tags]', { hasText: '重点' })).toHaveCount(3)
  await expect(review.rows.locator('[data-column=verdict]', { hasText: '需修改' })).toHaveCount(3)
  await review.rows.focus()
  await review.press('Control+z')
  await expect(review.rows.locator('[data-column=verdict]', { hasText: '需修改' })).toHaveCount(0)
  await expect(review.rows.locator('[data-column=tags]', { hasText: '重点' })).toHaveCount(3)
  await page.reload()
  await review.showsSample()
  await expect(review.rows.getByRole('img', { name: '已标记' })).toHaveCount(3)
  await expect(review.rows.locator('[data-column=tags]', { hasText: '重点' })).toHaveCount(3)
})

test('Ctrl and Shift with a press choose rows; Ctrl+A chooses what is shown; Esc chooses none', async ({ review, page }) => {
  await review.openSample()
  await review.rows.locator('[aria-rowindex="4"] [data-column=text]').click({ modifiers: ['Control'] })
  await expect(page.getByRole('toolbar', { name: '已选 2 条' })).toBeVisible()
  await review.rows.locator('[aria-rowindex="6"] [data-column=text]').click({ modifiers: ['Shift'] })
  await expect(page.getByRole('toolbar', { name: '已选 3 条' })).toBeVisible()
  await review.rows.focus()
  await review.press('Control+a')
  await expect(page.getByRole('toolbar', { name: '已选 117 条' })).toBeVisible()
  await review.press('Escape')
  await expect(page.getByRole('toolbar')).toHaveCount(0)
})

test('the row in hand is seen whole wherever a key takes it, not under the head and not below the edge', async ({ review }) => {
  await review.openSample()
  const box = async (which: string) => (await review.rows.locator(which).boundingBox()) ?? { y: Number.NaN, height: Number.NaN }
  const isWhole = async () => {
    const [row, frame, head] = [
      await box('[role=row][aria-selected=true]'),
      await review.rows.boundingBox(),
      await box('[role=columnheader] >> nth=0'),
    ]
    return row.y >= head.y + head.height - 1 && row.y + row.height <= (frame?.y ?? 0) + (frame?.height ?? 0) + 1
  }
  for (const key of [
    'End',
    'Home',
    ...Array<string>(24).fill('j'),
    ...Array<string>(20).fill('k'),
    'End',
    ...Array<string>(20).fill('k'),
  ]) {
    await review.press(key)
    await expect.poll(isWhole, { message: `after ${key}` }).toBe(true)
  }
})

test('Ctrl+C copies the rows chosen as a table of text; words selected on the page are copied as they are', async ({
  review,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await review.openSample()
  await review.rows.focus()
  await review.press('Shift+ArrowDown', 'Control+c')
  await review.says('已复制 2 行')
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).split(/\r?\n/)
  expect(lines).toHaveLength(3)
  expect(lines[0]?.split('\t').slice(0, 2)).toEqual(['序', '部门'])
  expect(lines[1]?.split('\t')[1]).toBe('市发改委')
  await page.evaluate(() => {
    const words = document.querySelector('[data-column=text] span')
    if (words) getSelection()?.selectAllChildren(words)
  })
  await review.press('Control+c')
  expect(await page.evaluate(() => navigator.clipboard.readText())).not.toContain('\t')
})

test('a mark is given in its cell, by a press or by digits; Delete takes it away', async ({ review }) => {
  await review.openSample()
  const cell = review.rows.locator('[aria-rowindex="3"] [data-column="mark.timed"]')
  await cell.click()
  await review.rows.page().getByRole('group', { name: '有时限：打分' }).getByRole('button', { name: '4 分' }).click()
  await expect(cell).toHaveText('4')
  await cell.click()
  await review.press('2')
  await expect(cell).toHaveText('2')
  await expect(review.rows.page().getByRole('group', { name: '有时限：打分' })).toBeHidden()
  await cell.click()
  await review.press('Delete')
  await expect(cell).toHaveText('·')
})

test('columns are widened, moved, hidden and pinned by keys and by mouse, and stay so; a saved view brings all of it back', async ({
  review,
  page,
}) => {
  await review.openSample()
  const head = (name: string | RegExp) => review.rows.getByRole('columnheader', { name })
  const width = async (name: string) => (await head(name).first().boundingBox())?.width ?? 0
  const before = await width('指标')
  await review.rows.getByRole('button', { name: '按指标排序' }).press('Shift+ArrowRight')
  await expect.poll(() => width('指标')).toBe(before + 16)
  const names = () => review.rows.getByRole('columnheader').evaluateAll(all => all.map(one => one.textContent))
  await review.rows.getByRole('button', { name: '按指标排序' }).press('Alt+Shift+ArrowLeft')
  await expect.poll(async () => (await names()).slice(0, 4)).toEqual(['序', '部门', '指标', '承诺'])
  await head('时限').first().dragTo(head('承诺'))
  await expect.poll(async () => (await names()).slice(0, 5)).toEqual(['序', '部门', '指标', '时限', '承诺'])
  const box = await head('时限').first().boundingBox()
  if (!box) throw new Error('no header')
  await page.mouse.move(box.x + box.width, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width + 40, box.y + box.height / 2)
  await page.mouse.up()
  await expect.poll(() => width('时限')).toBe(box.width + 40)
  await review.press('Shift+V')
  await page.getByRole('textbox', { name: '视图名称' }).fill('看时限')
  await review.press('Enter')
  await expect(page.getByRole('button', { name: '打开视图“看时限”' })).toBeVisible()
  await review.press('Escape', 'Shift+L')
  await page.getByRole('button', { name: '恢复原样' }).click()
  await expect.poll(async () => (await names()).slice(0, 4)).toEqual(['序', '部门', '承诺', '指标'])
  await page.reload()
  await review.showsSample()
  await review.press('Shift+V')
  await page.getByRole('button', { name: '打开视图“看时限”' }).click()
  await expect.poll(async () => (await names()).slice(0, 5)).toEqual(['序', '部门', '指标', '时限', '承诺'])
})

test('the menu of a row offers what the one list has, with its keys, and does it', async ({ review, page }) => {
  await review.openSample()
  await review.rows.locator('[aria-rowindex="4"]').click({ button: 'right' })
  const menu = page.getByRole('menu')
  await expect(menu.getByRole('menuitem', { name: /写批语\s*C/ })).toBeVisible()
  await menu.getByRole('menuitem', { name: /加 \/ 去标记/ }).click()
  await expect(review.rows.locator('[aria-rowindex="4"]').getByRole('img', { name: '已标记' })).toBeVisible()
  await review.rows.locator('[aria-rowindex="5"]').click({ button: 'right' })
  await menu.getByRole('menuitem', { name: /写批语/ }).click()
  await expect(review.note).toBeFocused()
})

test('letters find rows by the initials of their words', async ({ review, page }) => {
  await review.openSample()
  await review.press('/')
  await page.keyboard.type('gxjsqy')
  await expect(page.getByText(/^\d+ \/ 117 条/)).toBeVisible()
  await expect(review.rows.getByText('全年新认定高新技术企业300家以上')).toBeVisible()
})
