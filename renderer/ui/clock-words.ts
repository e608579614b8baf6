/** Seconds as a clock shows them, `9:05`, with a sign once they are over. */
export function clockWords(seconds: number): string {
  const whole = Math.abs(seconds)
  const minutes = Math.floor(whole / 60)
  return `${seconds < 0 ? '−' : ''}${minutes}:${String(whole % 60).padStart(2, '0')}`
}
