import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** Slower than speech among friends: most listeners of the elder mode are over seventy. */
const rate = 0.85

export type Speech = {
  /** What is spoken of: its figures may change while it is said, that is no reason to begin again. */
  about: string
  /** Empty while there is nothing to say yet. */
  sentence: string
}

/** Speaks to the visitor where the machine has a Chinese voice; silent otherwise, since all of it is also written. */
export class Voice implements ReactiveController {
  #saidOf = ''

  constructor(host: ReactiveControllerHost) {
    host.addController(this)
  }

  hostConnected(): void {
    // The first question for voices is answered empty, and loads them.
    chineseVoice()
  }

  hostDisconnected(): void {
    this.hush()
  }

  /** Says one sentence about each thing, cutting off the one before. */
  say({ about, sentence }: Speech): void {
    if (sentence === '' || about === this.#saidOf) return
    this.hush()
    this.#saidOf = about
    const voice = chineseVoice()
    if (voice === null) return
    const utterance = new SpeechSynthesisUtterance(sentence)
    utterance.voice = voice
    utterance.lang = voice.lang
    utterance.rate = rate
    speechSynthesis.speak(utterance)
  }

  hush(): void {
    this.#saidOf = ''
    if ('speechSynthesis' in window) speechSynthesis.cancel()
  }
}

function chineseVoice(): SpeechSynthesisVoice | null {
  if (!('speechSynthesis' in window)) return null
  const voices = speechSynthesis.getVoices().filter(({ lang }) => /^(zh|cmn)/i.test(lang))
  return voices.find(({ lang }) => /CN/i.test(lang)) ?? voices[0] ?? null
}
