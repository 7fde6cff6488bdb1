/** One call to be spoken by one loudspeaker. */
export type QueuedCall = {
  /** The call's place in the hall's log: its name. */
  seq: number
  ticketNo: string
  /** Hall time. */
  calledAtMs: number
  text: string
  speech: string
}

/** How a call left the queue. Every call that came in leaves in exactly one of these ways. */
export type Ending = 'SPOKEN' | 'MERGED' | 'STALE' | 'WITHDRAWN' | 'MUTED'

export type Ended = { call: QueuedCall; ending: Ending }

/** The calls of one speaker zone: at most one is spoken, the others wait in the order they came. */
export type AnnouncementQueue = {
  readonly speaking: QueuedCall | null
  readonly waiting: readonly QueuedCall[]
}

/** The queue after a step, and the calls that left it. */
export type Step = { queue: AnnouncementQueue; ended: Ended[] }

export const emptyQueue: AnnouncementQueue = { speaking: null, waiting: [] }

/** A call older than this is no news any more: the person has found the window or asked somebody. */
export const staleAfterMs = 60_000

/** A call comes in. The same number still waiting to be spoken gives its place to the newer call. */
export function enqueue({ speaking, waiting }: AnnouncementQueue, call: QueuedCall): Step {
  const older = waiting.find((other) => other.ticketNo === call.ticketNo)
  if (!older) return { queue: { speaking, waiting: [...waiting, call] }, ended: [] }
  return {
    queue: { speaking, waiting: waiting.map((other) => (other === older ? call : other)) },
    ended: [{ call: older, ending: 'MERGED' }],
  }
}

/** The loudspeaker is free: takes the first call that is still news, or none outside the hours of speech. */
export function startNext(queue: AnnouncementQueue, now: { hallMs: number; audible: boolean }): Step {
  if (queue.speaking) return { queue, ended: [] }
  if (!now.audible) {
    return { queue: emptyQueue, ended: queue.waiting.map((call) => ({ call, ending: 'MUTED' })) }
  }
  const isStale = (call: QueuedCall) => now.hallMs - call.calledAtMs > staleAfterMs
  const fresh = queue.waiting.filter((call) => !isStale(call))
  const [speaking = null, ...waiting] = fresh
  const stale = queue.waiting.filter(isStale)
  return { queue: { speaking, waiting }, ended: stale.map((call) => ({ call, ending: 'STALE' })) }
}

/** The loudspeaker has finished with its call. */
export function finishSpeaking({ speaking, waiting }: AnnouncementQueue): Step {
  const ended: Ended[] = speaking ? [{ call: speaking, ending: 'SPOKEN' }] : []
  return { queue: { speaking: null, waiting }, ended }
}

/** A call was taken back: it is not spoken any more. One that is being spoken is left to its speaker. */
export function withdraw({ speaking, waiting }: AnnouncementQueue, ticketNo: string): Step {
  const withdrawn = waiting.filter((call) => call.ticketNo === ticketNo)
  return {
    queue: { speaking, waiting: waiting.filter((call) => call.ticketNo !== ticketNo) },
    ended: withdrawn.map((call) => ({ call, ending: 'WITHDRAWN' })),
  }
}

/** How often a call is said: once when others wait in a rush, so that they are spoken before they are stale. */
export function repeatsFor(waitingCount: number, wanted: number): number {
  return waitingCount >= rushFrom ? 1 : wanted
}

const rushFrom = 3
