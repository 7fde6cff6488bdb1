import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { Satisfaction, type GiveRating } from '../../contract/ratings.ts'
import { Refusal, request } from '../../web/request.ts'

const shelf = 'tingxu-rating-pending'
const tryAgainMs = 5000

export type Pending = { token: string; rating: GiveRating }

/** TAKEN by the server, REFUSED with its sentence, or KEPT here until the network is back. */
export type Sent = { type: 'TAKEN' } | { type: 'KEPT' } | { type: 'REFUSED'; message: string }

/**
 * The answers on their way to the server. Each lies in the browser's storage until the server has answered, so that
 * neither a dead network nor a dead tablet loses it; sent again under its own command id, it counts once.
 */
export class Outbox implements ReactiveController {
  readonly #host: ReactiveControllerHost
  #timer: ReturnType<typeof setInterval> | undefined
  #isSending = false

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {
    this.#timer = setInterval(() => void this.flush(), tryAgainMs)
    void this.flush()
  }

  hostDisconnected(): void {
    clearInterval(this.#timer)
  }

  get count(): number {
    return kept().length
  }

  async send(pending: Pending): Promise<Sent> {
    keep([...kept(), pending])
    const sent = await deliver(pending)
    if (sent.type !== 'KEPT') drop(pending)
    this.#host.requestUpdate()
    return sent
  }

  /** Tries what lies here; what is refused for good is given up. */
  async flush(): Promise<void> {
    if (this.#isSending) return
    this.#isSending = true
    for (const pending of kept()) {
      const { type } = await deliver(pending)
      if (type === 'KEPT') break
      drop(pending)
    }
    this.#isSending = false
    this.#host.requestUpdate()
  }
}

/** A refusal that another time or another pairing may lift. */
const passing = new Set(['too-many-requests', 'device-not-paired'])

async function deliver({ token, rating }: Pending): Promise<Sent> {
  try {
    await request('POST /api/ratings/:token', { token }, rating)
    return { type: 'TAKEN' }
  } catch (error) {
    const isFinal = error instanceof Refusal && !passing.has(error.code)
    return isFinal ? { type: 'REFUSED', message: error.message } : { type: 'KEPT' }
  }
}

const keep = (all: Pending[]): void => {
  if (all.length === 0) localStorage.removeItem(shelf)
  else localStorage.setItem(shelf, JSON.stringify(all))
}

const drop = ({ rating }: Pending): void =>
  keep(kept().filter((other) => other.rating.commandId !== rating.commandId))

function kept(): Pending[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(shelf) ?? '[]')
    return Array.isArray(stored) ? stored.filter(isPending) : []
  } catch {
    return []
  }
}

// Anything may lie in a storage; what does not look like an answer is not sent.
function isPending(value: unknown): value is Pending {
  if (typeof value !== 'object' || value === null || !('token' in value) || !('rating' in value)) return false
  const { token, rating } = value
  if (typeof token !== 'string' || typeof rating !== 'object' || rating === null) return false
  const level = 'satisfaction' in rating ? rating.satisfaction : null
  return 'commandId' in rating && Satisfaction.enum.some((known) => known === level)
}
