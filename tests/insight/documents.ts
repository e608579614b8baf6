import type { Parsed } from '../../renderer/domain/parsed.ts'
import { parse } from '../../renderer/parser/parse.ts'

/** A text as the parser reads it. */
export function read(text: string, year = 2020, id = 'sha256:test'): Parsed {
  return parse(text, { id, name: 'test.txt', encoding: 'utf-8', year })
}

/** Two departments that promise the same thing, name each other, and share a project. */
export const TWO = `市科技局:创新
市科技局将努力。
推动转型。新建“创新港湾”一期工程,会同市财政局设立引导基金,新增城镇就业4.5万人。8月底前完成老旧管网改造120公里。

市财政局:保障
市财政局将努力。
强化保障。积极配合科技局推进“创新港湾”一期工程。新增城镇就业5000人以上。8月底前完成老旧管网改造110公里。`
