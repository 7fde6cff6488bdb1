import { describe, expect, it } from 'vitest'
import { beginning, chainHash, cutOff, follow, type Followed, type StoredEntry } from './log-chain.ts'
import { secretsFrom } from './secrets.ts'

const secrets = secretsFrom(Buffer.alloc(32, 7))
const hallId = 1

function chain(length: number): StoredEntry[] {
  const entries: StoredEntry[] = []
  for (let seq = 1; seq <= length; seq++) {
    const entry = {
      hallId,
      seq,
      at: new Date(seq * 1000),
      actor: { kind: 'STAFF', staffId: 5 } as const,
      event: { type: 'window-opened', windowId: seq, staffId: 5 } as const,
    }
    const hash = chainHash(secrets, entries.at(-1)?.hash ?? null, entry)
    entries.push({ ...entry, hash })
  }
  return entries
}

const headOf = (entries: StoredEntry[]) => ({
  hallId,
  seq: entries.at(-1)?.seq ?? 0,
  hash: entries.at(-1)?.hash ?? null,
})

function check(entries: StoredEntry[], head: Followed = headOf(chain(5))) {
  const followed = follow(secrets, beginning(hallId), entries)
  return 'fault' in followed ? followed : cutOff(followed, head)
}

describe('the chain of a log', () => {
  it('holds as it was written, also when names come back in another order', () => {
    const entries = chain(5).map((entry) => ({
      ...entry,
      event: { staffId: 5, windowId: entry.seq, type: 'window-opened' } as const,
    }))
    expect(check(entries)).toBeNull()
    expect(check([], { hallId, seq: 0, hash: null })).toBeNull()
  })

  it.each([1, 3, 5])('breaks at an entry that was altered: %i', (seq) => {
    const entries = chain(5).map((entry) =>
      entry.seq === seq ? { ...entry, actor: { kind: 'STAFF', staffId: 6 } as const } : entry,
    )
    expect(check(entries)).toEqual({ hallId, seq, fault: 'ALTERED' })
  })

  it('breaks where entries are missing, at the beginning, inside and at the end', () => {
    expect(check(chain(5).slice(1))).toMatchObject({ seq: 1, fault: 'MISSING' })
    expect(check(chain(5).filter(({ seq }) => seq !== 3))).toMatchObject({ seq: 3, fault: 'MISSING' })
    expect(check(chain(5).slice(0, 4))).toMatchObject({ seq: 5, fault: 'CUT_OFF' })
  })

  it('cannot be made anew without the key', () => {
    const others = secretsFrom(Buffer.alloc(32, 8))
    const [first, ...rest] = chain(5)
    if (!first) throw new Error('no entry')
    expect(check([{ ...first, hash: chainHash(others, null, first) }, ...rest])).toMatchObject({ seq: 1 })
  })

  it('lets entries without a hash stand only before the first that has one', () => {
    const [first, next] = chain(2)
    if (!first || !next) throw new Error('no entry')
    const old = { ...first, hash: null }
    const chained = { ...next, hash: chainHash(secrets, null, next) }
    expect(check([old, chained], headOf([chained]))).toBeNull()
    const last = { ...next, seq: 3, hash: null }
    expect(check([old, chained, last], headOf([chained]))).toEqual({ hallId, seq: 3, fault: 'ALTERED' })
  })
})
