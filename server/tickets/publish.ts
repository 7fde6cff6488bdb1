import { linesOf } from '../forecasts/index.ts'
import type { HallEvent } from '../events.ts'
import { bindingsOfQueue, currentPlan, isPlanChange, recentPlan, type HallPlan } from '../halls/index.ts'
import type { Context } from '../platform/context.ts'
import { clockOnWire } from '../platform/hall-clock.ts'
import type { Realtime } from '../platform/realtime.ts'
import type { LoggedEvent } from '../platform/told.ts'
import { progressOf } from './progress.ts'
import { ticketsByToken } from './view-queries.ts'
import { windowView } from './window-view.ts'

/** Tells the consoles concerned how their window stands; several events in a row are told as one view. */
export function publishWindows(ctx: Context, realtime: Realtime) {
  const waiting = new Set<number>()
  let telling = false

  async function tellWaiting(): Promise<void> {
    telling = true
    for (const windowId of waiting) {
      waiting.delete(windowId)
      await windowView(ctx, windowId).then(realtime.tellWindow, (error: unknown) =>
        ctx.log.error({ err: error }, 'console not told'),
      )
    }
    telling = false
  }

  return async (hallId: number, events: LoggedEvent[]): Promise<void> => {
    const listening = new Set(realtime.windowsListening())
    if (listening.size === 0) return
    const plan = await recentPlan(ctx, hallId, events)
    for (const windowId of events.flatMap(({ event }) => windowsConcerned(plan, event))) {
      if (listening.has(windowId)) waiting.add(windowId)
    }
    // Not awaited: the relay goes on; a view carries the number of what it shows.
    if (!telling) void tellWaiting()
  }
}

function windowsConcerned(plan: HallPlan, event: HallEvent): number[] {
  if (event.type === 'day-closed' || isPlanChange(event)) return [...plan.windows.keys()]
  if (event.type === 'ticket-transferred') {
    return [event.fromWindowId, event.toWindowId].filter((windowId) => windowId !== null)
  }
  const own = 'windowId' in event && event.windowId !== null ? [event.windowId] : []
  switch (event.type) {
    case 'ticket-passed':
    case 'ticket-held':
    case 'ticket-resumed':
    case 'hold-expired':
    case 'ticket-restored':
    case 'ticket-voided':
    case 'ticket-cancelled':
      // Every window of the queue lists the numbers it could take back.
      return [...own, ...bindingsOfQueue(plan, event.queueId).map(({ windowId }) => windowId)]
    default:
      return own
  }
}

/** Phones are told at most this often how their place in line moves. */
const phoneEveryMs = 500

/** Tells the phones that follow a ticket how it stands: at once, and under a rush of events a little later. */
export function publishTickets(ctx: Context, realtime: Realtime) {
  const resting = new Map<number, { again: boolean }>()

  async function tellPhones(hallId: number): Promise<void> {
    const clock = clockOnWire(ctx.clock)
    const tickets = await ticketsByToken(ctx.db, realtime.ticketsListening())
    const ofHall = tickets.filter((ticket) => ticket.hallId === hallId)
    if (ofHall.length === 0) return
    // A window that helps out changes the wait of many.
    const plan = await currentPlan(ctx, hallId)
    const lines = await linesOf(ctx.db, hallId, ctx.clock.now())
    for (const { token, ...ticket } of ofHall) {
      const situation = lines.situationOf(ticket)
      realtime.tellTicket(token, progressOf(plan, ticket, { clock, situation }))
    }
  }

  async function tellAndRest(hallId: number): Promise<void> {
    const rest = { again: false }
    resting.set(hallId, rest)
    await tellPhones(hallId).catch((error: unknown) => ctx.log.error({ err: error }, 'phones not told'))
    setTimeout(() => {
      resting.delete(hallId)
      if (rest.again) void tellAndRest(hallId)
    }, phoneEveryMs)
  }

  return async (hallId: number): Promise<void> => {
    if (realtime.ticketsListening().length === 0) return
    const rest = resting.get(hallId)
    if (rest) rest.again = true
    else void tellAndRest(hallId)
  }
}
