import { speakingMs } from './speaking-time.ts'

/** Says one sentence aloud, once. Resolves when it has been said, rejects when it could not be. */
export type Say = () => Promise<void>

const fetchLimitMs = 5000

/** The sentence as the server's voice rendered it; null when the server has none. */
export async function serverVoice(audio: AudioContext, url: string, volume: number): Promise<Say | null> {
  const sound = await fetchSound(audio, url).catch(() => null)
  return sound && (() => play(audio, sound, volume))
}

async function fetchSound(audio: AudioContext, url: string): Promise<AudioBuffer | null> {
  const giveUp = new AbortController()
  const timer = setTimeout(() => giveUp.abort(), fetchLimitMs)
  try {
    const answer = await fetch(url, { signal: giveUp.signal, credentials: 'same-origin' })
    return answer.ok ? await audio.decodeAudioData(await answer.arrayBuffer()) : null
  } finally {
    clearTimeout(timer)
  }
}

function play(audio: AudioContext, sound: AudioBuffer, volume: number): Promise<void> {
  const source = new AudioBufferSourceNode(audio, { buffer: sound })
  source.connect(new GainNode(audio, { gain: volume })).connect(audio.destination)
  const ended = new Promise<void>((resolve) => (source.onended = () => resolve()))
  source.start()
  // Sound that is taken away in the middle never ends by itself.
  return withinMs(sound.duration * 1000 + 1500, ended)
}

/** The browser's own Chinese voice; null when it has none. */
export function browserVoice(speech: string, volume: number): Say | null {
  const voice = chineseVoice()
  return voice && (() => utter(voice, speech, volume))
}

function chineseVoice(): SpeechSynthesisVoice | null {
  if (!('speechSynthesis' in window)) return null
  const voices = speechSynthesis.getVoices().filter(({ lang }) => /^(zh|cmn)\b/i.test(lang))
  // A voice that lives on the internet is silent in a hall that has none.
  return voices.find((voice) => voice.localService) ?? voices[0] ?? null
}

async function utter(voice: SpeechSynthesisVoice, speech: string, volume: number): Promise<void> {
  const utterance = new SpeechSynthesisUtterance(speech)
  Object.assign(utterance, { voice, lang: voice.lang, rate: 0.9, volume })
  const said = new Promise<void>((resolve, reject) => {
    utterance.onend = () => resolve()
    utterance.onerror = (event) => reject(new Error(event.error))
  })
  speechSynthesis.speak(utterance)
  try {
    await withinMs(speakingMs(speech) * 2 + 2000, said)
  } finally {
    speechSynthesis.cancel()
  }
}

async function withinMs(limitMs: number, work: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the voice fell silent')), limitMs)
  })
  try {
    await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
