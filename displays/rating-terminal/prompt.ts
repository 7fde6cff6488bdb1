import { playChime, chimeSeconds } from '../../web/voice/chime.ts'
import { browserVoice } from '../../web/voice/voices.ts'

const volume = 0.8

/** Asks aloud, once: two soft notes, then the sentence where the machine has a Chinese voice. All of it also stands there. */
export class Prompt {
  readonly #audio = 'AudioContext' in window ? new AudioContext() : null

  constructor() {
    // The first question for voices is answered empty, and loads them.
    browserVoice('', volume)
  }

  say(sentence: string): void {
    const audio = this.#audio
    if (audio?.state === 'running') playChime(audio, volume)
    else audio?.resume().catch(() => {})
    setTimeout(() => void browserVoice(sentence, volume)?.().catch(() => {}), chimeSeconds * 1000)
  }
}
