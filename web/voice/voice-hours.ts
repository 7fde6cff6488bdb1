import type { OpeningToday } from '../../contract/halls.ts'
import { clockText } from '../hall-clock.ts'

/**
 * Whether the voice may be heard at this hall time: in the opening hours, and after them while the last people who
 * took a number are still called.
 */
export function isVoiceTime(opening: OpeningToday, hallNow: Date, afterClosingMin: number): boolean {
  const now = minuteOfDay(clockText(hallNow))
  return [...opening.intervals, ...opening.lunchDuty].some(
    ({ from, to }) => minuteOfDay(from) <= now && now < minuteOfDay(to) + afterClosingMin,
  )
}

/** 0–1: softer over lunch, when few people are in the hall and those rest. */
export function volumeAt(hallNow: Date): number {
  const now = minuteOfDay(clockText(hallNow))
  return now >= minuteOfDay('12:00') && now < minuteOfDay('14:00') ? 0.6 : 1
}

function minuteOfDay(time: string): number {
  const [hours = '0', minutes = '0'] = time.split(':')
  return (Number(hours) % 24) * 60 + Number(minutes)
}
