/** Words of what keeps the data safe that any screen may say: the state of saving, what the start had to mend, what came of a backup or a merge. */
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
  toData: '我的数据：备份、检查、合并评审文件',
  'job-merge': '正在读取评审文件 {{name}}',
  'job-export': '正在写评审文件',
  'job-restore': '正在读取备份',
  'step-keeping': '写入磁盘',
  merged:
    '已合并：新文件 {{documents}} 份，新增 {{added}} 处，改动 {{changed}} 处，更早的 {{older}} 处进入历史，已有 {{same}} 处。在“数据”页可以整个退回。',
  'merge.failed': '没有合并，什么也没有改变。请再试一次。',
  'merge.cut': '合并没有做完：磁盘没有写下全部。原有的一样没变；已进来的可以撤销一次全部退回，腾出空间后再合并一次，就从断处接着做完。',
  'export.failed': '评审文件没有写成，什么也没有写出。评分都在，请再试一次。',
  'restore.failed': '这份备份读不出来，什么也没有改变。请换一份。',
  'review.saved': '已写好并读回核对：{{name}}。',
  'brought-back': '已按那份备份改回 {{count}} 处，补回历史 {{missing}} 处。撤销一次即可退回。',
  'backed-up': '已备份 {{count}} 处改动，并读回核对无误。',
  'backup.full': '磁盘已满，没有备份成；旧的备份都在。请腾出空间，或用“全部导出”存到别处。',
  'backup.failed': '没有备份成；旧的备份都在。请再试一次，或用“全部导出”存到别处。',
  'verified.sound': '逐条核对了 {{count}} 处改动和全部副本，完好。',
  'verified.mended': '核对发现缺损，已从副本补回 {{count}} 处，没有丢失。',
  'verified.lost': '核对发现有 {{count}} 处找不回来。同事手里的评审文件可以合并进来补上。',
  carried:
    '带过来 {{count}} 处；位置或文字有变、请核对的 {{check}} 条；没有找到位置、完整列出的 {{lost}} 条。见“数据”页，撤销一次即可退回。',
  'carried-nothing': '没有可带的：那份文件没有评审，或已经带过来了。',
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
  toData: 'My data: backups, checks, merging review files',
  'job-merge': 'Reading review files {{name}}',
  'job-export': 'Writing the review file',
  'job-restore': 'Reading the backup',
  'step-keeping': 'writing to disk',
  merged:
    'Merged. New documents: {{documents}}; added: {{added}}; changed: {{changed}}; older, kept in the history: {{older}}; known already: {{same}}. It can be taken back whole on the “Data” screen.',
  'merge.failed': 'Nothing was merged and nothing was changed. Try again.',
  'merge.cut':
    'The merge did not finish: the disk did not take all of it. Nothing of yours has changed; what came can be taken back with one undo, and merging again, once there is room, goes on where this one ended.',
  'export.failed': 'The review file could not be made and nothing was written. The scores are safe; try again.',
  'restore.failed': 'This backup cannot be read and nothing was changed. Choose another one.',
  'review.saved': 'Written and read back: {{name}}.',
  'brought-back': 'Changed back as in that backup: {{count}}; history completed: {{missing}}. One undo takes it back.',
  'backed-up': 'Backed up and read back; changes in it: {{count}}.',
  'backup.full':
    'The disk is full and no backup was made; the older ones are there. Free some space, or save everything to a file elsewhere.',
  'backup.failed': 'No backup was made; the older ones are there. Try again, or save everything to a file elsewhere.',
  'verified.sound': 'Every change ({{count}}) and every copy was looked at: sound.',
  'verified.mended': 'Something was missing and was brought back from the copies: {{count}}. Nothing is lost.',
  'verified.lost': 'Could not be found: {{count}}. Review files of colleagues can be merged in to fill the gaps.',
  carried:
    'Brought along: {{count}}; moved or changed, to be checked: {{check}}; without a place, listed in full: {{lost}}. See the “Data” screen; one undo takes it back.',
  'carried-nothing': 'Nothing to bring along: that document has no reviews, or they are here already.',
} as const satisfies Readonly<Record<keyof typeof zh, string>>

/** The words in both languages, one key for one key. */
export const kept = { zh, en } as const

/** A key of these words. */
export type KeptKey = keyof typeof zh
