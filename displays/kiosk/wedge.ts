/** A kiosk has no keyboard but the reader's: a longer gap than this, even on a busy machine, is not one card. */
const keyGapLimitMs = 500
const shortest = 15

export type Wedge = { typed: string; lastKeyMs: number }

export const emptyWedge: Wedge = { typed: '', lastKeyMs: Number.NEGATIVE_INFINITY }

/** The wedge after one more key; `read` is the number when Enter ended one, else null. */
export function typeKey(wedge: Wedge, key: string, atMs: number): { wedge: Wedge; read: string | null } {
  const typed = atMs - wedge.lastKeyMs <= keyGapLimitMs ? wedge.typed : ''
  if (key === 'Enter') {
    return { wedge: emptyWedge, read: typed.length >= shortest ? typed.toUpperCase() : null }
  }
  // A reader writes X as Shift and x: modifier keys are neither part of the number nor its end.
  if (key.length > 1) return { wedge: { typed, lastKeyMs: wedge.lastKeyMs }, read: null }
  const next = /^[\dxX]$/.test(key) ? typed + key : ''
  return { wedge: { typed: next, lastKeyMs: atMs }, read: null }
}
