import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { phoneTexts } from '../../web/texts/zh-cn/phone.ts'

const vibration = [400, 200, 400, 200, 800]
const titleEveryMs = 1000
/** Two soft notes, three times. */
const notesHz = [880, 660, 880, 660, 880, 660]
const noteSec = 0.35

/** Tells the holder of a call even when nobody looks: sound, vibration, a changing title. */
export class CallAlert implements ReactiveController {
  /** Browsers make no sound before a touch asked for it. */
  isArmed = false
  readonly #host: ReactiveControllerHost
  #audio: AudioContext | null = null
  #blinking: ReturnType<typeof setInterval> | undefined
  readonly #onVisible = (): void => void this.#stayAwake()

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#onVisible)
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#onVisible)
    this.calm()
  }

  /** To be called from a touch: from now on a call is heard. Plays one note as a sample. */
  async arm(): Promise<void> {
    this.#audio ??= new AudioContext()
    await this.#audio.resume()
    this.isArmed = true
    this.#play(notesHz.slice(0, 2))
    this.#host.requestUpdate()
    await this.#stayAwake()
  }

  ring(window: string): void {
    if ('vibrate' in navigator) navigator.vibrate(vibration)
    this.#play(notesHz)
    this.#blink(phoneTexts.titleCalled(window))
  }

  /** The call is over. */
  calm(): void {
    clearInterval(this.#blinking)
    this.#blinking = undefined
    document.title = phoneTexts.title
  }

  #blink(title: string): void {
    this.calm()
    const turn = (): void => {
      document.title = document.title === title ? phoneTexts.title : title
    }
    turn()
    this.#blinking = setInterval(turn, titleEveryMs)
  }

  #play(frequenciesHz: number[]): void {
    const audio = this.#audio
    if (!audio || !this.isArmed) return
    for (const [index, frequencyHz] of frequenciesHz.entries()) {
      playNote(audio, frequencyHz, audio.currentTime + index * noteSec)
    }
  }

  // A dark screen rings for nobody. Only secure pages may ask for this; without it the hint has to do.
  async #stayAwake(): Promise<void> {
    const isWanted = this.isArmed && document.visibilityState === 'visible'
    if (isWanted && 'wakeLock' in navigator) await navigator.wakeLock.request('screen').catch(() => null)
  }
}

function playNote(audio: AudioContext, frequencyHz: number, startSec: number): void {
  const tone = audio.createOscillator()
  const loudness = audio.createGain()
  tone.frequency.value = frequencyHz
  loudness.gain.setValueAtTime(0.0001, startSec)
  loudness.gain.exponentialRampToValueAtTime(0.5, startSec + 0.03)
  loudness.gain.exponentialRampToValueAtTime(0.0001, startSec + noteSec)
  tone.connect(loudness).connect(audio.destination)
  tone.start(startSec)
  tone.stop(startSec + noteSec)
}
