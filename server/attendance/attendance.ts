import type { AttendanceResult, DayHalf, HalfSheet, LeaveKind, PunchKind } from '../../contract/attendance.ts'
import type { OpenInterval } from '../../contract/halls.ts'
import { instantOf } from '../platform/business-day.ts'

/** Beyond these, who came late or left early was absent for the half (DOMAIN §3.6). */
const absentAfterMin = 30
/** A window that stays closed longer than this, though its person has punched in, is noticed. */
const closedWindowMin = 30
/** How long before a half somebody may come, and how long after it be there, for it to count. */
const aroundMin = 120
const noon = '12:00'

export type Span = { from: Date; to: Date }

/** The working hours of a day's two halves; what runs through noon is cut there. */
export function halvesOf(date: string, intervals: OpenInterval[]): Partial<Record<DayHalf, Span>> {
  const spanOf = (parts: OpenInterval[]) => {
    const [first] = parts
    const last = parts.at(-1)
    return first && last ? { from: instantOf(date, first.from), to: instantOf(date, last.to) } : undefined
  }
  const cut = intervals.flatMap(({ from, to }) =>
    from < noon && to > noon
      ? [
          { from, to: noon },
          { from: noon, to },
        ]
      : [{ from, to }],
  )
  const am = spanOf(cut.filter(({ from }) => from < noon))
  const pm = spanOf(cut.filter(({ from }) => from >= noon))
  return { ...(am ? { AM: am } : {}), ...(pm ? { PM: pm } : {}) }
}

/** Somebody had a window open; `to` is null while it still is. */
export type Session = { windowId: number; from: Date; to: Date | null }
export type PunchMark = { kind: PunchKind; at: Date }

/** All that is known of one person's half of a day. */
export type Evidence = {
  half: DayHalf
  span: Span
  windowId: number | null
  sessions: Session[]
  punches: PunchMark[]
  /** Granted leave that covers this half. */
  leave: LeaveKind | null
}

export type Judged = Pick<HalfSheet, 'lateMin' | 'earlyMin' | 'result' | 'windowClosedMin'> & {
  inAt: Date | null
  outAt: Date | null
}

/** Whether somebody came in time and stayed, by the signs there are. */
export function judge(evidence: Evidence, now: Date): Judged {
  const { span, leave } = evidence
  const { inAt, outAt, isStillThere } = presence(evidence, now)
  const isOver = now >= span.to
  const lateMin = inAt ? minutes(span.from, inAt) : minutes(span.from, now < span.to ? now : span.to)
  const earlyMin = isOver && !isStillThere && outAt ? minutes(outAt, span.to) : 0
  const windowClosedMin = closedWhilePunched(evidence, inAt, now)
  const seen = { inAt, outAt: isStillThere ? null : outAt, windowClosedMin }
  if (leave) return { ...seen, lateMin: 0, earlyMin: 0, result: leave === 'OUT' ? 'OUT' : 'LEAVE' }
  const result = resultOf({ inAt, outAt, isStillThere, isOver, lateMin, earlyMin })
  return { ...seen, lateMin: inAt || isOver ? lateMin : 0, earlyMin, result }
}

type Facts = {
  inAt: Date | null
  outAt: Date | null
  isStillThere: boolean
  isOver: boolean
  lateMin: number
  earlyMin: number
}

function resultOf({ inAt, outAt, isStillThere, isOver, lateMin, earlyMin }: Facts): AttendanceResult | null {
  if (!inAt) return isOver ? 'ABSENT_HALF' : null
  if (lateMin > absentAfterMin) return 'ABSENT_HALF'
  if (!isOver) return lateMin > 0 ? 'LATE' : null
  // Came, and nobody knows when this person left: that wants a correction.
  if (!outAt && !isStillThere) return lateMin > 0 ? 'LATE' : 'EARLY'
  if (earlyMin > absentAfterMin) return 'ABSENT_HALF'
  if (lateMin > 0) return 'LATE'
  return earlyMin > 0 ? 'EARLY' : 'NORMAL'
}

/** The first sign of coming and the last of leaving; a window still open is somebody still there. */
function presence({ half, span, sessions, punches }: Evidence, now: Date) {
  const near = sessions.filter(({ from, to }) => from < span.to && (to ?? now) > span.from)
  const marks = (kind: PunchKind) =>
    punches.filter((punch) => punch.kind === kind && isAround(span, punch.at)).map(({ at }) => at)
  const comings = [...near.map(({ from }) => from), ...marks(`${half}_IN`)]
  const leavings = [...near.flatMap(({ to }) => to ?? []), ...marks(`${half}_OUT`)]
  const earliest = comings.reduce<Date | null>((first, at) => (first && first <= at ? first : at), null)
  const latest = leavings.reduce<Date | null>((last, at) => (last && last >= at ? last : at), null)
  return { inAt: earliest, outAt: latest, isStillThere: near.some(({ to }) => to === null) }
}

function isAround({ from, to }: Span, at: Date): boolean {
  const ms = aroundMin * 60_000
  return +at >= +from - ms && +at <= +to + ms
}

/** Minutes in which the own window was closed though its person had come; below the limit nobody is asked. */
function closedWhilePunched(
  { span, windowId, sessions, leave }: Evidence,
  inAt: Date | null,
  now: Date,
): number {
  if (windowId === null || !inAt || leave) return 0
  const from = inAt > span.from ? inAt : span.from
  const to = now < span.to ? now : span.to
  const open = sessions.reduce((sum, session) => {
    const begins = session.from > from ? session.from : from
    const ends = (session.to ?? now) < to ? (session.to ?? now) : to
    return sum + minutes(begins, ends)
  }, 0)
  const closed = minutes(from, to) - open
  return closed > closedWindowMin ? closed : 0
}

/** Whole minutes from one instant to a later one; none when it is not later. */
const minutes = (from: Date, to: Date): number => Math.max(0, Math.floor((+to - +from) / 60_000))

const gravity: AttendanceResult[] = ['NORMAL', 'OUT', 'LEAVE', 'EARLY', 'LATE', 'ABSENT_HALF', 'ABSENT']

/** What a day comes to: absent in all its halves is absent, else the gravest half. */
export function dayResult(halves: (AttendanceResult | null)[]): AttendanceResult | null {
  const known = halves.filter((result) => result !== null)
  if (
    halves.length > 1 &&
    known.length === halves.length &&
    known.every((result) => result === 'ABSENT_HALF')
  )
    return 'ABSENT'
  return known.toSorted((a, b) => gravity.indexOf(b) - gravity.indexOf(a))[0] ?? null
}
