/** Ranks from 1 for the highest; equal numbers share a rank and the next one is left out (1, 2, 2, 4); `null` stays `null`. */
export function ranked(numbers: readonly (number | null)[]): readonly (number | null)[] {
  return numbers.map(number => (number === null ? null : 1 + numbers.filter(other => other !== null && other > number + 1e-9).length))
}
