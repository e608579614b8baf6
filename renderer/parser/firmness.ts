import type { Firmness } from '../domain/parsed.ts'

const AIMED =
  /力争|争取|努力|奋力|力求|争创|预期|基本(?:实现|完成|建成|形成|解决)|左右|有望|\b(?:aim|strive|seek|endeavou?r|hope|expected|around|approximately)\b/i
const FIRM =
  /确保|必须|保证|完成|建成|实现|达到|不低于|不少于|不超过|坚决|全覆盖|清零|杜绝|严禁|一律|务必|以上|以内|全面完成|创成|\b(?:will|shall|must|ensure|guarantee|complete)\b/i

/** How binding the wording is; one 力争 makes a promise an aim, whatever else it says. [W1] */
export function firmnessOf(sentence: string, hasTarget: boolean): Firmness {
  if (AIMED.test(sentence) && !/确保|必须/.test(sentence)) return 'aimed'
  return FIRM.test(sentence) || hasTarget ? 'firm' : 'soft'
}
