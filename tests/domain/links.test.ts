import { expect, test } from 'vitest'
import { linksIn } from '../../renderer/domain/links.ts'

test.each([
  ['见https://www.gov.cn/a。', ['https://www.gov.cn/a']],
  ['（https://www.gov.cn/zhengce/2020-05/01/content_1.htm）', ['https://www.gov.cn/zhengce/2020-05/01/content_1.htm']],
  ['(https://www.gov.cn/a), and https://b.example/?q=1&r=2.', ['https://www.gov.cn/a', 'https://b.example/?q=1&r=2']],
  ['https://zh.example/wiki/A_(B) 和 https://zh.example/wiki/A_(B)', ['https://zh.example/wiki/A_(B)']],
  ['HTTPS://WWW.GOV.CN/A', ['HTTPS://WWW.GOV.CN/A']],
  ['<a href="https://www.gov.cn/a">公告</a>', ['https://www.gov.cn/a']],
])('%s', (words, links) => expect(linksIn(words)).toEqual(links))

test.each([
  'http://www.gov.cn/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'https://',
  'https://localhost/a',
  'https://user:secret@www.gov.cn/',
  'https://user@www.gov.cn/',
  '网址：www.gov.cn',
  `https://www.gov.cn/${'a'.repeat(2000)}`,
])('%s is offered to nobody', words => expect(linksIn(words)).toEqual([]))
