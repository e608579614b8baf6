import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { test } from './window.ts'

const fixture = (name: string) => new URL(`../intake/files/${name}`, import.meta.url).pathname

test('a PDF in two columns is read in the window, under its content policy', async ({ review }) => {
  await review.dropFile(fixture('two-columns.pdf'))
  await expect(review.rows.getByText('全年新认定高新技术企业300家以上')).toBeVisible()
  await review.says('略去了 4 个页码。')
  await review.press('End')
  await expect(review.inspector.getByText(/4000家以上|创新型企业梯队/).first()).toBeVisible()
})

test('a Word file is read in the window, its table by who leads', async ({ review, page }) => {
  await review.dropFile(fixture('libreoffice.docx'))
  await expect(review.rows.getByText('新建口袋公园10座以上')).toBeVisible()
  await review.outline.getByRole('button', { name: /^市教育局/ }).click()
  await expect(page.getByText(/^1 \/ \d+ 条/)).toBeVisible()
  await expect(review.rows.getByText('新增公办幼儿园学位2000个')).toBeVisible()
})

test('a scan gets a sentence', async ({ review }) => {
  await review.dropFile(fixture('scan.pdf'))
  await review.says(/“scan\.pdf”是扫描件，没有文字，没有导入/)
})

test('text pasted outside any field is imported and named by its first line; a slip of the hand is not', async ({ review, page }) => {
  const paste = (text: string) =>
    page.evaluate(words => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', words)
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, text)
  await paste('太短')
  await paste('市科技局2026年计划\n全年新认定高新技术企业300家以上，6月底前完成布点。\n')
  await expect(review.rows.getByText('全年新认定高新技术企业300家以上')).toBeVisible()
  await page.getByRole('button', { name: '全部文件' }).click()
  await expect(page.getByRole('region', { name: '已有文件' }).getByRole('listitem')).toHaveCount(1)
})

test('the bytes of a document are kept as they came', async ({ review, page }) => {
  const path = fixture('libreoffice.docx')
  await review.dropFile(path)
  await expect(review.rows.getByText('新建口袋公园10座以上')).toBeVisible()
  const kept = await page.evaluate(
    () =>
      new Promise<number[]>((resolve, reject) => {
        const open = indexedDB.open('yuean')
        open.onerror = () => reject(open.error)
        open.onsuccess = () => {
          const all = open.result.transaction('documents').objectStore('documents').getAll()
          all.onsuccess = () => resolve([...all.result[0].bytes])
        }
      }),
  )
  expect(Buffer.compare(Buffer.from(kept), await readFile(path))).toBe(0)
})
