/**
 * What a person counted in `seeds/zhenjiang-2020.txt` with the text and the gold of the parser on the table, before a line of the insight room
 * was written. Numbers are those of the commitments in reading order (1 … 117). Lengths alone were measured by machine (a count of characters).
 * Longer than 200 lines: it is one table.
 */

/** A department with the numbers of its commitments, in the order of the text. */
export const DEPARTMENTS = [
  { department: '市发改委', from: 1, to: 14 },
  { department: '市工信局', from: 15, to: 24 },
  { department: '市科技局', from: 25, to: 42 },
  { department: '市商务局', from: 43, to: 60 },
  { department: '市文广旅局', from: 61, to: 79 },
  { department: '市卫健委', from: 80, to: 89 },
  { department: '市人社局', from: 90, to: 95 },
  { department: '市民政局', from: 96, to: 110 },
  { department: '市公安局', from: 111, to: 117 },
] as const

/** Commitments that promise an amount, or all of something (全覆盖, 应改尽改, 清零). 13 and 106 say only 全面完成: the gold lets both readings stand, the parser counts them. */
export const WITH_TARGET = [13, 16, 17, 18, 19, 25, 27, 29, 31, 65, 70, 71, 84, 90, 93, 94, 95, 100, 102, 103, 105, 106, 109]

/** 8月份 (17), 全年 (25, 90, 94, 95), 四季度 (43), 下半年 (70, 81). 9月 in 71 is when the festival is held. */
export const WITH_DEADLINE = [17, 25, 43, 70, 81, 90, 94, 95]

/** 每月, 每季度, 月度, 定期, 常态化 and their like. */
export const WITH_RHYTHM = [2, 3, 5, 6, 43, 45, 46, 59, 60, 65, 99]

/** How much and by when (or how often) are both said. */
export const VERIFIABLE = [17, 25, 65, 70, 90, 94, 95]

/** One of the two is said. */
export const PARTLY = [2, 3, 5, 6, 13, 16, 18, 19, 27, 29, 31, 43, 45, 46, 59, 60, 71, 81, 84, 93, 99, 100, 102, 103, 105, 106, 109]

/** 确保, 完成, 实现, 坚决, or a number without 力争 or 左右. */
export const FIRM = [
  7, 10, 12, 13, 16, 17, 18, 25, 29, 31, 40, 47, 65, 68, 70, 71, 90, 93, 94, 95, 100, 101, 102, 103, 105, 106, 109, 111, 117,
]

/** 力争, 争取, 努力, 左右, 基本. */
export const AIMED = [19, 27, 34, 49, 84, 112, 113, 114]

/** Read either way: 通报完成进度 (3) and 在率先完成…的基础上 (78) hold 完成 but do not promise it; 争取更多国家、省支持 (4) wins support rather than aims. */
export const EITHER_WORDING = [3, 4, 78]

/** Known misreading of the parser: it takes 力争 out of “全力争一流”. By hand 116 is neither firm nor aimed. */
export const MISREAD_WORDING = [116]

/** Firm wording, an amount and a date, all three. */
export const HARD = [17, 25, 70, 90, 94, 95]

/** By department: commitments, with an amount, with a date, with a rhythm, verifiable, in part, not, hard, with a vague phrase. */
export const OVERVIEW = [
  ['市发改委', 14, 1, 0, 4, 0, 5, 9, 0, 5],
  ['市工信局', 10, 4, 1, 0, 1, 3, 6, 1, 5],
  ['市科技局', 18, 4, 1, 0, 1, 3, 14, 1, 12],
  ['市商务局', 18, 0, 1, 5, 0, 5, 13, 0, 9],
  ['市文广旅局', 19, 3, 1, 1, 2, 1, 16, 1, 6],
  ['市卫健委', 10, 1, 1, 0, 0, 2, 8, 0, 8],
  ['市人社局', 6, 4, 3, 0, 3, 1, 2, 3, 3],
  ['市民政局', 15, 6, 0, 1, 0, 7, 8, 0, 5],
  ['市公安局', 7, 0, 0, 0, 0, 0, 7, 0, 7],
  ['', 117, 23, 8, 11, 7, 27, 83, 6, 60],
] as const

/** Commitments due by month of their last day, and per department those without a date. */
export const DUE = [
  ['2020-08', [17]],
  ['2020-12', [25, 43, 70, 81, 90, 94, 95]],
] as const
export const UNDATED = [14, 9, 17, 17, 18, 9, 3, 15, 7] as const

/**
 * Vague phrases in the commitments' words: phrase, number of the commitment, once for each time it stands there. Left out: what stands in a name
 * (《…进一步优化营商环境…》, “…加速…”, “…全力争一流”), 加速度, 积极向上, and 深入 where one goes into something (深入重点企业).
 */
export const VAGUE = {
  进一步: [22, 83, 97, 111, 114, 116],
  积极: [16, 35, 40, 55, 68, 78, 95, 114],
  努力: [112, 113, 114],
  着力: [52, 57],
  切实: [64, 88, 112, 114, 117],
  不断: [116],
  持续: [14, 16, 27, 39, 65, 97, 111, 112, 113],
  继续: [19, 102, 107],
  加快: [25, 26, 27, 28, 30, 32, 34, 42, 51, 59, 80, 90, 101, 105],
  加速: [17],
  加大: [19, 39, 84, 87, 112],
  加强: [20, 31, 42, 82, 86, 92, 111],
  强化: [13, 45, 48, 80, 111, 116],
  充分: [4, 115],
  深入: [12, 13, 113, 114, 117],
  扎实: [85],
  更好: [62],
  有效: [9],
  适时: [43],
  尽快: [70],
  抓紧: [60],
} as const

/** Characters of a department's commitments without spaces (by machine), its vague phrases, and these per 1,000 characters. */
export const WORDING = [
  ['市发改委', 840, 6, 7.14],
  ['市工信局', 725, 7, 9.66],
  ['市科技局', 827, 15, 18.14],
  ['市商务局', 839, 9, 10.73],
  ['市文广旅局', 1028, 6, 5.84],
  ['市卫健委', 712, 9, 12.64],
  ['市人社局', 500, 3, 6],
  ['市民政局', 788, 6, 7.61],
  ['市公安局', 728, 22, 30.22],
] as const

/** Quoted phrases in two or more parts of equal length: slogans. */
export const PAIRED = [
  ['市发改委', ['比学赶超、争先进位', '共抓大保护、不搞大开发']],
  ['市科技局', ['宜居、宜创、宜业']],
  ['市人社局', ['进校园、进社区、进乡村']],
  ['市民政局', ['只需跑一次,无需开证明']],
  ['市公安局', ['锚定中上游、全力争一流']],
] as const

/** Goals of the introduction, and how often each department names them anywhere in its part; `inPromises` only in its commitments. “一把手” is who speaks, no goal. */
export const GOALS = [
  { goal: '三高一争', named: [1, 1, 1, 1, 1, 0, 1, 0, 0], inPromises: [0, 0, 0, 0, 0, 0, 0, 0, 0] },
  { goal: '创新创业福地', named: [0, 0, 2, 0, 0, 0, 1, 0, 0], inPromises: [0, 0, 0, 0, 0, 0, 0, 0, 0] },
  { goal: '山水花园名城', named: [0, 0, 1, 0, 0, 0, 0, 0, 0], inPromises: [0, 0, 0, 0, 0, 0, 0, 0, 0] },
  { goal: '产业强市', named: [0, 1, 0, 0, 0, 0, 2, 0, 0], inPromises: [0, 1, 0, 0, 0, 0, 0, 0, 0] },
  { goal: '创新驱动', named: [0, 0, 2, 0, 0, 0, 0, 0, 0], inPromises: [0, 0, 0, 0, 0, 0, 0, 0, 0] },
  { goal: '融合发展', named: [0, 0, 0, 0, 0, 0, 0, 0, 0], inPromises: [0, 0, 0, 0, 0, 0, 0, 0, 0] },
  { goal: '一体、两翼、三带、多片区', named: [1, 0, 0, 1, 0, 0, 0, 0, 0], inPromises: [1, 0, 0, 1, 0, 0, 0, 0, 0] },
] as const

/** Bodies that a department's commitments name beside itself: who, whom, in which commitment. No department of the page names another one of the page. */
export const NAMES_OTHERS = [
  ['市商务局', '市生态环境局', 44],
  ['市商务局', '市自然资源和规划局', 44],
  ['市商务局', '市政务服务办', 44],
  ['市商务局', '相关部门', 47],
  ['市商务局', '相关部门', 57],
  ['市商务局', '城区板块', 57],
  ['市商务局', '统计部门', 60],
  ['市文广旅局', '各市、区政府', 68],
] as const

/** Names that two departments' commitments share, and where. No two promises are nearly the same. */
export const SHARED = [
  ['一体、两翼、三带、多片区', [1, 54]],
  ['金山英才', [19, 87]],
] as const

/** Amounts by unit, in base units, in the order of the text; 全覆盖 and its like stand apart. No two have the same metric but the two averages of 105, which must not be added. */
export const AMOUNTS = {
  个百分点: [[16, 3]],
  个: [
    [17, 1],
    [18, 10],
    [18, 4],
    [19, 30],
    [93, 6],
    [93, 100],
    [105, 10],
    [105, 8],
    [109, 6],
    [109, 2],
  ],
  家: [
    [25, 300],
    [29, 60],
    [29, 300],
    [31, 10],
  ],
  项: [[27, 200]],
  场: [
    [65, 3000],
    [65, 1000],
    [70, 2],
  ],
  张: [[71, 220000]],
  人: [
    [90, 16000],
    [94, 45000],
    [95, 5000],
  ],
  '%': [
    [94, 3],
    [103, 60],
    [105, 80],
  ],
  元: [[95, 350000000]],
  人次: [[95, 62000]],
} as const
/** 13, 106 and the first of 109 are 全面完成. */
export const IN_FULL = [13, 17, 84, 100, 100, 102, 106, 109] as const
