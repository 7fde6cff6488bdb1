import type { HallEvent } from '../server/events.ts'

export type Leak = HallEvent
