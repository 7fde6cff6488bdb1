import { DomainError } from './domain-error.ts'

/** The halls' zone. China has one, without summer time: eight hours east of UTC all year. */
const offsetMs = 8 * 3_600_000
const dayMs = 86_400_000

/** The date on the hall's wall, e.g. 2026-11-23. */
export function businessDay(at: Date): string {
  return new Date(at.getTime() + offsetMs).toISOString().slice(0, 10)
}

/** True for a day that exists, written 2026-03-16, in a year that a calendar of halls may hold. */
export function isDate(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`)
  const isWritten = /^(19|2\d)\d{2}-\d{2}-\d{2}$/.test(text)
  return isWritten && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}

/** @throws DomainError date-invalid, as for the 30th of February */
export function requireDate(date: string): void {
  if (!isDate(date)) throw new DomainError('date-invalid')
}

/** The instant of a wall time such as 2026-11-23 and 17:30. */
export function instantOf(day: string, time: string): Date {
  return new Date(`${day}T${time}:00+08:00`)
}

/** 1 (Monday) to 7 (Sunday). */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}

/** 11月23日 */
export function monthAndDay(day: string): string {
  const [, month, date] = day.split('-').map(Number)
  return `${month}月${date}日`
}

/** 2026年11月23日 */
export function dayInWords(at: Date): string {
  const day = businessDay(at)
  return `${Number(day.slice(0, 4))}年${monthAndDay(day)}`
}

/** 2026年11月23日 17:30 */
export const timeInWords = (at: Date): string => `${dayInWords(at)} ${wallTime(at)}`

/** The date `count` days later. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * dayMs).toISOString().slice(0, 10)
}

/**
 * A month such as 2026-11 as far as it lies before a day: from its first moment to its end, or to the beginning of that
 * day. Empty (`from` is `to`) when the month begins later.
 */
export function monthBefore(month: string, day: string): { from: Date; to: Date } {
  if (`${month}-01` >= day) return { from: instantOf(day, '00:00'), to: instantOf(day, '00:00') }
  const next = `${addDays(`${month}-01`, 31).slice(0, 7)}-01`
  return { from: instantOf(`${month}-01`, '00:00'), to: instantOf(next < day ? next : day, '00:00') }
}

/** 08:31 on the hall's wall. */
export function wallTime(at: Date): string {
  return new Date(at.getTime() + offsetMs).toISOString().slice(11, 16)
}

export const plusMinutes = (at: Date, minutes: number): Date => new Date(at.getTime() + minutes * 60_000)
export const plusSeconds = (at: Date, seconds: number): Date => new Date(at.getTime() + seconds * 1000)
