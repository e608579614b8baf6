import { namesOnly } from './owners.ts'

/** What a line is in a table that was copied cell by cell, one to a line. */
export type FlatCell = 'head' | 'duty' | 'due' | 'person' | null

const TASK_HEAD = /^(?:[\u4e00-\u9fa5]{0,4}(?:任务|内容|项目|举措|事项|实事|措施)|(?:目标|工作)任务)$/
const DUTY_HEAD = /^(?:牵头|责任|承办|主办|配合|协办|实施)(?:责任)?(?:单位|部门|人|领导)$/
const HEAD =
  /^(?:序号|编号|分类|类别|备注|说明|权重|分值|[\u4e00-\u9fa5]{0,4}(?:任务|内容|项目|举措|事项|实事|措施|目标|标准|时限|时间|单位|部门|领导|进度|要求)|责任人|完成时限)$/
const TIME = /^(?:20\d\d年)?(?:\d{1,2}月(?:份|底|底前|\d{1,2}日)?|[上下]半年|第?[一二三四]季度|年底|年底前|全年|长期|持续推进|常态化)$/
const PERSON = /^[\u4e00-\u9fa5]{2,4}(?:[、\s][\u4e00-\u9fa5]{2,4}){0,3}$/

/** The cells of tables copied one to a line: a run of heads that names a task and who answers for it opens one; it lasts to the end. Null: a line of its own. [B11] */
export function flatCells(bodies: readonly string[]): FlatCell[] {
  const cells: FlatCell[] = bodies.map(() => null)
  const solid = bodies.map((body, i) => ({ body: body.replace(/\s/g, ''), i })).filter(one => one.body !== '')
  let isInside = false
  for (let k = 0; k < solid.length; k++) {
    const size = headsAt(solid, k)
    if (size > 0) {
      isInside = true
      for (let n = k; n < k + size; n++) cells[solid[n]?.i ?? 0] = 'head'
      k += size - 1
      continue
    }
    const one = solid[k]
    if (!isInside || !one || one.body.length > 60) continue
    if (namesOnly(one.body)) cells[one.i] = 'duty'
    else if (TIME.test(one.body)) cells[one.i] = 'due'
    else if (PERSON.test(one.body) && cells[solid[k - 1]?.i ?? 0] === 'duty') cells[one.i] = 'person'
  }
  return cells
}

/** How many heads of columns stand one below the other here; 0 where they name no task or nobody for it. */
function headsAt(solid: readonly { body: string }[], k: number): number {
  let size = 0
  while (size < 12 && HEAD.test(solid[k + size]?.body ?? '')) size++
  const run = solid.slice(k, k + size)
  return size >= 2 && run.some(one => TASK_HEAD.test(one.body)) && run.some(one => DUTY_HEAD.test(one.body)) ? size : 0
}
