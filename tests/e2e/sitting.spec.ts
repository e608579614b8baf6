import { expect } from '@playwright/test'
import { test } from './window.ts'

const SCORED = 117
const NOTED = 30
const CORRECTED = 20

/** A pass over the commitments as a reviewer makes it: five marks each, now and then one that cannot be judged. */
const marksFor = (turn: number) => [(turn % 5) + 1, ((turn + 2) % 5) + 1, turn % 7 === 0 ? 0 : 3, 4, ((turn * 3) % 5) + 1].map(String)

test('a whole sitting goes by keyboard alone: import, corrections, every commitment scored, thirty notes', async ({ review, page }) => {
  test.setTimeout(300_000)
  let keys = 0
  const press = async (...pressed: readonly string[]) => {
    keys += pressed.length
    await review.press(...pressed)
  }
  const type = async (words: string) => {
    await page.keyboard.insertText(words)
  }
  const told = (what: string) => console.log(`sitting: ${what}`)

  await press('Control+k')
  await page.keyboard.type('dksl')
  keys += 4
  await expect(page.getByRole('combobox', { name: '命令面板' })).toHaveValue('dksl')
  await expect(page.getByRole('dialog').getByRole('option').first()).toHaveText(/打开示例/)
  await press('Enter')
  await review.showsSample()
  told(`import: ${keys} keys`)

  keys = 0
  const goTo = async (place: string) => {
    await press('Control+k')
    await page.keyboard.insertText(place)
    await expect(page.getByRole('dialog').getByRole('option', { name: place }).first()).toBeVisible()
    await press('Enter')
  }
  await goTo('校核')
  await expect(page.getByRole('radio', { name: '待答复' })).toBeChecked()
  await press('f', 'f')
  const saysUse = (use: string) => expect(page.getByRole('button', { name: new RegExp(use), pressed: true }).first()).toBeVisible()
  // Read as background and then again as a promise: two corrections each, and as many commitments as before.
  for (let piece = 0; piece < CORRECTED / 2; piece++) {
    await press('b')
    await saysUse('背景')
    await press('p')
    await saysUse('承诺')
    await press('j')
  }
  told(`corrections: ${CORRECTED}, ${keys} keys`)
  await goTo('评审')
  const counted = await review.outline.getByRole('button', { name: /^全部部门 0\/\d+$/ }).innerText()
  const all = Number(/\d+\s*$/.exec(counted)?.[0])
  expect(all).toBeGreaterThanOrEqual(SCORED)
  await press('Home')
  keys = 0

  let digits = 0
  for (let turn = 0; turn < SCORED; turn++) {
    const marks = marksFor(turn)
    digits += marks.length
    await press(...marks)
  }
  await expect(review.outline.getByRole('button', { name: `全部部门 ${SCORED}/${all}` })).toBeVisible()
  const beyond = (keys - digits) / SCORED
  told(`scores: ${SCORED} commitments, ${keys} keys, ${digits} of them digits, ${beyond.toFixed(2)} beyond the digits for each`)
  expect(beyond).toBeLessThanOrEqual(2.5)

  keys = 0
  await press('Home')
  for (let turn = 0; turn < NOTED; turn++) {
    await press('c')
    await expect(review.note).toBeFocused()
    await type(`第 ${turn + 1} 条：口径是什么，由谁牵头？`)
    await press('Escape', 'j')
  }
  told(`notes: ${NOTED} notes, ${keys} keys beside their words`)
  await expect(review.saved).toBeVisible()
  await page.reload()
  await expect(review.rows).toBeVisible()
  await expect(review.outline.getByRole('button', { name: `全部部门 ${SCORED}/${all}` })).toBeVisible()
  await expect(review.rows.getByRole('img', { name: '有批语或批注' }).first()).toBeAttached()
  await review.press('Home')
  await expect(review.note).toHaveValue('第 1 条：口径是什么，由谁牵头？')
  for (let turn = 1; turn < NOTED; turn++) await review.press('j')
  await expect(review.note).toHaveValue(`第 ${NOTED} 条：口径是什么，由谁牵头？`)
})
