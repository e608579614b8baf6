/** Words of what keeps the data safe: the state of saving, recovery, "my data", review files and merging. */
const zh = {
  once: '已保存一份',
  onceHint: '已存到磁盘一处，第二处还没写成，正在重试。可以继续工作；若一直如此，请到“我的数据”里导出一份。',
  nowhere: '{{count}} 处改动未保存',
  nowhereHint: '改动还在这个窗口里，正在反复重试。不要关窗口：请腾出磁盘空间，或到“我的数据”里全部导出。',

  'keep.superseded': '另一个窗口换上了更新版的阅案，这个窗口已停止写入。请重新载入；已保存的都在。',
  'keep.stuck': '数据库没有回应，刚才的改动还在窗口里，正在重试。请不要关窗口；若一直如此，请到“我的数据”里全部导出。',

  restored: '上次没有正常结束：从第二份副本补回了 {{count}} 处改动，一处不少。',
  recoveredAll: '数据已恢复',
  recoveredPart: '恢复了能找回的数据',
  'found-nothing': '数据完好。',
  'found-behind': '上次没有正常结束，有几处改动只写到一处，已补齐。',
  'found-unopenable': '数据库打不开了。已用第二份副本建好新的数据库，内容都在；旧的数据库没有动。',
  'found-emptied': '数据库变空了（磁盘写满、断电或系统清理都可能造成）。已从第二份副本全部找回。',
  'found-older': '数据库退回到了较早的状态。缺少的改动已从第二份副本补齐。',
  'found-damaged': '数据库里有几处坏了。已用第二份副本修好，坏掉的部分另存备查，没有删除。',
  'found-lost': '数据库受损，第二份副本也不完整。能读出的都已找回；下面是没能找回的数目。同事手里的评审文件可以合并进来补上。',
  'found-inMemory': '数据库打不开，也建不了新的。现在直接用第二份副本工作：改动会存到那里（“已保存一份”）。请检查磁盘，重启后再开。',
  broughtBack: '已找回',
  broughtCount: '{{edits}} 处改动、{{documents}} 份文件',
  upTo: '最后一处改动',
  notBrought: '没能找回',
  aside: '坏掉的部分存为',
  unreadable: '读不出的副本',
  goOn: '继续工作',
  reload: '重新载入',
} as const

const en = {
  once: 'Saved in one place',
  onceHint:
    'It is on the disk once; the second copy is not written yet and is being tried again. Go on working; if this stays, save everything to a file under “My data”.',
  nowhere: 'Changes not saved: {{count}}',
  nowhereHint:
    'They are still in this window and are tried again and again. Do not close it: free some disk space, or save everything to a file under “My data”.',

  'keep.superseded': 'A newer Yuean was opened in another window and this one no longer writes. Reload it; everything saved is there.',
  'keep.stuck':
    'The database gives no answer. The last change is still in this window and is being tried again. Do not close it; if this stays, save everything to a file under “My data”.',

  restored: 'The last session did not end well: {{count}} changes were brought back from the second copy. None is missing.',
  recoveredAll: 'Your data is back',
  recoveredPart: 'What could be found is back',
  'found-nothing': 'The data is sound.',
  'found-behind': 'The last session did not end well; some changes were in one place only and are complete again.',
  'found-unopenable': 'The database could not be opened. A new one was made from the second copy, complete; the old one was left as it is.',
  'found-emptied':
    'The database was empty (a full disk, a power cut or a clean-up can do that). Everything was brought back from the second copy.',
  'found-older': 'The database had gone back to an earlier state. What was missing was brought back from the second copy.',
  'found-damaged': 'Some of the database was damaged. It was mended from the second copy; the damaged part is kept aside, not deleted.',
  'found-lost':
    'The database is damaged and the second copy is not complete either. Everything readable is back; the number below could not be found. Review files of colleagues can be merged in to fill the gaps.',
  'found-inMemory':
    'The database cannot be opened, nor a new one made. You are working on the second copy: changes are kept there (“Saved in one place”). Check the disk, and start again.',
  broughtBack: 'Brought back',
  broughtCount: '{{edits}} changes, {{documents}} documents',
  upTo: 'Up to',
  notBrought: 'Not found',
  aside: 'Damaged part kept as',
  unreadable: 'Copies that cannot be read',
  goOn: 'Go on',
  reload: 'Reload',
} as const satisfies Readonly<Record<keyof typeof zh, string>>

/** The words in both languages, one key for one key. */
export const data = { zh, en } as const

/** A key of these words. */
export type DataKey = keyof typeof zh
