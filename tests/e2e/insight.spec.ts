import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { OVERVIEW } from '../insight/seed-by-hand.ts'
import { violationsOf } from './axe.ts'
import { InsightPage } from './insight-page.ts'
import { type ReviewPage, SAMPLE } from './review-page.ts'
import { test } from './window.ts'

const TABS = {
  zh: ['总览', '评分', '时限', '指标', '契合', '重叠', '措辞', '多份文件'],
  en: ['Overview', 'Scores', 'Deadlines', 'Targets', 'Alignment', 'Overlaps', 'Wording', 'Documents'],
} as const

test.use({ contextOptions: { reducedMotion: 'reduce' }, permissions: ['clipboard-read', 'clipboard-write'] })

/** The sample as a new version: five known changes. */
async function newVersion(): Promise<Uint8Array> {
  const text = (await readFile(SAMPLE, 'utf8'))
    .replace('高新技术企业300家以上', '高新技术企业350家以上')
    .replace('本科以上人才1.6万人', '本科以上人才1.2万人')
    .replace('8月份提前实现', '9月份提前实现')
    .replace('推动成立全市高新技术企业商会。', '')
    .replace('加快通关便利化建设。', '加快通关便利化建设。新建跨境电商产业园3个。')
  return new TextEncoder().encode(text)
}

async function twoVersions(review: ReviewPage): Promise<void> {
  await review.openSample()
  await review.drop('修订稿.txt', await newVersion())
  await review.says(/读到 9 个部门、117 条承诺/)
  // One promise fewer than the sample has there: the new version is on the desk.
  await expect(review.outline.getByRole('button', { name: '市科技局 0/17' })).toBeVisible()
}

test('the overview shows the figures counted by hand, as chart and as table, and a figure leads to its commitments', async ({
  review,
  page,
}) => {
  await review.openSample()
  const insight = new InsightPage(page)
  await insight.goTo('洞察')
  for (const [department, all, target, deadline] of OVERVIEW.slice(0, 9)) {
    await expect(insight.cell(`${department}，承诺： ${all}`)).toBeVisible()
    await expect(insight.cell(`${department}，有数量： ${target}`)).toBeVisible()
    await expect(insight.cell(`${department}，有时限： ${deadline}`)).toBeVisible()
  }
  await insight.showTable('承诺总览')
  const lines = await insight.lines('承诺总览')
  expect(
    lines
      .slice(1)
      .map(([name, all, target, deadline, rhythm, verifiable, partly, hard]) => [
        name,
        all,
        target,
        deadline,
        rhythm,
        verifiable,
        partly,
        hard,
      ]),
  ).toEqual(
    OVERVIEW.map(([name, all, target, deadline, rhythm, verifiable, partly, , hard]) => [
      name || '全部',
      ...[all, target, deadline, rhythm, verifiable, partly, hard].map(String),
    ]),
  )
  await insight.figure('承诺总览').getByRole('button', { name: '市科技局，有数量： 4' }).click()
  await expect(page.getByText('只看 4 条：市科技局，有数量： 4')).toBeVisible()
  await expect(page.getByText('4 / 117 条')).toBeVisible()
  await expect(review.rows.getByText('全年新认定高新技术企业300家以上')).toBeVisible()
  await page.getByRole('button', { name: '看全部' }).click()
  await expect(page.getByText('117 条 · 已评 0')).toBeVisible()
})

test('a chart is walked with the arrows and followed with Enter; digits score nothing here', async ({ review, page }) => {
  await review.openSample()
  const insight = new InsightPage(page)
  await insight.goTo('洞察')
  await insight.cell('市发改委，承诺： 14').first().focus()
  await review.press('ArrowDown', 'ArrowRight', 'ArrowRight')
  await expect(insight.cell('市工信局，有时限： 1')).toBeFocused()
  await review.press('5', '3', 'j')
  await review.press('Enter')
  await expect(page.getByText('1 / 117 条 · 已评 0')).toBeVisible()
  await expect(review.inspector.getByRole('heading', { name: '第 17 条' })).toBeVisible()
  await expect(review.mark('明确', '5 分')).toHaveAttribute('aria-pressed', 'false')
})

test('data go to the clipboard as a spreadsheet takes them, the chart as a picture, also into a file', async ({ review, page }) => {
  await review.openSample()
  const insight = new InsightPage(page)
  await insight.goTo('洞察')
  const figure = insight.figure('承诺总览')
  await figure.getByRole('button', { name: '复制数据' }).click()
  await review.says('数据已复制')
  const data = await page.evaluate(() => navigator.clipboard.readText())
  expect(data.split('\n')).toHaveLength(11)
  expect(data.split('\n')[3]?.split('\t').slice(0, 4)).toEqual(['市科技局', '18', '4', '1'])
  await figure.getByRole('button', { name: '复制图片' }).click()
  await review.says('图片已复制')
  const types = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap(item => item.types))
  expect(types).toEqual(['image/png'])
  const [download] = await Promise.all([page.waitForEvent('download'), figure.getByRole('button', { name: '保存图片' }).click()])
  expect(download.suggestedFilename()).toMatch(/承诺总览\.png$/)
  const bytes = await readFile(await download.path())
  expect([...bytes.subarray(1, 4)]).toEqual([0x50, 0x4e, 0x47])
  // Width and height stand in the PNG's header: twice those of the drawing.
  expect(bytes.readUInt32BE(16)).toBeGreaterThan(1500)
  expect(bytes.length).toBeGreaterThan(20_000)
})

test('deadlines stand in their months, what is due follows the day, and the calendar is saved', async ({ review, page }) => {
  await review.openSample()
  const insight = new InsightPage(page)
  await insight.goTo('洞察')
  await insight.tab('时限')
  await expect(insight.cell('市工信局，8月到期： 1')).toBeVisible()
  await expect(insight.cell('市公安局，未写时限： 7')).toBeVisible()
  await expect(page.getByText('这段时间里没有到期的承诺。')).toBeVisible()
  await page.getByLabel('以哪天为准').fill('2020-08-10')
  await expect(insight.figure('近期到期').getByText(/8月份提前实现各市区主城区/)).toBeVisible()
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /导出日历/ }).click()])
  expect(download.suggestedFilename()).toMatch(/\.ics$/)
  const ics = await readFile(await download.path(), 'utf8')
  expect(ics.match(/BEGIN:VEVENT/g)).toHaveLength(8)
  expect(ics.split('\r\n').every(line => Buffer.byteLength(line) <= 75)).toBe(true)
})

test('scores make a heat map, a ranking and a distribution; without any a sentence stands there', async ({ review, page }) => {
  await review.openSample()
  const insight = new InsightPage(page)
  await insight.goTo('洞察')
  await insight.tab('评分')
  await expect(page.getByText(/还没有评分/)).toBeVisible()
  await insight.goTo('评审')
  await review.press('5', '4', '3', '0', '4')
  await expect(review.saved).toBeVisible()
  await insight.goTo('洞察')
  await insight.tab('评分')
  await expect(insight.cell('市发改委，明确均分 5.0')).toBeVisible()
  await expect(insight.cell('市发改委，总分均分 4.0')).toBeVisible()
  await expect(insight.cell('总分 4.0–4.5：1 条')).toBeVisible()
})

test('goals lead to the words that name them; one’s own list is kept with the document', async ({ review, page }) => {
  await review.openSample()
  const insight = new InsightPage(page)
  await insight.goTo('洞察')
  await insight.tab('契合')
  await expect(page.getByText('没有提到的目标（1）：融合发展')).toBeVisible()
  await insight.cell('市工信局，“产业强市”：1 (1)').click()
  await expect(page.getByText(/为跑出“产业强市”加速度奠定坚实基础/)).toBeVisible()
  await page.getByRole('textbox', { name: '自己的目标清单' }).fill('新基建\n没有的目标')
  await page.getByRole('button', { name: '保存清单' }).click()
  await expect(insight.cell(/^市工信局，“新基建”：3/)).toBeVisible()
  await expect(page.getByText('没有提到的目标（2）：融合发展、没有的目标')).toBeVisible()
  await page.reload()
  await review.says(/117 条|新基建|洞察/)
  await insight.goTo('洞察')
  await insight.tab('契合')
  await expect(page.getByRole('textbox', { name: '自己的目标清单' })).toHaveValue('新基建\n没有的目标')
})

test('two versions are compared: five known changes, the changed words marked, a match corrected by hand and kept', async ({
  review,
  page,
}) => {
  await twoVersions(review)
  const insight = new InsightPage(page)
  await insight.goTo('对比')
  await expect(page.getByRole('heading', { name: '全部部门 · 有变化：5 条' })).toBeVisible()
  const lines = page.getByRole('region', { name: '逐条对照' }).getByRole('listitem')
  await expect(lines).toHaveCount(5)
  const raised = lines.filter({ hasText: '高新技术企业' }).first()
  await expect(raised.locator('del')).toHaveText('300')
  await expect(raised.locator('ins')).toHaveText('350')
  await expect(raised.getByText('新认定高新技术企业：300家以上 → 350家以上 （要求更高）')).toBeVisible()
  await expect(lines.filter({ hasText: '时间推后：2020-08-31 → 2020-09-30' })).toHaveCount(1)
  await expect(lines.filter({ hasText: '新建跨境电商产业园3个。' })).toHaveCount(1)
  await insight.cell('市人社局，数值降低：1 条').click()
  await expect(lines).toHaveCount(1)
  await lines.getByRole('button', { name: '不是同一条' }).click()
  await page.getByRole('button', { name: '看全部变化' }).click()
  await expect(page.getByRole('heading', { name: '全部部门 · 有变化：6 条' })).toBeVisible()
  await page.reload()
  await insight.goTo('对比')
  await expect(page.getByRole('heading', { name: '全部部门 · 有变化：6 条' })).toBeVisible()
})

test('with one document there is nothing to compare, and the screen says what to do', async ({ review, page }) => {
  await review.openSample()
  const insight = new InsightPage(page)
  await insight.goTo('对比')
  await expect(page.getByRole('heading', { name: '还没有可对比的文件' })).toBeVisible()
  await insight.goTo('洞察')
  await insight.tab('多份文件')
  await expect(page.getByText(/目前只有一份文件/)).toBeVisible()
})

test('a print of a screen holds its own content in full, and nothing of the frame', async ({ review, page }) => {
  await review.openSample()
  const insight = new InsightPage(page)
  await insight.goTo('洞察')
  await insight.tab('措辞')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('banner')).toBeHidden()
  await expect(insight.figure('口号')).toBeVisible()
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  expect(height).toBeGreaterThan(1200)
})

for (const [language, scheme] of [
  ['zh', 'light'],
  ['zh', 'dark'],
  ['en', 'light'],
  ['en', 'dark'],
] as const)
  test(`no screen of insight has an accessibility violation or a scroll bar below (${language}, ${scheme})`, async ({ review, page }) => {
    await twoVersions(review)
    await review.press('5', '4', '3', '0', '2', '4')
    await expect(review.saved).toBeVisible()
    if (scheme === 'dark') await page.getByRole('button', { name: '深色界面' }).click()
    if (language === 'en') await page.getByRole('button', { name: 'English' }).click()
    const insight = new InsightPage(page)
    await insight.goTo(language === 'zh' ? '洞察' : 'Insight')
    for (const name of TABS[language]) {
      await insight.tab(name)
      await page.waitForTimeout(150)
      expect([name, await violationsOf(page)]).toEqual([name, []])
      expect(await page.evaluate(() => document.querySelector('main')?.scrollWidth === document.querySelector('main')?.clientWidth)).toBe(
        true,
      )
    }
    await insight.tab(TABS[language][0])
    for (const control of await page
      .getByRole('main')
      .getByText(language === 'zh' ? '表' : 'Table', { exact: true })
      .all())
      await control.click()
    await expect(page.getByRole('table').first()).toBeVisible()
    expect(await violationsOf(page)).toEqual([])
    await insight.goTo(language === 'zh' ? '对比' : 'Compare')
    await expect(page.locator('del').first()).toBeVisible()
    expect(await violationsOf(page)).toEqual([])
  })
