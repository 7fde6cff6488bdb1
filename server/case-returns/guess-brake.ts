import { DomainError } from '../platform/domain-error.ts'

type Limits = { max: number; windowMs: number; nowMs: () => number }

/**
 * Slows down who tries short codes through from many addresses at once: after so many wrong ones within a stretch
 * nobody without a name may try until it ends. Each process counts for itself.
 */
export function guessBrake({ max, windowMs, nowMs }: Limits) {
  let wrong = 0
  let endsMs = -Infinity
  return {
    /** @throws DomainError too-many-requests */
    requireFree(): void {
      const leftMs = endsMs - nowMs()
      if (leftMs > 0 && wrong >= max)
        throw new DomainError('too-many-requests', { seconds: Math.ceil(leftMs / 1000) })
    },
    countWrong(): void {
      const now = nowMs()
      if (now >= endsMs) [wrong, endsMs] = [0, now + windowMs]
      wrong += 1
    },
  }
}
