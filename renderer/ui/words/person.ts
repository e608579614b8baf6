/** Words of who a reviewer is: unit and colour. */
const zh = {
  unit: '单位',
  unitHint: '同事在进度和分歧里看到',
  colour: '我的颜色',
  'colour-blue': '蓝',
  'colour-brown': '棕',
  'colour-green': '绿',
  'colour-plum': '紫',
  'colour-teal': '青',
  'colour-olive': '橄榄',
  me: '我',
  someone: '其他评审人 {{id}}',
} as const

const en = {
  unit: 'Unit',
  unitHint: 'Colleagues see it beside your name',
  colour: 'My colour',
  'colour-blue': 'Blue',
  'colour-brown': 'Brown',
  'colour-green': 'Green',
  'colour-plum': 'Plum',
  'colour-teal': 'Teal',
  'colour-olive': 'Olive',
  me: 'Me',
  someone: 'Reviewer {{id}}',
} as const satisfies Readonly<Record<keyof typeof zh, string>>

/** The words of a person in both languages, one key for one key. */
export const person = { zh, en } as const
