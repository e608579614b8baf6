import { expect, test } from 'vitest'
import { fullWidth } from '../../renderer/pack/punctuation.ts'

test.each([
  ['目标,明确:一;二?三!', '目标，明确：一；二？三！'],
  ['增长12%,其中', '增长12%，其中'],
  ['“三高一争”,明确', '“三高一争”，明确'],
  ['完成300家(含新增)。', '完成300家（含新增）。'],
  ['学习 APP(县级)', '学习 APP（县级）'],
])('in Chinese, %s is printed as %s', (given, expected) => expect(fullWidth(given)).toBe(expected))

test.each(['3,000 and 1:5', 'f(x), g(y); h', 'G312, 5G', '10:30', 'http://a.b/c?d=1', '', '2020-01-01 – 2020-12-31'])(
  '%s stays as it is',
  text => expect(fullWidth(text)).toBe(text),
)
