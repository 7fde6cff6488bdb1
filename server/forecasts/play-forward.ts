/** A window as the play sees it: when it is free next, in minutes from now. */
export type PlayedWindow = { id: number; freeAtMin: number; rests?: readonly Rest[] }

/** A stretch of minutes from now in which a window calls nobody: whoever it serves when it begins is served to the end. */
export type Rest = { fromMin: number; toMin: number }

/** Waiting people who are called alike: who may call them, and how long one of them takes. */
export type PlayedLine = {
  count: number
  serviceMin: number
  /** Minutes by which a window prefers other lines; absent for a window that does not call this one. */
  handicaps: ReadonlyMap<number, number>
}

/** More people than this are played as fewer that take longer: a long line needs no minute's precision. */
const mostPlayed = 400

/**
 * Minutes until somebody at the end of the line `mine` is called, when everybody in `lines` has the smaller key and
 * each window, once free, calls as the order rule says: the line of the smallest handicap, and of equal ones whoever
 * came first. Null when none of the windows calls `mine`.
 *
 * Only how many stand in each line is known, not their order among each other: of lines with equal handicap the
 * longest is called first. Whoever comes later with a smaller key (priority) is not foreseen.
 */
export function minutesUntilCalled(
  windows: readonly PlayedWindow[],
  lines: readonly PlayedLine[],
  mine: PlayedLine['handicaps'],
): number | null {
  const total = lines.reduce((sum, { count }) => sum + count, 0)
  const coarse = Math.max(1, total / mostPlayed)
  const left = lines.map((line) => ({ ...line, count: Math.ceil(line.count / coarse) }))
  let free = windows.map((window) => ({ ...window }))
  while (free.length > 0) {
    const window = free.reduce((first, other) => (other.freeAtMin < first.freeAtMin ? other : first))
    const line = nextLine(left, window.id)
    const mineAt = mine.get(window.id)
    if (mineAt !== undefined && mineAt < (line?.handicaps.get(window.id) ?? Infinity)) return window.freeAtMin
    if (line) {
      line.count -= 1
      window.freeAtMin = afterRests(window.freeAtMin + line.serviceMin * coarse, window.rests)
    } else {
      free = free.filter((other) => other !== window)
    }
  }
  return null
}

/** The moment itself, or the end of the rest it falls into. */
export const afterRests = (min: number, rests: readonly Rest[] = []): number =>
  rests.reduce((at, { fromMin, toMin }) => (fromMin <= at && at < toMin ? toMin : at), min)

function nextLine<Line extends PlayedLine>(lines: readonly Line[], windowId: number): Line | null {
  let next: Line | null = null
  for (const line of lines) {
    const handicap = line.handicaps.get(windowId)
    if (line.count === 0 || handicap === undefined) continue
    const before = next === null ? Infinity : (next.handicaps.get(windowId) ?? Infinity)
    const isBefore = handicap < before || (handicap === before && line.count > (next?.count ?? 0))
    if (isBefore) next = line
  }
  return next
}
