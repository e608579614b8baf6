import type { PackContent } from '../domain/pack-content.ts'

/** What is printed as a number because no font has it: each character once, in the order met, 20 at most. */
export function lackingIn(content: PackContent, hasGlyph: (codePoint: number) => boolean): readonly string[] {
  const found = new Set<string>()
  const seen = new Set<string>()
  const look = (text: string) => {
    for (const one of text) {
      if (seen.has(one)) continue
      seen.add(one)
      if (!/[\s\p{Cc}\p{Default_Ignorable_Code_Point}]/u.test(one) && !hasGlyph(one.codePointAt(0) ?? 0)) found.add(one)
    }
  }
  look(content.title)
  look(content.sourceText)
  for (const { department, slogan, commitments } of content.plans) {
    look(department + slogan)
    for (const { text, notes, annotations, question } of commitments)
      look(text + notes.map(({ words }) => words).join('') + annotations.map(({ remark }) => remark).join('') + (question ?? ''))
  }
  return [...found].slice(0, 20)
}
