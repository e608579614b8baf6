import type { DocumentKind } from '../domain/parsed.ts'
import type { Block } from './blocks.ts'
import { isEnglish } from './english-deadlines.ts'
import { fieldStart } from './fields.ts'

const ENDS_TITLE = /(?:意见|方案|报告|通知|要点|计划|规划|纲要|清单|实事|办法|规定|细则|决定|公告|安排|任务|措施|分工)(?:\([^()]{1,20}\))?$/

/** The title as the first lines give it, else as the introduction does, else the file's name without its ending. [K1] */
export function titleOf(blocks: readonly Block[], text: string, name: string): string {
  let title = ''
  for (const block of blocks) {
    if (block.kind === 'blank') continue
    if (block.kind !== 'title') break
    title += text.slice(...block.body).replace(/\s+/g, ' ')
    if (ENDS_TITLE.test(block.words)) break
  }
  return title || titleInIntro(blocks, text) || name.replace(/\.[A-Za-z0-9]{1,8}$/, '')
}

const CALL =
  /^(?:让我们)?(?:听听|请看|请听|且看|且听|来看|看看|来听听)|(?:如何说|怎么说|怎么看|怎么干|怎么做|如何干|如何做|有何打算|有何举措)$/

/** A page that begins with names and an editor's words: the call that leads over to the departments (听听这些部门的“一把手”如何说), else its first plain heading. */
function titleInIntro(blocks: readonly Block[], text: string): string {
  const first = blocks.findIndex(block => block.kind === 'department')
  for (const block of blocks.slice(0, first < 0 ? 0 : first)) {
    if (block.kind !== 'text') continue
    const bare = block.words.replace(/[—:。?!…\s]+$/, '')
    const from = Math.max(...[...'。!?,;\n'].map(mark => bare.lastIndexOf(mark))) + 1
    const call = bare.slice(from)
    if (call.length >= 4 && call.length <= 40 && CALL.test(call))
      return text.slice(block.body[0] + from, block.body[0] + bare.length).trim()
  }
  const heading = blocks.slice(0, 12).find(block => block.kind === 'heading' && block.numbering === null && block.words.length >= 4)
  return heading && first < 0 ? text.slice(...heading.body).replace(/\s+/g, ' ') : ''
}

const ISSUER =
  /^(?:\d{4}年)?(?:关于)?((?:国务院办公厅|国务院|[\u4e00-\u9fa5]{2,10}?(?:人民政府|政府|自治区|省|市|县|区|旗|州)(?:委|人民政府|政府)?(?:办公[厅室])?|[\u4e00-\u9fa5]{2,12}(?:局|委员会|厅|部|办公室)))(?=关于|\d{4}年|政府工作报告|国民经济|年度|人民政府|印发|办公)/

/** Who speaks in a text without departments: the issuer in its title, else the title, else 全文. [K2] */
export function issuerOf(title: string, shadow: string): string {
  const plain = isEnglish(title) ? title : title.replace(/\s/g, '')
  const found = ISSUER.exec(plain)?.[1] ?? /我代表([\u4e00-\u9fa5]{0,8}(?:人民政府|国务院|政府))/.exec(shadow.slice(0, 3000))?.[1]
  if (found) return found
  return plain && plain.length <= 40 ? plain : '全文'
}

/** What kind of text this is. [K3] */
export function kindOf(blocks: readonly Block[], title: string, shadow: string): DocumentKind {
  if (blocks.some(block => block.kind === 'department')) return 'departments'
  const words =
    title +
    blocks
      .filter(block => block.kind === 'title')
      .map(block => block.words)
      .join('')
  if (/政府工作报告|工作报告|report on the work of the government/i.test(words)) return 'report'
  const head = shadow.slice(0, 400)
  if (/各位代表|向大会报告|fellow deputies/i.test(head) || /submitted to this session|work of the government/i.test(shadow.slice(0, 4000)))
    return 'report'
  const owned = blocks.filter(
    block =>
      block.kind === 'field' ||
      block.kind === 'duty' ||
      (block.kind === 'text' &&
        (/(?:牵头|负责|配合)(?:负责)?。?[^()]{0,30}\)[。;]?$/.test(block.words.slice(-60)) || fieldStart(block.words.slice(-120)) >= 0)),
  ).length
  if (owned >= 2 || blocks.some(block => block.kind === 'row' && /责任|牵头|负责/.test(block.words))) return 'tasks'
  if (/规划|纲要|主要指标|Five-Year Plan/i.test(words)) return 'report'
  if (/要点|方案|任务|清单|实事|意见|通知|计划|分工|措施|安排|\b(?:plan|tasks|actions?)\b/i.test(words)) return 'tasks'
  if (/办好(?:以下|下列|如下)?(?:[\u4e00-\u9fa5\d]{0,6}件)?(?:民生)?实事|为民(?:办)?实事|民生[^。\n]{0,8}实事/.test(head)) return 'tasks'
  const headings = blocks.filter(block => block.kind === 'heading' && block.numbering)
  if (/各位代表/.test(shadow.slice(0, 20_000)) && headings.length > 0) return 'report'
  if (headings.length >= 3)
    return isEnglish(shadow.slice(0, 2000)) ? 'report' : /回顾|过去/.test(headings.map(block => block.words).join('')) ? 'report' : 'tasks'
  return 'unknown'
}
