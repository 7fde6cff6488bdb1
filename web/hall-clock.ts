import type { Clock } from '../contract/basics.ts'

/** The hall's time as this screen knows it: the server's, carried on by a clock that nobody can turn back. */
export class HallClock {
  #at = Date.now()
  #measuredMs = performance.now()
  #speed = 1
  demo = false

  set(clock: Clock): void {
    this.#at = Date.parse(clock.now)
    this.#measuredMs = performance.now()
    this.#speed = clock.speed
    this.demo = clock.demo
  }

  /** Hall time in ms since the epoch. */
  nowMs(): number {
    return this.#at + (performance.now() - this.#measuredMs) * this.#speed
  }

  now(): Date {
    return new Date(this.nowMs())
  }

  /** Real milliseconds until a hall instant; negative when past. */
  realMsUntil(instant: string): number {
    return (Date.parse(instant) - this.nowMs()) / this.#speed
  }
}

const timeFormat = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
})
const dateFormat = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  weekday: 'long',
})

/** 08:31 in the hall's zone. */
export const clockText = (at: Date | string): string => timeFormat.format(new Date(at))

/** 2026年11月23日 星期一 in the hall's zone. */
export const dateText = (at: Date | string): string => dateFormat.format(new Date(at))
