import type { Kysely } from 'kysely'
import { beginning, cutOff, follow, type Break, type Followed } from './log-chain.ts'
import { readChain, readLink, type ChainHead } from './log-queries.ts'
import type { Secrets } from './secrets.ts'
import type { Database } from './tables.ts'

/** How far a log was followed in one go: to its head, to where it breaks, or to where the next step begins. */
export type Checked = { seq: number; isDone: boolean; fault: Break | null }

type Span = {
  /** The head of the log when the check began: what is written meanwhile is for the next check. */
  head: ChainHead
  /** The last entry that was found right by the step before; 0 begins. */
  after: number
  /** About how many entries to follow. */
  most: number
}

/** Follows the chain of a hall's log from its stored entries, some thousand at a time. */
export async function checkLog(
  { db, secrets }: { db: Kysely<Database>; secrets: Secrets },
  { head, after, most }: Span,
): Promise<Checked> {
  const { hallId } = head
  let at: Followed = after === 0 ? beginning(hallId) : { hallId, seq: after, hash: null }
  if (after > 0) {
    const link = await readLink(db, hallId, after)
    if (!link) return broken(after - 1, { hallId, seq: after, fault: 'MISSING' })
    at = { ...at, hash: link.hash }
  }
  while (at.seq < head.seq) {
    if (at.seq - after >= most) return { seq: at.seq, isDone: false, fault: null }
    const entries = (await readChain(db, hallId, at.seq)).filter(({ seq }) => seq <= head.seq)
    if (entries.length === 0) break
    const followed = follow(secrets, at, entries)
    if ('fault' in followed) return broken(followed.seq - 1, followed)
    at = followed
  }
  const cut = cutOff(at, head)
  return cut ? broken(at.seq, cut) : { seq: at.seq, isDone: true, fault: null }
}

const broken = (seq: number, fault: Break): Checked => ({ seq, isDone: true, fault })
