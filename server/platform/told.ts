import type { HallEvent } from '../events.ts'

/** An event with its place in the hall's log. */
export type LoggedEvent = { hallId: number; seq: number; at: Date; event: HallEvent }

/** How far the log of a hall reaches. */
export type LogHead = { hallId: number; seq: number }

/** Called with the events of each transaction this process committed. */
export type Told = (events: LoggedEvent[]) => void
