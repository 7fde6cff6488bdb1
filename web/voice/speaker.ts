import type { SpokenBy } from '../../contract/announcements.ts'
import { chimeSeconds, playChime } from './chime.ts'
import { speakingMs } from './speaking-time.ts'
import { browserVoice, serverVoice, type Say } from './voices.ts'

export type Spoken = {
  by: Extract<SpokenBy, 'SERVER_VOICE' | 'BROWSER_VOICE' | 'CHIME_ONLY'>
  /** False when the browser holds all sound back and people could only read. */
  heard: boolean
}

export type Sentence = {
  speech: string
  /** Where the server keeps the sentence as sound. */
  audioUrl: string
  repeat: number
  /** 0–1 */
  volume: number
  /** Asked before each repetition: a call that was taken back is not said again. */
  isStillWanted: () => boolean
}

const pauseMs = 800

/**
 * The loudspeaker of a screen: a chime, then the sentence so many times. The server's voice is tried first, then the
 * browser's own; without any voice the chime sounds and the caption stands as long as speaking would take.
 */
export class Speaker {
  readonly #audio = 'AudioContext' in window ? new AudioContext() : null
  readonly #onAllowed: () => void

  /** `onAllowed` is called when the browser lets sound through or takes it away. */
  constructor(onAllowed: () => void) {
    this.#onAllowed = onAllowed
    this.#audio?.addEventListener('statechange', this.#onAllowed)
  }

  /** True while the browser waits for somebody to touch the page before it lets any sound out. */
  get isHeldBack(): boolean {
    return this.#audio !== null && !isOn(this.#audio)
  }

  /** To be called from a click or a key press. */
  async allow(): Promise<void> {
    await this.#audio?.resume()
  }

  close(): void {
    this.#audio?.removeEventListener('statechange', this.#onAllowed)
    void this.#audio?.close()
  }

  /** Speaks a sentence; resolves when the last repetition has ended. */
  async speak(sentence: Sentence): Promise<Spoken> {
    const audio = this.#audio
    if (!audio || !(await isRunning(audio))) {
      await pause(speakingMs(sentence.speech) * sentence.repeat)
      return { by: 'CHIME_ONLY', heard: false }
    }
    const rendered = serverVoice(audio, sentence.audioUrl, sentence.volume)
    playChime(audio, sentence.volume)
    await pause(chimeSeconds * 1000)
    if (await isSaid(await rendered, sentence)) return { by: 'SERVER_VOICE', heard: true }
    if (await isSaid(browserVoice(sentence.speech, sentence.volume), sentence)) {
      return { by: 'BROWSER_VOICE', heard: true }
    }
    await pause(speakingMs(sentence.speech) * sentence.repeat)
    return { by: 'CHIME_ONLY', heard: true }
  }
}

/** A context may wake by itself when the browser is set up for a hall. */
async function isRunning(audio: AudioContext): Promise<boolean> {
  if (!isOn(audio)) await Promise.race([audio.resume().catch(() => {}), pause(300)])
  return isOn(audio)
}

const isOn = (audio: AudioContext): boolean => audio.state === 'running'

/** False when the voice is missing or failed before it had said the sentence once. */
async function isSaid(say: Say | null, { repeat, isStillWanted }: Sentence): Promise<boolean> {
  if (!say) return false
  for (let time = 1; time <= repeat; time += 1) {
    if (time > 1) await pause(pauseMs)
    if (!isStillWanted()) return true
    const done = await say().then(
      () => true,
      () => false,
    )
    if (!done) return time > 1
  }
  return true
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
