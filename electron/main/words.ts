export type Language = 'zh' | 'en'

/** Chinese unless the system speaks English: `en`, `en-GB`. */
export function languageOf(locale: string): Language {
  return /^en\b/i.test(locale) ? 'en' : 'zh'
}

const zh = {
  files: '可读文件',
  open: '打开文件',
  save: '保存',
  notAdded: '文件没有打开',
  fileGone: (name: string) => `找不到“${name}”，它可能已被移走或改名。`,
  notAFile: (name: string) => `“${name}”不是文件。`,
  fileTooLarge: (name: string, megabytes: number) => `“${name}”超过 ${megabytes} MB，没有读。`,
  fileUnreadable: (name: string) => `读不了“${name}”，它可能正被别的程序占用，或没有读取权限。`,
  diskFull: (name: string) => `磁盘已满，“${name}”没有保存；原有的文件没有动。请换一个位置。`,
  saveRefused: (name: string, code: string) => `“${name}”没有保存（${code}）；原有的文件没有动。请换一个文件夹，或关掉正在使用它的程序。`,
  notKept: (code: string) =>
    code === 'ENOSPC' ? '磁盘已满，第二份没有写下（ENOSPC）；请腾出空间。' : `第二份没有写下或读不出（${code}）。`,
  folderGone: (name: string, code: string) => `备份文件夹“${name}”用不了（${code}）：它可能已拔出、改名或没有权限。`,
  chooseFolder: '选择备份文件夹',
  chooseOutput: '选择文件夹，每份单独存一个文件',
  isThere: (name: string) => `“${name}”已经有了，没有覆盖。`,
  unsaved: '还有改动没有保存',
  unsavedWhy: (why: string) => `${why || '页面没有及时回答。'}\n\n放弃会丢失最后几秒的改动，之前显示“已保存”的都在。`,
  retry: '重试',
  back: '返回',
  discard: '放弃改动并关闭',
  crashed: '页面意外停止',
  crashedDetail: '显示过“已保存”的内容都在。可以重新载入，接着工作。',
  reload: '重新载入',
  quit: '退出',
  frozen: '页面没有反应',
  frozenDetail: '可以再等一等；也可以重新载入，显示过“已保存”的内容都在。',
  wait: '等待',
  broken: '程序出错',
  noFolder: (folder: string) => `数据文件夹不能写入，阅案没有启动：${folder}`,
  link: '离开阅案的网址',
  linkDetail: '阅案自己不联网。选“打开”会交给系统的浏览器。',
  copyLink: '复制网址',
  openLink: '用浏览器打开',
  cancel: '取消',
  ok: '好',
  network: (refused: number) => (refused === 0 ? '本次运行没有任何网络请求。' : `本次运行拦下了 ${refused} 个网络请求，没有一个发出。`),
  newerProfile: (then: string, now: string) =>
    `数据由更新的版本保存过（内核 ${then}，本程序是 ${now}）。旧版本打开会把数据库清空，所以没有启动，数据没有动。请换回新版本。`,
  menu: {
    file: '文件',
    edit: '编辑',
    go: '转到',
    review: '评审',
    help: '帮助',
    recent: '最近打开',
    forgetRecent: '清空列表',
    backups: '打开备份文件夹',
    network: '网络请求…',
    licences: '开源许可',
    view: '视图',
    window: '窗口',
    about: '关于阅案',
    hide: '隐藏阅案',
    hideOthers: '隐藏其他',
    unhide: '全部显示',
    quit: '退出',
    undo: '撤销',
    redo: '重做',
    cut: '剪切',
    copy: '复制',
    paste: '粘贴',
    selectAll: '全选',
    resetZoom: '实际大小',
    zoomIn: '放大',
    zoomOut: '缩小',
    fullScreen: '全屏',
    minimize: '最小化',
    close: '关闭窗口',
    developer: '开发者工具',
  },
}

/** What native dialogs and menus say; the page has its own words. */
export type Words = typeof zh

const en: Words = {
  files: 'Readable files',
  open: 'Open a file',
  save: 'Save',
  notAdded: 'The file was not opened',
  fileGone: name => `“${name}” is not there; it may have been moved or renamed.`,
  notAFile: name => `“${name}” is not a file.`,
  fileTooLarge: (name, megabytes) => `“${name}” is over ${megabytes} MB and was not read.`,
  fileUnreadable: name => `“${name}” cannot be read; another program may hold it, or you may not be allowed to.`,
  diskFull: name => `The disk is full; “${name}” was not saved and what was there is untouched. Choose another place.`,
  saveRefused: (name, code) =>
    `“${name}” was not saved (${code}) and what was there is untouched. Choose another folder, or close the program that uses it.`,
  notKept: code =>
    code === 'ENOSPC'
      ? 'The disk is full and the second copy was not written (ENOSPC); please make room.'
      : `The second copy could not be written or read (${code}).`,
  folderGone: (name, code) =>
    `The backup folder “${name}” cannot be used (${code}): it may be unplugged, renamed, or you may not be allowed to.`,
  chooseFolder: 'Choose a backup folder',
  chooseOutput: 'Choose a folder; each pack becomes a file of its own',
  isThere: name => `“${name}” is there already and was not overwritten.`,
  unsaved: 'Some changes are not saved yet',
  unsavedWhy: why =>
    `${why || 'The page did not answer in time.'}\n\nGiving up loses the last seconds; everything that was shown as saved is kept.`,
  retry: 'Try again',
  back: 'Go back',
  discard: 'Give up the changes and close',
  crashed: 'The page stopped unexpectedly',
  crashedDetail: 'Everything that was shown as saved is there. You can load it again and go on.',
  reload: 'Load again',
  quit: 'Quit',
  frozen: 'The page does not respond',
  frozenDetail: 'You can wait a little, or load it again: everything that was shown as saved is there.',
  wait: 'Wait',
  broken: 'Something went wrong',
  noFolder: folder => `The data folder cannot be written, so Yuean did not start: ${folder}`,
  link: 'An address outside Yuean',
  linkDetail: 'Yuean itself never goes online. “Open” hands the address to the system’s browser.',
  copyLink: 'Copy address',
  openLink: 'Open in browser',
  cancel: 'Cancel',
  ok: 'OK',
  network: refused =>
    refused === 0 ? 'No network request in this run.' : `${refused} network requests were stopped in this run; none left this computer.`,
  newerProfile: (then, now) =>
    `A newer version has kept the data (engine ${then}; this one is ${now}). An older one would empty the database, so Yuean did not start and touched nothing. Please use the newer version.`,
  menu: {
    file: 'File',
    edit: 'Edit',
    go: 'Go',
    review: 'Review',
    help: 'Help',
    recent: 'Recent Files',
    forgetRecent: 'Clear List',
    backups: 'Open Backup Folder',
    network: 'Network Requests…',
    licences: 'Open-Source Licences',
    view: 'View',
    window: 'Window',
    about: 'About Yuean',
    hide: 'Hide Yuean',
    hideOthers: 'Hide Others',
    unhide: 'Show All',
    quit: 'Quit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select All',
    resetZoom: 'Actual Size',
    zoomIn: 'Zoom In',
    zoomOut: 'Zoom Out',
    fullScreen: 'Full Screen',
    minimize: 'Minimise',
    close: 'Close Window',
    developer: 'Developer Tools',
  },
}

const WORDS: Readonly<Record<Language, Words>> = { zh, en }

/** The words of a language. */
export function wordsFor(language: Language): Words {
  return WORDS[language]
}
