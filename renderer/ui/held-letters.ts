let held = ''

/** Keeps a letter typed after the key that opens the palette and before its field is there: at the very start its code may still be on its way. */
export function holdLetter(letter: string): void {
  held += letter
}

/** The letters that were kept, once. */
export function takeLetters(): string {
  const letters = held
  held = ''
  return letters
}
