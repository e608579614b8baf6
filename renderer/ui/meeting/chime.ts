/** How loud, of 1: to be heard beside a voice, not over it. */
const LOUDNESS = 0.08
const NOTES = { soon: [523], over: [523, 392] } as const

let context: AudioContext | null = null

/** Plays a soft note or two, made on the spot: `soon` when two minutes are left, `over` at the end. Without sound nothing happens. */
export function chime(kind: keyof typeof NOTES): void {
  try {
    context ??= new AudioContext()
    void context.resume()
    for (const [index, frequency] of NOTES[kind].entries()) note(context, frequency, context.currentTime + index * 0.35)
  } catch {
    // A laptop without sound holds its meeting all the same.
  }
}

function note(on: AudioContext, frequency: number, at: number): void {
  const tone = on.createOscillator()
  const volume = on.createGain()
  tone.frequency.value = frequency
  volume.gain.setValueAtTime(0, at)
  volume.gain.linearRampToValueAtTime(LOUDNESS, at + 0.03)
  volume.gain.exponentialRampToValueAtTime(0.0001, at + 1.2)
  tone.connect(volume).connect(on.destination)
  tone.start(at)
  tone.stop(at + 1.25)
}
