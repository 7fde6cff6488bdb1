import type { Clock } from '../contract/basics.ts'

type Sleeper = {
  untilMs: number
  timer: NodeJS.Timeout | undefined
  wake: () => void
  fail: (reason: unknown) => void
}

/** setTimeout takes no longer delay. */
const longestTimerMs = 2_147_483_647

/**
 * The hall's clock as a client knows it: what the server told last, carried on at the hall's speed. It stands still
 * while the hall is cut off, and may go back when a restarted hall goes on where its log stopped; whoever sleeps until
 * an instant of the hall sleeps accordingly.
 */
export class DayClock {
  #atMs = 0
  #measuredMs = 0
  #speed = 1
  #running = false
  #stopped: unknown = null
  readonly #sleepers = new Set<Sleeper>()

  get speed(): number {
    return this.#speed
  }

  /** Takes the hall's time as it is, after a (re)connection. */
  set({ now, speed }: Pick<Clock, 'now' | 'speed'>): void {
    this.#adopt(Date.parse(now), speed)
  }

  /**
   * Takes the hall's time unless it merely travelled longer than an earlier message: the one that was quickest is
   * the nearest to the truth, and never ahead of it.
   */
  hear({ now, speed }: Pick<Clock, 'now' | 'speed'>): void {
    if (!this.#running) return
    if (Date.parse(now) > this.nowMs()) this.#adopt(Date.parse(now), speed)
  }

  /** The hall is cut off: its clock may have stopped, so this one does. */
  freeze(): void {
    this.#atMs = this.nowMs()
    this.#running = false
    for (const sleeper of this.#sleepers) clearTimeout(sleeper.timer)
  }

  /** Nobody sleeps any longer: every sleep fails with this reason. */
  stop(reason: unknown): void {
    this.#stopped = reason ?? new Error('stopped')
    for (const sleeper of this.#sleepers) {
      clearTimeout(sleeper.timer)
      sleeper.fail(this.#stopped)
    }
    this.#sleepers.clear()
  }

  /** Hall time in ms since the epoch. */
  nowMs(): number {
    if (!this.#running) return this.#atMs
    return this.#atMs + (performance.now() - this.#measuredMs) * this.#speed
  }

  /** Real milliseconds until an instant of the hall, as things look now. */
  realMsUntil(atMs: number): number {
    return Math.max(0, (atMs - this.nowMs()) / this.#speed)
  }

  /** Sleeps until an instant of the hall; at once when it has passed. */
  async until(atMs: number): Promise<void> {
    if (this.#stopped) throw this.#stopped
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    const sleeper = { untilMs: atMs, timer: undefined, wake: resolve, fail: reject }
    this.#sleepers.add(sleeper)
    this.#arm(sleeper)
    return promise
  }

  #adopt(atMs: number, speed: number): void {
    this.#atMs = atMs
    this.#measuredMs = performance.now()
    this.#speed = speed
    this.#running = true
    for (const sleeper of this.#sleepers) this.#arm(sleeper)
  }

  #arm(sleeper: Sleeper): void {
    clearTimeout(sleeper.timer)
    if (!this.#running) return
    const waitMs = this.realMsUntil(sleeper.untilMs)
    if (waitMs > 0) {
      sleeper.timer = setTimeout(() => this.#arm(sleeper), Math.min(Math.ceil(waitMs), longestTimerMs))
      return
    }
    this.#sleepers.delete(sleeper)
    sleeper.wake()
  }
}

/** An instant of the hall's zone, which has no summer time. */
export const instantMs = (day: string, timeOfDay: string): number =>
  Date.parse(`${day}T${timeOfDay.padEnd(8, ':00')}+08:00`)

/** 09:42 in the hall's zone. */
export function wallTime(atMs: number): string {
  return new Date(atMs + 8 * 3_600_000).toISOString().slice(11, 16)
}
