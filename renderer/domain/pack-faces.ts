/** Names under which systems carry the faces of official documents, best first: 仿宋, 楷体, 黑体, 小标宋. */
export const OFFICIAL_FACES = {
  fang: ['FangSong_GB2312', '仿宋_GB2312', 'FangSong', '仿宋', 'STFangsong', '华文仿宋', 'FZFangSong-Z02', 'FZFangSong-Z02S'],
  kai: ['KaiTi_GB2312', '楷体_GB2312', 'KaiTi', '楷体', 'STKaiti', '华文楷体', 'Kaiti SC', 'FZKai-Z03', 'FZKai-Z03S'],
  hei: ['SimHei', '黑体', 'STHeiti', '华文黑体', 'Heiti SC', 'FZHei-B01'],
  title: ['FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05', '方正小标宋简体', '方正小标宋_GBK', 'STZhongsong', '华文中宋'],
} as const

/** All of them as one list. */
export const OFFICIAL_NAMES: readonly string[] = Object.values(OFFICIAL_FACES).flat()
