const LEADING =
  /^(?:[“"]?(?:春节|元旦|清明|五一|端午|中秋|国庆|七一|八一|十一)[”"]?节?前|[①-⑳]|\(\d{1,2}\)|其中|力争|确保|争取|努力|力促|保证|奋力|全力|基本|提前|加快|同时|并|且|还|将|要|使|让|把|对|为|再|共|共计|合计|总计|累计|全年|年内|今年|本年度?|明年|到?年底前?|年末|预计|预期|计划|拟|推动|推进|促进|实现|完成|达到|做到|落实|进一步|稳步|持续|继续|大力|积极|着力|切实|全面|常态化|在|的|我市|我县|我区|我省|全市要|[“"]?十[一二三四五六七八九]五[”"]?(?:期间|时期|末)|[一二三四五六七八九](?:是|要)|首先|其次|再次|[于在]?20\d\d年?(?:[-~—/]|至)(?:20)?\d\d(?:年度|学年度?|财年)|[于到至]?(?:20\d\d年|(?:20\d\d年)?(?:(?:十[一二]?|[一二三四五六七八九]|\d{1,2})月(?:份|\d{1,2}[日号])?|第?[一二三四]季度|[上下]半年|年(?=[底末内])))(?:底|末|初|[上中下]旬)?(?:之前|前|内)?|,|、|和|与|及)+/
const TRAILING =
  /(?:达到|达|实现|完成|控制|控持|稳定|保持|维持|提高|提升|增加|扩大|压缩|缩短|下降|降低|降|减少|增长|上升|不|力争|确保|预期目标|目标|分别|(?<![年人户场日月])均|都|总体|各|再|约|近|超|(?<![行作认成因])为|是|到|至|在|比|较|同比|将|要|共|共计|累计|每|比重?要|以|的|从|由|高于|低于|超过|突破|[:,、\s])+$/
const KEEP_GROWTH = /(?:增长|下降|增加|提高|降低|减少|上升|提升)(?:率)?$/
const BRACKET = /\([^()]*\)?/g
/** 从77%提高: where a number started from is no part of its name. */
const BASE = /(?:分别|已)?[从由][^,]{0,16}\d.*$/

/** 用水量较2015年下降: what it is compared with is no part of its name. */
const COMPARED =
  /(?:比|较)(?:20\d\d年(?:底|末|同期)?|上年(?:同期)?|去年(?:同期)?|基期|同期|“?十[一二三四五六七八九]五”?末?)(?=(?:累计)?(?:增长|下降|降低|提高|减少|增加|上升|提升|再))/

/** Without asides, without what leads in and without the comparator that follows. */
export function trimMetric(words: string): string {
  const plain = words
    .replace(BRACKET, '')
    .replace(/□/g, '')
    .replace(/(?:预期)?目标$/, '')
    .replace(COMPARED, '')
    .replace(BASE, '')
    .replace(/^(?:我们|[\u4e00-\u9fa5]{1,10}(?:局|委|办|部门|中心|公司|政府))(?:将会?|会|拟|要)/, '')
    .replace(/^[由自从][^,]{2,16}起/, '')
  const growth = KEEP_GROWTH.exec(plain)
  const head = plain.replace(LEADING, '')
  const cut = head.replace(TRAILING, '')
  if (growth && cut && head.length > cut.length && !cut.endsWith(growth[0])) return cut + growth[0]
  return cut || head.replace(/(?:达到|达|为|到|至|在|约|近|超|超过)+$/, '')
}

/** 增长, 占全市比重: words that need the subject of the clause before. [T7] */
export function needsSubject(metric: string): boolean {
  return /^(?:同比|年均|均)*(?:增长|下降|增加|提高|降低|减少|上升|提升)$|^(?:分别)?占|^(?:竣工|投产|达产|投运|建成|完工|开工)$/.test(metric)
}

/** 学校食堂开展厨房建设: a verb after the thing says what is done with it. */
const ACTS = /(?<=[\u4e00-\u9fa5]{2})(?:开展|进行|推行|实施|配备|投入使用|投用|享受|提供|用于|纳入)/

/** What is counted, after the unit: 国内一流的高标准示范性数据中心 in 打造1-2个国内一流的高标准示范性数据中心; up to the next number. */
export function thingAfter(after: string): string {
  const plain = after.replace(BRACKET, '').replace(/^(?:的|以上的?|以上|左右的?|,)+/, '')
  const next = /\d(?![\d—~-]*\s?周?岁)/.exec(plain.replace(/\d+[—~-]\d+(?=周?岁)|“[^”]{1,24}”/g, name => name.replace(/\d/g, '□')))
  const own = next ? plain.slice(0, next.index).replace(/(?:[、,和与及]|以及|并|其中|我[市县区省]|新增|新建|超过?|约|近)+$/, '') : plain
  const thing = own.replace(/[。;,、\s]+$/, '')
  const acts = ACTS.exec(thing)
  return acts ? thing.slice(0, acts.index) : thing
}
