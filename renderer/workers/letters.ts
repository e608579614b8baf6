/** How each character may be read, by its first letters: `{ 行: 'xh' }`. The dictionary (1 MB) is loaded on the first question. */
export async function letters(characters: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const { pinyin } = await import('pinyin-pro')
  return Object.fromEntries(
    characters.map(character => {
      const firsts = pinyin(character, { multiple: true, toneType: 'none', pattern: 'first', type: 'array' })
      return [character, [...new Set(firsts.map(one => one.toLowerCase()))].join('')]
    }),
  )
}
