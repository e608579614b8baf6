/** Words of the shared folder that is kept in step with by itself. */
const zh = {
  region: '共享文件夹的消息',
  news: '文件夹里有 {{count}} 位同事的新内容',
  look: '查看…',
  later: '以后再说',
  gone: '“{{name}}”暂时连不上；连上后自动继续，也可以按“交换”再试。',
  understood: '知道了',
  byItself: '自动交换已打开。',
  inStep: '自动交换，上次 {{time}}。',
  unreadable: '有 {{count}} 个文件还读不了，可能正在同步。',
} as const

const en = {
  region: 'News of the shared folder',
  news: 'New content from colleagues in the folder: {{count}}',
  look: 'Look…',
  later: 'Later',
  gone: '“{{name}}” cannot be reached now; it goes on by itself when it is back, or press Exchange to try.',
  understood: 'All right',
  byItself: 'Exchange runs by itself.',
  inStep: 'Exchanged by itself, last at {{time}}.',
  unreadable: '{{count}} cannot be read yet; they may still be syncing.',
} as const satisfies Readonly<Record<keyof typeof zh, string>>

/** The words of the shared folder in both languages, one key for one key. */
export const shared = { zh, en } as const
