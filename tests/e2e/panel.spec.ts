import { expect, type Page } from '@playwright/test'
import type { Edit } from '../../renderer/domain/edit.ts'
import { violationsOf } from './axe.ts'
import { bring, by, goTo, kept } from './panel-page.ts'
import { test } from './window.ts'

const CRITERIA = ['clear', 'measurable', 'timed', 'ambitious', 'strategic']

/** A colleague's marks on the first commitments, one row of five for each. */
function marksOf(
  who: string,
  document: string,
  at: number,
  commitments: readonly string[],
  rows: readonly (readonly number[])[],
): readonly Edit[] {
  return rows.flatMap((row, place) =>
    row.map((mark, index) =>
      by(who, document, at + place * 10 + index, `commitment:${commitments[place]}`, `score.${CRITERIA[index]}`, mark),
    ),
  )
}

/** Li and Wang have scored the first two commitments, Wang far from the others on the first. */
async function twoColleagues(page: Page): Promise<{ readonly document: string; readonly ids: readonly string[] }> {
  const { commitments, document } = await kept(page)
  const ids = commitments.map(one => one.id)
  const start = Date.now() - 3_600_000
  await bring(page, [
    by('li', document, start, 'person:li', 'name', '李四'),
    by('wang', document, start + 1, 'person:wang', 'name', '王五'),
    ...marksOf('li', document, start + 100, ids, [
      [5, 5, 4, 4, 4],
      [3, 3, 3, 3, 3],
    ]),
    ...marksOf('wang', document, start + 200, ids, [
      [1, 5, 4, 4, 4],
      [3, 3, 3, 3, 3],
    ]),
    by('wang', document, start + 300, `commitment:${ids[0]}`, 'note', '看不出由谁负责'),
    by('wang', document, start + 301, `commitment:${ids[0]}`, 'private', '此条勿外传'),
    by('wang', document, start + 302, `commitment:${ids[1]}`, 'flag', true),
  ])
  return { document, ids }
}

test('the panel sees where it differs, settles it by keyboard, and everybody’s own mark stays', async ({ review, page }) => {
  await review.openSample()
  await review.press('4', '5', '4', '4', '4')
  await expect(review.saved).toBeVisible()
  await twoColleagues(page)
  await goTo(page, '合议')
  await page.getByRole('tab', { name: '分歧' }).click()
  const first = page.getByRole('listitem').first()
  await expect(first).toContainText('差 4')
  await expect(first).toContainText('一人偏离')
  const detail = page.getByRole('region', { name: '分歧详情' })
  await expect(detail.getByRole('row', { name: /王五/ })).toContainText('看不出由谁负责')
  await review.press('3')
  await expect(detail.getByRole('textbox', { name: '理由' })).toBeFocused()
  await page.keyboard.type('责任单位会后补明')
  await review.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: '已议定 1' })).toBeVisible()
  await page.reload()
  await goTo(page, '合议')
  await page.getByRole('tab', { name: '分歧' }).click()
  await expect(detail.getByRole('textbox', { name: '理由' })).toHaveValue('责任单位会后补明')
  await expect(detail.getByRole('button', { name: '3', exact: true })).toHaveAttribute('aria-pressed', 'true')
  await expect(detail.getByRole('row', { name: /李四/ })).toContainText('5')
  await expect(detail.getByRole('row', { name: /王五/ })).toContainText('1')
  await review.press('Backspace')
  await expect(page.getByRole('status').filter({ hasText: '已议定 0' })).toBeVisible()
  await review.press('Control+z')
  await expect(page.getByRole('status').filter({ hasText: '已议定 1' })).toBeVisible()
  await expect(page.locator('body')).not.toContainText('此条勿外传')
})

test('a digit pressed where no score is seen scores nothing', async ({ review, page }) => {
  await review.openSample()
  await goTo(page, '合议')
  await page.getByRole('tab', { name: '一致性' }).click()
  await review.press('5', '5', '5', '5', '5')
  await goTo(page, '评审')
  await expect(review.outline.getByRole('button', { name: '全部部门 0/117' })).toBeVisible()
})

test('a blind round hides what colleagues judged, in every place, until the clerk reveals; undo hides it again', async ({
  review,
  page,
}) => {
  await review.openSample()
  await review.press('4', '5', '4', '4', '4')
  await goTo(page, '合议')
  // Before the files come in, the round is set: everything judged since is hidden.
  await page.getByText('背靠背', { exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: '由我揭晓' })).toBeVisible()
  const { document, ids } = await twoColleagues(page)
  const now = Date.now()
  await bring(page, [
    by('li', document, now, 'annotation:hers', 'annotation', { commitment: ids[0] ?? '', quote: '', at: [0, 1], remark: '李四的批注' }),
  ])
  await expect(page.locator('body')).not.toContainText('李四的批注')
  await goTo(page, '合议')
  const colleague = page.getByRole('row', { name: /李四/ })
  await expect(colleague).toContainText('2 / 117')
  await page.getByRole('tab', { name: '分歧' }).click()
  await expect(page.getByText('只有一个人的评分')).toBeVisible()
  await expect(page.locator('body')).not.toContainText('看不出由谁负责')
  await page.getByRole('tab', { name: '追问清单' }).click()
  await expect(page.getByText('还没有追问')).toBeVisible()

  await page.getByRole('button', { name: '揭晓评分…' }).click()
  await page.getByRole('button', { name: '暂不' }).click()
  await expect(page.getByText('还没有追问')).toBeVisible()
  await page.getByRole('button', { name: '揭晓评分…' }).click()
  await page.getByRole('button', { name: '揭晓', exact: true }).click()
  await expect(page.getByRole('textbox', { name: '追问 市发改委 1' })).toBeVisible()
  await page.getByRole('tab', { name: '分歧' }).click()
  await expect(page.getByRole('listitem').first()).toContainText('差 4')
  await review.press('Control+z')
  await expect(page.getByText('只有一个人的评分')).toBeVisible()
})

test('who stands aside has no rows of the department any more, and gets them back', async ({ review, page }) => {
  await review.openSample()
  await goTo(page, '合议')
  await page.getByRole('checkbox', { name: '市公安局' }).click()
  await expect(page.getByRole('row', { name: /我/ })).toContainText('回避 7 条')
  await goTo(page, '评审')
  await expect(review.outline.getByRole('button', { name: '全部部门 0/110' })).toBeVisible()
  await review.press('Control+z')
  await expect(review.outline.getByRole('button', { name: '全部部门 0/117' })).toBeVisible()
})

test('a freeze shows which scores moved since, by whom, with what reason; it is looked at read-only and exported', async ({
  review,
  page,
}) => {
  await review.openSample()
  await review.press('4', '5', '4', '4', '4')
  await goTo(page, '合议')
  await page.getByRole('tab', { name: '定稿与变动' }).click()
  await page.getByRole('button', { name: '记为“会前”' }).click()
  await expect(page.getByRole('rowheader', { name: '会前' })).toBeVisible()
  await expect(page.getByText('这两个时刻之间没有分数变动')).toBeVisible()
  await goTo(page, '评审')
  await review.press('Home', '2')
  await expect(review.mark('明确', '2 分')).toHaveAttribute('aria-pressed', 'true')
  await goTo(page, '合议')
  await page.getByRole('tab', { name: '定稿与变动' }).click()
  await expect(page.getByRole('row', { name: /明确/ })).toContainText('4 → 2')
  await page.getByRole('button', { name: '查看“会前”' }).click()
  await goTo(page, '评审')
  await review.says('正在看“会前”时的状态')
  await expect(review.mark('明确', '4 分')).toHaveAttribute('aria-pressed', 'true')
  await review.press('Home', '1')
  await review.says('不能改动')
  await expect(review.mark('明确', '4 分')).toHaveAttribute('aria-pressed', 'true')
  const [pack] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出简报' }).click()])
  expect(pack.suggestedFilename()).toMatch(/\.pdf$/)
  await page.getByRole('button', { name: '回到现在' }).click()
  await review.press('Home')
  await expect(review.mark('明确', '2 分')).toHaveAttribute('aria-pressed', 'true')
})

test('at half-year each commitment gets its state, with date, evidence and source', async ({ review, page }) => {
  await review.openSample()
  await goTo(page, '合议')
  await page.getByRole('tab', { name: '完成情况' }).click()
  await expect(page.getByRole('textbox', { name: '依据' })).toBeDisabled()
  await review.press('3', 'j', '1')
  await expect(page.getByRole('status').filter({ hasText: '完成 1' })).toContainText('未启动 1')
  await page.getByRole('textbox', { name: '依据' }).fill('尚未立项')
  await page.getByRole('textbox', { name: '来源' }).fill('市发改委半年报')
  await page.getByRole('textbox', { name: '来源' }).blur()
  await expect(review.saved).toBeVisible()
  await page.reload()
  await goTo(page, '合议')
  await page.getByRole('tab', { name: '完成情况' }).click()
  await review.press('j')
  await expect(page.getByRole('textbox', { name: '依据' })).toHaveValue('尚未立项')
  await expect(page.getByRole('textbox', { name: '来源' })).toHaveValue('市发改委半年报')
  await page.getByText('年终', { exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: '未核查 117' })).toBeVisible()
})

test.describe('for everybody', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } })
  for (const scheme of ['light', 'dark'] as const)
    test(`no view of the panel has an accessibility violation (${scheme})`, async ({ review, page }) => {
      await review.openSample()
      await review.press('4', '5', '4', '4', '4')
      if (scheme === 'dark') await page.getByRole('button', { name: '深色界面' }).click()
      await twoColleagues(page)
      await goTo(page, '合议')
      for (const tab of ['进度', '分歧', '一致性', '追问清单', '定稿与变动', '完成情况']) {
        await page.getByRole('tab', { name: tab }).click()
        if (tab === '定稿与变动') await page.getByRole('button', { name: '记为“会前”' }).click()
        await expect(page.getByRole('tabpanel')).toBeVisible()
        expect(await violationsOf(page)).toEqual([])
      }
    })
})
