/** Words of the meeting's topics. */
const zh = {
  topic: '议题',
  add: '添加议题…',
  name: '议题名称',
  nameHint: '如：民生实事',
  from: '包括哪些承诺',
  fromTag: '标签“{{tag}}”（{{count}} 条，随标签增减）',
  fromChosen: '表格里选中的 {{count}} 条',
  fromFlagged: '已列入追问的 {{count}} 条',
  nothingYet: '先在评审里给承诺打标签、选中几条，或列入追问，再来这里建议题。',
  addNow: '添加',
  cancel: '取消',
  drop: '去掉议题“{{name}}”',
  tagged: '议题 · 标签“{{tag}}”',
  listed: '议题 · 所列 {{count}} 条',
  nothing: '这个议题现在没有要评的承诺：标签已去掉，或者你已回避。',
  commitmentOf: '第 {{number}} 条 · {{department}}（本议题 {{at}} / {{all}}）',
  lobbyLead: '{{departments}} 个部门、{{topics}} 个议题依次进行，共 {{minutes}} 分钟。',
} as const

const en = {
  topic: 'Topic',
  add: 'Add a topic…',
  name: 'Name of the topic',
  nameHint: 'e.g. housing',
  from: 'Which commitments',
  fromTag: 'Tag “{{tag}}” ({{count}}, follows the tag)',
  fromChosen: '{{count}} chosen in the table',
  fromFlagged: '{{count}} flagged for questions',
  nothingYet: 'Tag, choose or flag commitments on the Review screen first; a topic is made of them here.',
  addNow: 'Add',
  cancel: 'Cancel',
  drop: 'Drop the topic “{{name}}”',
  tagged: 'Topic · tag “{{tag}}”',
  listed: 'Topic · {{count}} listed',
  nothing: 'Nothing to review in this topic now: its tag is gone, or you stand aside.',
  commitmentOf: 'No. {{number}} · {{department}} ({{at}} of {{all}} in this topic)',
  lobbyLead: 'Departments: {{departments}}, topics: {{topics}}, in turn; {{minutes}} minutes in all.',
} as const satisfies Readonly<Record<keyof typeof zh, string>>

/** The words of topics in both languages, one key for one key. */
export const topic = { zh, en } as const
