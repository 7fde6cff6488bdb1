import { setMaxListeners } from 'node:events'
import { DayBook, type DayEvent } from './day-book.ts'
import { DayClock } from './day-clock.ts'
import { HallClient } from './hall-client.ts'
import { QueueBells } from './live-hall.ts'

/** What everybody in a day shares. */
export type Play = {
  url: string
  clock: DayClock
  bells: QueueBells
  book: DayBook
  tell: (event: DayEvent) => void
  newClient: () => HallClient
  /** Ends every wait: on demand, or when the hall stays away. */
  signal: AbortSignal
}

export type PlayChannel = {
  /** Where the hall answers, e.g. http://127.0.0.1:3000. */
  url: string
  /** Told of what happens, as it happens. */
  onEvent?: (event: DayEvent) => void
}

/** A play in a hall, of which nothing has happened yet. */
export function openPlay({ url, onEvent }: PlayChannel, signal: AbortSignal): Play {
  // Everybody waits on this one signal.
  setMaxListeners(0, signal)
  const clock = new DayClock()
  signal.addEventListener('abort', () => clock.stop(signal.reason))
  const tell = (event: DayEvent) => onEvent?.(event)
  const book = new DayBook(tell, () => clock.nowMs())
  const line = { url, signal, onBug: (endpoint: string, code: string) => book.fault(code, endpoint) }
  return { url, clock, bells: new QueueBells(), book, tell, newClient: () => new HallClient(line), signal }
}
