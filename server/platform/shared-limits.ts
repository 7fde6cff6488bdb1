import type { Redis } from './redis.ts'

type Counted = { current: number; ttl: number }
type Answer = (error: Error | null, counted?: Counted) => void
type Route = { url?: string; routeInfo?: { method?: unknown; url?: string | undefined } }

/** Counts, and begins the window with the first: one step, so that no counter lives for ever. */
const count = `
  local current = redis.call('INCR', KEYS[1])
  if current == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
  return { current, redis.call('PTTL', KEYS[1]) }`

/**
 * How often an address asked, counted for all processes in Redis. While Redis is away each process counts for itself,
 * as it does without one. In the form that @fastify/rate-limit wants its stores in.
 */
export function sharedLimits(redis: Redis) {
  return class SharedLimits {
    readonly #name: string
    readonly #alone = new Map<string, { current: number; endsMs: number }>()

    constructor(_options: unknown, name = 'tingxu-limit') {
      this.#name = name
    }

    incr(address: string, answer: Answer, windowMs: number): void {
      this.#count(`${this.#name}:${address}`, windowMs).then(
        (counted) => answer(null, counted),
        () => answer(null, this.#countAlone(address, windowMs)),
      )
    }

    child({ routeInfo }: Route): SharedLimits {
      return new SharedLimits(null, `${this.#name}:${String(routeInfo?.method)}:${routeInfo?.url}`)
    }

    async #count(key: string, windowMs: number): Promise<Counted> {
      const counted = await redis.eval(count, { keys: [key], arguments: [String(windowMs)] })
      const [current, ttl] = Array.isArray(counted) ? counted.map(Number) : []
      if (current === undefined || ttl === undefined) throw new Error('no count')
      return { current, ttl }
    }

    #countAlone(address: string, windowMs: number): Counted {
      const nowMs = performance.now()
      for (const [other, { endsMs }] of this.#alone) if (endsMs <= nowMs) this.#alone.delete(other)
      const counter = this.#alone.get(address) ?? { current: 0, endsMs: nowMs + windowMs }
      counter.current += 1
      this.#alone.set(address, counter)
      return { current: counter.current, ttl: counter.endsMs - nowMs }
    }
  }
}
