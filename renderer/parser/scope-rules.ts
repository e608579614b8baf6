import { COUNT_VERB, type QuantityRule } from './label-rules.ts'

const STOCK =
  /(?:全[省市县区州国镇乡系][\u4e00-\u9fa5]{0,3}|涉及[\u4e00-\u9fa5]{0,8}|受影响[\u4e00-\u9fa5]{0,6}|现有|已有|原有|既有|共有|目前|现存|剩余|余下|涉及|辖区|上述|该|这|其余|其他|首批|列入\S{0,6}|纳入\S{0,6}|确定|排定|梳理出|安排)的?(?:约|近|超过?)?$/
const ACTS_ON =
  /(?:通过|依托|利用|发挥|围绕|梳理|跟踪|盘活|走访|联系|覆盖|涵盖|涉及|针对|面向|抓好|抓实|聚焦|用好|展示|对|按照?|落实|滚动实施|实施好|推进好|紧盯|盯紧|保障)(?:好|全市|全省|全县|全区)?(?:的)?(?:约|近|超过?)?$/
/** 对80条背街小巷进行维修: works on things are done to that many of them. */
const WORKS =
  /^[^,]{1,30}(?:进行|实施|开展|完成)[^,]{0,12}(?:改造|维修|更换|整治|修缮|升级|加固|重建|修复|翻新|亮化|绿化|提升改造|改建|扩建)/
const ACTS_ON_FIRST = /^(?:要|将|再|并|全力|持续|切实|主动|精准)?(?:服务|管理|监测|提供|运营|管好)(?:好|全市|全省|全县|全区)?$/
const PAST =
  /(?:已经?|(?<![比较]|[低少超高][于过])去年|(?<![比较]|[低少超高][于过])上年|近[一二两三四五六七八九十\d]+年来?|截至|截止|累计已|原来|此前|曾|过去|往年|现行|目前|现有|“?十[一二三]五”?(?:末|期间|时期)?(?:的|时))[^,]{0,24}$/

/** 在现有基础上力争再建成30个: after these words the number is one to come. */
const TURNS = /(?:力争|确保|争取|计划|将|再)[^,]{0,16}$/

/** 70平方米以下户型占比超过三分之二: after the limit comes the thing and only then the number that is promised. */
const MEANT =
  /^的?(?!增长|下降|增加|提高|其中|较|比|同比|带动|惠及|新增|新建|建成|完成|达到|实现|用于|占)[^,、和及与并\d]{1,14}?(?:占比|比例|比重|率|\d|一半|过半|半数|[一二三四五六七八九]成|[一二三四五六七八九]分之)/

const withoutComparator = (before: string) => before.replace(/(?:达到?|超过?|不低于|不少于|在)$/, '')

/** Quantities that the promise acts on, starts from or is measured against: kept, but not as the promise. [T2] */
export const scopeRules: readonly QuantityRule[] = [
  { name: 'base', why: '从77%提高到80%: the first number is where it starts', holds: q => q.isBase },
  {
    name: 'compared',
    why: '是上年的1.5倍, 相当于 — a comparison with the past',
    holds: q => q.unit === '倍' && /(?:是|为|相当于)[^,]{0,16}的(?:近|约)?$/.test(q.before),
  },
  {
    name: 'defined',
    why: '新批的204个: the things are already given',
    holds: q =>
      q.kind === 'count' &&
      /[^目标数量到达]的(?:约|近)?$/.test(q.before) &&
      !/(?:不少于|不低于|超过|至少)$|(?:不低于|不少于|超过|高于)[^,]{1,12}的(?:近|约)?$/.test(q.before),
  },
  {
    name: 'done',
    why: '在完成…的基础上, 已完成, 去年 — done already',
    holds: q =>
      (PAST.test(q.before) && !TURNS.test(q.before)) ||
      (/(?<![为除不得])了(?:原先|原有|约|近|超过?)?$/.test(q.before) && !/(?:将|力争|确保|要)[^,]*$/.test(q.before)) ||
      (/^(?:(?!将|力争|确保|达到|提高)[^,])*占(?:到|比)?(?:约|近|超过?)?$/.test(q.before) &&
        /(?:目前|现有|截至)[^,]*$/.test(q.clauseBefore)) ||
      /^[^,、和及与]{0,16}(?:的)?(?:基础上|背景下|情况下)/.test(q.after) ||
      /^[\u4e00-\u9fa5]{0,4}已[\u4e00-\u9fa5]{1,6}(?=$|[,。;])/.test(q.after),
  },
  {
    name: 'size',
    why: '总规模5亿元的基金, 总投资 — how big the thing is',
    holds: q =>
      (/(?:规模|投资额|长度|面积|库容|设计能力)(?:约|近|为|达|超过?|共)*$/.test(q.before) && /^的/.test(q.after)) ||
      /(?:总规模|总投资|占地|占地面积|用地面积|全长|总长|总长度|注册资本|总面积)(?:约|近|为|达|超过?|共)*$/.test(q.before) ||
      (/米$/.test(q.unit) &&
        /(?:^|[,、;])(?:平均)?(?:路面|路基|红线|道路|桥梁|桥面)?(?:总)?(?:宽|高|深|长)度?(?:约|近|为|达)*$/.test(q.before)) ||
      (/(?:日|年)(?:均)?(?:供水|处理|产|供气|加工|生产|吞吐|接待)(?:量|能力|规模)?(?:约|近|为|达|超过?)*$/.test(q.before) &&
        /^的/.test(q.after)),
  },
  {
    name: 'place',
    why: '落马洲河套区面积87公顷 — how big a place is',
    holds: q =>
      q.kind === 'measure' &&
      /(?:区|园|镇|县|市|岛|站|馆|中心|楼|公园|基地|项目)(?:总|占地|建筑|规划)?面积(?:约|近|达|为|共)*$/.test(q.before) &&
      !/(?:建设|新建|建成|打造|完成|扩建|新增|扩大|治理|整治|实现|力争|确保|提升|达到)/.test(q.before),
  },
  {
    name: 'whole',
    why: '12个国省考断面水质优良比例保持100% — what the rate is taken of',
    holds: q =>
      q.kind === 'count' &&
      q.comparator === '=' &&
      q.before.length <= 4 &&
      /^[^,、\d]{2,30}(?:率|比例|比重|占比)[^,、\d]{0,8}\d/.test(q.after),
  },
  {
    name: 'capacity-name',
    why: '推动国达化工60万吨钾肥复合造粒、海南3座35万千瓦光热电站等项目建设 — what a plant can make names the project',
    holds: q =>
      q.comparator === '=' &&
      (/^(?:吨|千瓦|兆瓦|吉瓦|立方米|万方|片|只|头|羽|辆|台|套|件)$/.test(q.unit) || /瓦$/.test(q.unit)) &&
      /^[\u4e00-\u9fa5A-Za-z]/.test(q.after) &&
      /(?:等|及|和)?[\u4e00-\u9fa5A-Za-z、\d()—-]{0,60}(?:项目|工程|电站|基地|技改|装置|扩产|扩建)(?:建设|前期|投产|开工)?/.test(q.after) &&
      /(?:推动|推进|加快|加快推进|支持|建好|抓好|实施)[^,]*$/.test(q.before) &&
      !/(?:达到|完成|新增|累计|超过|产能|产量|规模|装机)[^,、]{0,6}$/.test(q.before),
  },
  {
    name: 'capacity',
    why: '80万套汽车线束生产线 — what a plant can make names the plant',
    holds: q =>
      q.comparator === '=' &&
      /^[\u4e00-\u9fa5]{1,10}(?:生产线|产线|生产基地|机组|装置|工厂|产能项目)/.test(q.after) &&
      /(?:套|台|辆|吨|件|只|块|瓦|千瓦|立方米|平方米|升|瓶|支|片)$/.test(q.unit) &&
      q.value >= 1000,
  },
  {
    name: 'extent',
    why: '守护12平方公里核心区 — how wide the place is',
    holds: q =>
      q.kind === 'measure' &&
      q.comparator === '=' &&
      /^的?[\u4e00-\u9fa5]{0,6}(?:核心区|示范区|起步区|规划区|控制区|水域|海域|流域|辖区|区域)/.test(q.after) &&
      !COUNT_VERB.test(q.before),
  },
  {
    name: 'threshold',
    why: '500万元以上项目, 20米以上道路 — which things are meant',
    holds: q =>
      (q.kind === 'money' || q.kind === 'measure' || q.kind === 'time') &&
      (q.comparator === '>=' || q.comparator === '<=' || q.comparator === '>') &&
      (MEANT.test(q.after) ||
        /^(?:的)?(?:项目|企业|工业|工程|产业|重大|重点|贷款|合同|资金|道路|桥梁|建筑|住宅|学校|技改|投资项目|制造业|服务业|农业|亿|采购|支出|存量|燃煤|锅炉|老旧|非|外资|内资|新|高|大|先进|龙头|产业项目|河流|农田|土地|用地|船舶|机组|儿童|老人|老年人|人员|人群|学生|用户|高温|区域|楼房|户型|住房)/.test(
          q.after,
        )) &&
      !/(?:不少于|不低于|达到?|完成|实现)$/.test(q.before),
  },
  {
    name: 'mark-of-those',
    why: '年收入1万元以下有劳动能力的脱贫户, 对面积达到50亩以上的经营主体 — a mark by which those are known for whom something is done',
    holds: q =>
      (q.comparator === '>=' || q.comparator === '<=') &&
      ((/(?:收入|产值|营收|投资|资本|单价|合同额|销售额|纳税|亩产|股权|借款)$/.test(withoutComparator(q.before)) &&
        /^[\u4e00-\u9fa5]{1,16}(?:户|家庭|人口|企业|项目|群众|对象|主体|个人|农户|人员)/.test(q.after)) ||
        (/^的[\u4e00-\u9fa5]{2}/.test(q.after) &&
          (/(?:^|[,;])(?:对|凡|给予)[^,]*$/.test(q.before) || /^[,;]?(?:给予|予以|奖励|补贴|纳入|可|按|每)/.test(q.clauseAfter)))),
  },
  {
    name: 'size-class',
    why: '消除56人以上大班额, 20户以上自然村 — which ones are meant, by how many they hold',
    holds: q =>
      q.kind === 'count' &&
      /^(?:人|户|名|床|张)$/.test(q.unit) &&
      (q.comparator === '>=' || q.comparator === '<=') &&
      /^的?(?:超?大班额|大班|班级|自然村|村组|村屯|屯|村庄|村|企业|机构|学校|医院|小区|单位|集中供水)/.test(q.after),
  },
  {
    name: 'problems',
    why: '反馈的12个问题 — found, not promised',
    holds: q =>
      q.kind === 'count' && /^(?:具体|突出|重点)?问题/.test(q.after) && !/(?:整改|解决|化解|办结|销号|完成)[^,]{0,6}$/.test(q.before),
  },
  {
    name: 'package',
    why: '90项重点任务落地落实, 落实改革30条政策措施 — the size of a paper that is already out',
    holds: q =>
      /^(?:条|项|个|方面|件|款)$/.test(q.unit) &&
      (/(?:落地|落实|见效|实施效果|兑现|落细)/.test(q.after) ||
        (/^[\u4e00-\u9fa5]{0,6}(?:政策|措施|举措|意见|规定)(?:措施)?$/.test(q.after) &&
          /(?:落实|执行|用好|贯彻|兑现)[^,]{0,40}$/.test(q.before))),
  },
  {
    name: 'stock',
    why: '全市13000家企业 — all there are',
    holds: q =>
      q.kind === 'count' &&
      (q.comparator === '=' || (q.comparator === '~' && /涉及|受影响/.test(q.before))) &&
      STOCK.test(q.before) &&
      !(/^[^,]{0,6}对[^,]{0,16}$/.test(q.before) && WORKS.test(q.after)) &&
      !/^为全[省市县区]$/.test(q.before.slice(-3)) &&
      !/(?:完成|实现|达到?|建成|新增|新建|净增)(?:全[国省市县区][\u4e00-\u9fa5]{0,3})?$/.test(q.before),
  },
  {
    name: 'acted-on',
    why: '提升107家分馆服务水平, 梳理204个项目 — the number is given, what is done to them is promised',
    holds: q =>
      (q.kind === 'count' || (q.kind === 'measure' && /对$/.test(q.before))) &&
      q.comparator !== '>' &&
      q.comparator !== '>=' &&
      !(/^[^,]{0,6}对[^,]{0,16}$/.test(q.before) && WORKS.test(q.after)) &&
      (ACTS_ON.test(q.before) ||
        (/^对[^,、]{1,14}$/.test(q.before) && /^[^,]{0,12}(?:落实|开展|实施|进行|给予|实行|采取|建立|逐|全面)/.test(q.after)) ||
        ACTS_ON_FIRST.test(q.before) ||
        (/(?:提升|提高|增强|优化|改善|强化|加强)[^,]*$/.test(q.before) &&
          /(?:水平|能力|质量|效能|功能|条件|环境|管理|监管|服务)$/.test(q.after))),
  },
  {
    name: 'condition',
    why: '得3分, 扣1分 — the number is a condition of a mark',
    holds: q =>
      /^(?:未|没有?|不)[^,]{0,10}(?:扣|不得分)/.test(q.after) ||
      /^(?:分别)?(?:得|扣|奖|加|计)\d+(?:\.\d+)?分/.test(q.clauseAfter) ||
      /(?:得|扣|奖|加)\d+(?:\.\d+)?分/.test(q.after) ||
      /^(?:每|凡)?(?:出现|发生|少|缺|发现|漏报|迟报)$/.test(q.before),
  },
  {
    name: 'aside',
    why: 'a number in brackets explains, unless the words in the bracket promise it',
    holds: q => q.isBracket && !/(?:其中|新建|新增|完成|力争|确保|不低于|不少于|达到?|超过|建成|开工|改造|占(?!地))/.test(q.before),
  },
]
