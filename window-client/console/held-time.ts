import type { HeldTicket } from '../../contract/windows.ts'
import { durationText } from './timers.ts'

/** In its last minutes a number put aside asks for attention. */
const soonMs = 5 * 60_000

export type HeldTime = {
  /** 24:10, or 0:00 when the hall is about to pass it. */
  left: string
  isSoon: boolean
}

/** How long a number put aside has until it counts as passed, in hall time. */
export function heldTime({ passesAt }: Pick<HeldTicket, 'passesAt'>, nowMs: number): HeldTime {
  const leftMs = Math.max(0, Date.parse(passesAt) - nowMs)
  return { left: durationText(leftMs), isSoon: leftMs < soonMs }
}
