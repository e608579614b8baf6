/** How a unit counts. `count` takes a thing after it (10个项目); `money`, `share`, `measure` may; `time` is a length of time. */
export type UnitKind = 'count' | 'money' | 'share' | 'measure' | 'time'

const UNITS: Readonly<Record<UnitKind, string>> = {
  share: '个百分点 百分点 % ‰ /10万 /万 倍 番',
  money: '元 分钱 角钱 美元 欧元 港元 港币 人民币 英镑 日元',
  count:
    '个 家 户 人 人次 名 位 场 场次 次 件 项 条 座 处 所 套 台 台套 台(套) 辆 架 艘 张 批 批次 例 宗 起 支 只 头 匹 羽 棵 株 块 片 间 栋 幢 口 眼 根 部 份 本 册 篇 期 班 种 类 款 对 组 队 团 站 点 座次 班次 列 航次 架次 车次 人天 床 张床 床位 张床位 个床位 座席 席 学位 个学位 个岗位 泊位 个泊位 标箱 标准箱 标台 TEU 箱 单 笔 尾 门 道 通 幅 轮 宗地 回 趟 余 亩次 户次 家次 件次 条次 万人次 头份 人份 剂次 剂 例次 对(双) 孔 基 樘 路 节 堂 折 宗次 粒 罐 副 床次 台次 架次 篇次 人份 个站点 标段 车 届 集 盏 扇 面 杆 枚 颗 瓶 桶 管 穴 墓位 格 站次 趟次 具 首 部次 村 镇',
  measure:
    '公里 千米 公尺 平方公尺 立方公尺 微克/立方公尺 坪 米 延米 海里 里 平方米 平方公里 平方千米 立方米 万方 方 立方 公顷 亩 吨 公吨 公斤 千克 克 毫克 升 毫升 千瓦 千瓦时 兆瓦 兆瓦时 吉瓦 吉瓦时 度 千伏 千伏安 伏 kWh kW KW MWh MW GWh GW kV KV kVA MVA GB TB PB Mbps Gbps km KM km2 ㎡ m2 m3 吨标准煤 吨标煤 蒸吨 担 斤 微克/立方米 微克每立方米 微克 毫克/升 分贝 PFLOPS EFLOPS Pflops Eflops PFlops EFlops TFLOPS P 卷 册次 摄氏度 ℃ 厘米 毫米 米高 人/平方公里 床/千人 张/千人',
  time: '年 个月 月 周 天 日 个工作日 工作日 小时 个小时 分钟 个半小时 秒 学时 课时 日历天 岁 周岁',
}

const BY_FIRST = index()

function index(): ReadonlyMap<string, readonly (readonly [string, UnitKind])[]> {
  const byFirst = new Map<string, [string, UnitKind][]>()
  for (const kind of ['share', 'money', 'count', 'measure', 'time'] as const) {
    for (const unit of UNITS[kind].split(' ')) {
      const list = byFirst.get(unit.charAt(0)) ?? []
      list.push([unit, kind])
      byFirst.set(unit.charAt(0), list)
    }
  }
  for (const list of byFirst.values()) list.sort((a, b) => b[0].length - a[0].length)
  return byFirst
}

/** Words that begin like a unit and are none, with the unit they would be taken for. [U2] */
const NOT_A_UNIT =
  /^(?:人(?:才|员|民|工|均|口|大|力|物|文|居|社|防|选|体|类|生)|个(?:人(?!才)|性|体|税)|家(?:庭|长|风)|户(?:籍|型|口)|名(?:词|城|镇|单|牌|企|录|优)|场(?:所|景|馆|地)|条(?:例|件)|台(?:账|湾|商|阶)|座(?:谈|右)|位(?:置|列|居)|次(?:数(?!据)|月|日|年)|件(?:案)?数|项(?:目)|处(?:理|置|罚|级|长)|所(?:有|在|以(?![上下内])|得)|批(?:准|发|复)|例(?:如|会|行)|起(?:步|草|来|到)|支(?:持|部|出|队(?!伍)|付|撑|行|点)|头(?:部|雁)|块(?:链|状)|片(?:区)|间(?:接)|部(?:门|分|委|署|级|长)|本(?:级|地|市|省|县|区|年|科(?!普)|土)|期(?:间|末|限|内)|班(?:子|组|车)|种(?:植|业|子|粮)|类(?:型|别)|组(?:织|建|成|长)|团(?:队|结|体|委|员|组)|站(?:点|台|位|长|在)|点(?:位|对)|队(?:伍)|列(?:入|车|为)|单(?:位|元|一|体|项|独|子|产)|门(?:户|店|类|诊|槛)|道(?:路|德)|通(?:道|过|车|航|用|报)|轮(?:岗|训|换)|回(?:收|升|报|购|家)|余(?:额)|车(?:位|站|间|辆)|届(?:时)|面(?:积|向|临)|米(?:袋)|里(?:程)|方(?:面|式|向|案|位|针|便)|克(?:服|难)|度(?:假|过)|年(?:度|轻|龄|货|均|味)|月(?:度|嫂)|周(?:边|转|岁|年|期)|天(?:然|气|津)|日(?:常|报|间|照)|升(?:级|规|学|至|到)|村(?:级|民|庄)|镇(?:级|区|江)|对(?:接|外|口|标)|口(?:径|岸|袋|碑)|根(?:本|据|治)|只(?:需|要|能)|笔(?:试)|路(?:公交|车|线|段|口|面|网|径|灯)|节(?:约|能|日|点|目|庆|水|育|假)|堂(?:食)|折(?:扣|合|旧)|管(?:理|道|网|委|控|护|线|辖)|副(?:市|县|省|主|省|食|产|业|中)|粒(?:度)|对于)/

/** A unit read at a place. */
export interface UnitRead {
  readonly unit: string
  readonly kind: UnitKind
  /** The unit meant where none is written. */
  readonly said?: string
}

/** The longest unit that begins at `i` of `s`, or null. [U1] */
export function unitAt(s: string, i: number): UnitRead | null {
  const list = BY_FIRST.get(s.charAt(i))
  if (!list) return null
  const ahead = s.slice(i, i + 8)
  for (const [unit, kind] of list) {
    if (!ahead.startsWith(unit)) continue
    if (unit.length === 1 && kind !== 'share' && kind !== 'money' && NOT_A_UNIT.test(ahead)) return null
    if (/[A-Za-z]$/.test(unit) && /[A-Za-z0-9]/.test(s.charAt(i + unit.length))) continue
    return { unit, kind }
  }
  return null
}
