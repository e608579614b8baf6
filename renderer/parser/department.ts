/** What departments are in charge of, as their names begin; the list is of offices, not of places. */
const DOMAIN =
  '(?:发展?和?改革?|教育|教体|科技|科学技术|工业?和?信息化?|工信|经信|经济和信息化|民族|民宗|宗教|公安|国家安全|国安|民政|司法|财政|人力资源|人社|自然资源|国土资?源?|规划|资源规划|自规|生态环境|环境保护|环保|住房|住建|城乡建设|城建|建设|交通|公路|水利|水务|水文|水保|农业|农村|农牧|农粮|农经|畜牧|渔业|海洋|林业|林草|园林|绿化|商务|经贸|投资促进|招商|文化|文旅|文广|文体|旅游|广播|广电|新闻出版|卫生|卫健|卫计|健康|退役军人|应急|安全生产|安监|审计|国有资产|国资|市场监督?管?理?|市监|工商|质监|食品|药品|体育|统计|医疗保障|医保|机关事务|信访|金融|地方金融|大数据|数据|政务服务|行政审批|审批|政数|城市管理|城管|综合执法|执法|粮食|物价|扶贫|乡村振兴|人防|人民防空|民防|外事|外办|侨务|港澳|台办|台湾|档案|史志|党史|方志|气象|地震|税务|海关|海事|邮政|烟草|盐务|消防|供电|电力|能源|通信|铁路|民航|空港|口岸|自贸|供销|残疾人|残联|红十字|总工会|工会|团委|共青团|妇女|妇联|科协|文联|社科|侨联|工商联|贸促|住房公积金|公积金|公共资源|知识产权|移民|矿管|矿产|无线电|河长|老龄|法制|法院|检察|纪委|纪检|监委|组织|宣传|统战|政法|网信|编办|编制|农工|政研|政策研究|督查|督考|绩效|人民银行|银保监|证监|国防|外交|工程|人口|计划生育)'
const SUFFIX =
  '(?:委员会|办公室|管理局|监督局|总局|分局|局|委|办|厅|部|院|署|协会|联合会|商会|会|联|团|中心|集团|公司|总队|支队|大队|银行|支行|总社|社|站|处|所|室)'
const PLACE = '[\\u4e00-\\u9fa5]{1,7}?(?:省|市|县|区|州|盟|旗)'

const BY_DOMAIN = new RegExp(
  `^(?:(?:国家|全国|中国|中共|中央|省|市|县|区|州|盟|旗|${PLACE})(?:委|政府)?)?${DOMAIN}[\\u4e00-\\u9fa5]{0,16}?${SUFFIX}$`,
)
const BY_REGION = /^(?:国家|[省市县区州旗])[\u4e00-\u9fa5]{1,14}(?:委员会|办公室|局|委|办|厅|院|总工会|集团|公司|中心|总队|支队|联|会)$/
const WHOLE =
  /^(?:[省市县区州旗]|各)?(?:[\u4e00-\u9fa5]{2,8}(?:省|市|县|区|州|自治区|镇|乡|街道))?(?:人民政府|政府办公室|政府办|政府|管委会|管理委员会|街道办事处|街道|总工会|团委|团市委|团县委|团省委|妇联|残联|科协|文联|工商联|红十字会|人民法院|法院|中级人民法院|人民检察院|检察院|纪委监委|纪委|监委|编办|人行|国资委|公积金中心|党校|委党校|人大办|政协办)$/
const NOT_A_NAME =
  /全会|大会|社会$|机会|协会议|委托|部分|部署|全部|内部|外部|局部|干部|总部|会议|工作会|领导小组$|办好|办法|^(?:全面|加强|推进|深化|加快|建设|完善|提升|优化|强化|促进|发展|做好|打造|构建|落实|创新|改革)/

/** Whether these words name one office: `市发改委`, `镇江市民政局`, `农业农村部`. [R1] */
export function isDepartment(words: string): boolean {
  if (words.length < 2 || words.length > 26 || NOT_A_NAME.test(words)) return false
  const plain = words.replace(/\([^()]{1,16}\)/g, '')
  return BY_DOMAIN.test(plain) || BY_REGION.test(plain) || WHOLE.test(plain)
}

/** `市发改委` and `镇江市发改委` are one office; the place before its sign is left out. */
export function sameDepartment(one: string, other: string): boolean {
  if (one === other) return true
  const [long, short] = one.length > other.length ? [one, other] : [other, one]
  return short.length >= 3 && long.endsWith(short)
}

/** The full name of what stands after the region's sign, where it can be derived from the short one. */
const FULL: Readonly<Record<string, string>> = {
  发改委: '发展和改革委员会',
  教育局: '教育局',
  教体局: '教育体育局',
  科技局: '科学技术局',
  工信局: '工业和信息化局',
  经信局: '经济和信息化局',
  民宗局: '民族宗教事务局',
  公安局: '公安局',
  民政局: '民政局',
  司法局: '司法局',
  财政局: '财政局',
  人社局: '人力资源和社会保障局',
  自然资源局: '自然资源局',
  资规局: '自然资源和规划局',
  自规局: '自然资源和规划局',
  自然资源和规划局: '自然资源和规划局',
  生态环境局: '生态环境局',
  住建局: '住房和城乡建设局',
  交通局: '交通运输局',
  交通运输局: '交通运输局',
  水利局: '水利局',
  水务局: '水务局',
  农业农村局: '农业农村局',
  商务局: '商务局',
  文旅局: '文化和旅游局',
  文广旅局: '文化广电和旅游局',
  文体旅局: '文化体育和旅游局',
  卫健委: '卫生健康委员会',
  卫健局: '卫生健康局',
  退役军人局: '退役军人事务局',
  退役军人事务局: '退役军人事务局',
  应急局: '应急管理局',
  应急管理局: '应急管理局',
  审计局: '审计局',
  国资委: '人民政府国有资产监督管理委员会',
  市场监管局: '市场监督管理局',
  体育局: '体育局',
  统计局: '统计局',
  医保局: '医疗保障局',
  信访局: '信访局',
  城管局: '城市管理局',
  林业局: '林业局',
  金融局: '地方金融监督管理局',
  税务局: '税务局',
  气象局: '气象局',
  总工会: '总工会',
  妇联: '妇女联合会',
  残联: '残疾人联合会',
}

/** `市发改委` in 镇江市 is 镇江市发展和改革委员会; null where the place or the name is not known. [R4] */
export function fullNameOf(name: string, place: string | null): string | null {
  const region = name.charAt(0)
  if (!place || !'省市县区州旗'.includes(region) || !place.endsWith(region)) return null
  const full = FULL[name.slice(1)]
  return full ? place + full : null
}
