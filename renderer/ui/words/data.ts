/** Words of what keeps the data safe: the state of saving, recovery, "my data", review files and merging. */
const zh = {
  once: '已保存一份',
  onceHint: '已存到磁盘一处，第二处还没写成，正在重试。可以继续工作；若一直如此，请到“我的数据”里导出一份。',
  nowhere: '{{count}} 处改动未保存',
  nowhereHint: '改动还在这个窗口里，正在反复重试。不要关窗口：请腾出磁盘空间，或到“我的数据”里全部导出。',

  'keep.superseded': '另一个窗口换上了更新版的阅案，这个窗口已停止写入。请重新载入；已保存的都在。',
  'keep.stuck': '数据库没有回应，刚才的改动还在窗口里，正在重试。请不要关窗口；若一直如此，请到“我的数据”里全部导出。',

  checking: '正在核对数据…',
} as const

const en = {
  once: 'Saved in one place',
  onceHint: 'It is on the disk once; the second copy is not written yet and is being tried again. Go on working; if this stays, save everything to a file under “My data”.',
  nowhere: 'Changes not saved: {{count}}',
  nowhereHint: 'They are still in this window and are tried again and again. Do not close it: free some disk space, or save everything to a file under “My data”.',

  'keep.superseded': 'A newer Yuean was opened in another window and this one no longer writes. Reload it; everything saved is there.',
  'keep.stuck': 'The database gives no answer. The last change is still in this window and is being tried again. Do not close it; if this stays, save everything to a file under “My data”.',

  checking: 'Checking the data…',
} as const satisfies Readonly<Record<keyof typeof zh, string>>

/** The words in both languages, one key for one key. */
export const data = { zh, en } as const

/** A key of these words. */
export type DataKey = keyof typeof zh
