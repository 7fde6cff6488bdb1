import type { Board } from '../contract/board.ts'

/** The queues in which people wait while the hall is open and none of their windows serves. */
export function queuesWithoutWindow({ queues, windows, opening }: Board, now: Date): number[] {
  const hours = [...opening.intervals, ...opening.lunchDuty]
  const isOpen = hours.some(({ from, to }) => at(opening.date, from) <= now && now < at(opening.date, to))
  if (!isOpen) return []
  const serving = new Set(
    windows.filter(({ state }) => state !== 'OFFLINE' && state !== 'PAUSED').map(({ id }) => id),
  )
  return queues
    .filter(({ waiting, windowIds }) => waiting > 0 && !windowIds.some((id) => serving.has(id)))
    .map(({ id }) => id)
}

const at = (date: string, time: string): Date => new Date(`${date}T${time}:00+08:00`)
