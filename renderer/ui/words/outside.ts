/** Words of what leaves this computer by the person's own hand: the backup folder, files that are dragged out, links. */
const zh = {
  backupFolder: '备份文件夹',
  folderLead:
    '选一个别处的文件夹（U 盘、移动硬盘、网络盘）：每次自动备份，都往那里也写一份完整的。每天一个文件，最多 31 个，写满一个月再从头覆盖。',
  folderPrivate: '其中有私记和设置，请选只有您自己能打开的文件夹。要恢复时，用“合并评审文件”打开它。',
  folderNone: '这个浏览器不能往文件夹里写。请用上面的“全部导出”。',
  folderChoose: '选择文件夹…',
  folderChange: '换一个文件夹…',
  folderNow: '现在写一份',
  folderShow: '打开文件夹',
  folderForget: '不再使用',
  folderIs: '文件夹',
  folderLast: '最近写入',
  folderLastValue: '{{time}}，{{size}}，{{name}}',
  folderEmpty: '还没有',
  folderState: '状态',
  folderAsking: '正在查看…',
  folderGood: '可以写入',
  'folder-full': '磁盘已满，写不进去。请腾出空间。',
  'folder-denied': '现在没有权限。浏览器重新打开后要再允许一次：请按“现在写一份”；仍不行，请换一个文件夹。',
  'folder-gone': '找不到，可能已拔出、改名或断开。接上后会自动接着写。',
  'folder-failed': '用不了。接上或修好后会自动接着写。',
  dragOut: '拖出 {{format}}：按住这里，拖到桌面或邮件里',
  dragMaking: '正在备好文件…',
  linksIn: '文中的网址',
  linkCopy: '复制',
  linkCopyNamed: '复制网址 {{address}}',
  linkOpen: '打开…',
  linkOpenNamed: '打开网址 {{address}}',
  'link.copied': '网址已复制。',
  'link.failed': '没有成功。网址就在屏幕上，可以选中再复制。',
  'backup-folder.written': '已写入备份文件夹“{{name}}”，并读回核对无误。',
  'backup-folder.full': '备份文件夹“{{name}}”所在的磁盘已满，没有写成；本机的两份都在。请腾出空间，或换一个文件夹。',
  'backup-folder.denied': '没有写入备份文件夹“{{name}}”的权限，没有写成；本机的两份都在。请到“数据”里按“现在写一份”，或换一个文件夹。',
  'backup-folder.gone': '备份文件夹“{{name}}”找不到，可能已拔出、改名或断开；本机的两份都在。接上后会自动接着写，不再提示。',
  'backup-folder.failed': '备份文件夹“{{name}}”没有写成；本机的两份都在，稍后会自动再试。{{why}}',
} as const

const en = {
  backupFolder: 'Backup folder',
  folderLead:
    'Choose a folder elsewhere (a stick, an external disk, a network drive): after every automatic backup one complete copy is written there too. One file a day, 31 at most; after a month the oldest is written over.',
  folderPrivate:
    'It holds your private notes and settings: choose a folder that only you can open. To restore, open it with “Merge a review file”.',
  folderNone: 'This browser cannot write into folders. Use “Everything (backup of this laptop)” above.',
  folderChoose: 'Choose a folder…',
  folderChange: 'Choose another…',
  folderNow: 'Write a copy now',
  folderShow: 'Open the folder',
  folderForget: 'Stop using it',
  folderIs: 'Folder',
  folderLast: 'Last copy',
  folderLastValue: '{{time}}, {{size}}, {{name}}',
  folderEmpty: 'None yet',
  folderState: 'State',
  folderAsking: 'Looking…',
  folderGood: 'Can be written to',
  'folder-full': 'The disk is full. Please make room.',
  'folder-denied':
    'Not allowed now. After a restart the browser wants to be asked once more: press “Write a copy now”; if that does not help, choose another folder.',
  'folder-gone': 'Not found: unplugged, renamed or out of reach. Copies go on by themselves once it is back.',
  'folder-failed': 'Cannot be used. Copies go on by themselves once it works again.',
  dragOut: 'Drag the {{format}} out: hold here, drop on the desktop or into a mail',
  dragMaking: 'Getting the file ready…',
  linksIn: 'Addresses in the text',
  linkCopy: 'Copy',
  linkCopyNamed: 'Copy the address {{address}}',
  linkOpen: 'Open…',
  linkOpenNamed: 'Open the address {{address}}',
  'link.copied': 'The address is copied.',
  'link.failed': 'That did not work. The address is on the screen: select it and copy.',
  'backup-folder.written': 'Written into the backup folder “{{name}}” and read back: sound.',
  'backup-folder.full':
    'The disk of the backup folder “{{name}}” is full and nothing was written; both copies on this laptop are there. Make room, or choose another folder.',
  'backup-folder.denied':
    'The backup folder “{{name}}” may not be written to; both copies on this laptop are there. Press “Write a copy now” under Data, or choose another folder.',
  'backup-folder.gone':
    'The backup folder “{{name}}” is not found: unplugged, renamed or out of reach. Both copies on this laptop are there; copies go on by themselves once it is back, and this is not said again.',
  'backup-folder.failed':
    'The copy was not written into the backup folder “{{name}}”; both copies on this laptop are there, and it is tried again later. {{why}}',
} as const satisfies Readonly<Record<keyof typeof zh, string>>

/** The words in both languages, one key for one key. */
export const outside = { zh, en } as const

/** A key of these words. */
export type OutsideKey = keyof typeof zh
