/** Seconds from the first note until speech may begin. */
export const chimeSeconds = 1.1

const notes = [
  { hertz: 659.25, atSeconds: 0 },
  { hertz: 523.25, atSeconds: 0.38 },
]
const ringSeconds = 1.2
const loudness = 0.22

/** Two soft falling notes that ask for attention without startling anybody. */
export function playChime(audio: AudioContext, volume: number): void {
  for (const { hertz, atSeconds } of notes) {
    ring(audio, { hertz, atSeconds, loudness: loudness * volume })
    // A quiet octave gives the note the body of a bell.
    ring(audio, { hertz: hertz * 2, atSeconds, loudness: loudness * volume * 0.25 })
  }
}

type Note = { hertz: number; atSeconds: number; loudness: number }

function ring(audio: AudioContext, { hertz, atSeconds, loudness: peak }: Note): void {
  const start = audio.currentTime + atSeconds
  const tone = new OscillatorNode(audio, { type: 'sine', frequency: hertz })
  const gain = new GainNode(audio, { gain: 0 })
  // Rises in a few milliseconds, for a sudden start would click.
  gain.gain.setValueAtTime(0, start)
  gain.gain.linearRampToValueAtTime(peak, start + 0.015)
  gain.gain.exponentialRampToValueAtTime(0.0001, start + ringSeconds)
  tone.connect(gain).connect(audio.destination)
  tone.start(start)
  tone.stop(start + ringSeconds)
}
