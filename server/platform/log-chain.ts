import type { Actor, HallEvent } from '../events.ts'
import type { Secrets } from './secrets.ts'

/** What of an entry of the log cannot be altered unnoticed. */
export type ChainedEntry = { hallId: number; seq: number; at: Date; actor: Actor; event: HallEvent }

/**
 * The hash of an entry over itself and the hash of the entry before it. Keyed: whoever can write to the database still
 * cannot make a chain that holds.
 */
export function chainHash(secrets: Secrets, before: Buffer | null, entry: ChainedEntry): Buffer {
  const { hallId, seq, at, actor, event } = entry
  const text = canonical({
    before: before?.toString('hex') ?? '',
    hallId,
    seq,
    at: at.toISOString(),
    actor,
    event,
  })
  return secrets.keyedHash('log', text)
}

/** JSON with its names in order: the database gives objects back in an order of its own. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}

/** A place where the log is not as it was written. */
export type Break = { hallId: number; seq: number; fault: 'ALTERED' | 'MISSING' | 'CUT_OFF' }

export type StoredEntry = ChainedEntry & { hash: Buffer | null }

/** How far a hall's log has been followed: the last entry, and its link. */
export type Followed = { hallId: number; seq: number; hash: Buffer | null }

export const beginning = (hallId: number): Followed => ({ hallId, seq: 0, hash: null })

/**
 * Follows the chain through the next entries of a hall, in order: to its last link, or to the first break. Entries from
 * before there was a chain carry no hash and may only stand at the beginning.
 */
export function follow(secrets: Secrets, from: Followed, entries: StoredEntry[]): Followed | Break {
  const { hallId } = from
  let { seq, hash } = from
  for (const entry of entries) {
    if (entry.seq !== seq + 1) return { hallId, seq: seq + 1, fault: 'MISSING' }
    const isUnchained = entry.hash === null && hash === null
    if (!isUnchained && !entry.hash?.equals(chainHash(secrets, hash, entry))) {
      return { hallId, seq: entry.seq, fault: 'ALTERED' }
    }
    seq = entry.seq
    hash = entry.hash
  }
  return { hallId, seq, hash }
}

/** Whether the log ends where the hall remembers it: entries taken from its end leave no gap. */
export function cutOff({ hallId, seq, hash }: Followed, head: Followed): Break | null {
  const isWhole =
    seq === head.seq && (hash === null ? head.hash === null : hash.equals(head.hash ?? Buffer.alloc(0)))
  return isWhole ? null : { hallId, seq: seq + 1, fault: 'CUT_OFF' }
}
