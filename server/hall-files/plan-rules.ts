import type { Inbox } from './csv.ts'
import type { HallEntries } from './hall-entries.ts'
import type { OpeningHoursEntry } from './public-files.ts'

/** The plan of the hall works: every number can be told from every other, and somebody can call it. */
export function checkPlan(inbox: Inbox, entries: HallEntries): void {
  checkPresence(inbox, entries)
  checkNumberRanges(inbox, entries)
  checkWindowsHaveQueues(inbox, entries)
  checkServiceTypesAreCalled(inbox, entries)
  checkOpeningHours(inbox, entries)
}

function checkPresence({ mistakes, unreadable }: Inbox, entries: HallEntries): void {
  const files = [
    ['zones.csv', entries.zones],
    ['departments.csv', entries.departments],
    ['queues.csv', entries.queues],
    ['service-types.csv', entries.serviceTypes],
    ['windows.csv', entries.windows],
    ['opening-hours.csv', entries.openingHours],
    ['staff.csv', entries.staff],
  ] as const
  for (const [file, rows] of files)
    if (rows.length === 0 && !unreadable.has(file))
      mistakes.push({ file, line: 1, reason: '至少应有一行内容。' })
}

/** Two queues that share a prefix would otherwise give the same number to two people. */
function checkNumberRanges({ mistakes }: Inbox, { queues }: HallEntries): void {
  queues.forEach((queue, index) => {
    const earlier = queues
      .slice(0, index)
      .find(
        (other) =>
          other.prefix === queue.prefix &&
          other.numberFrom <= queue.numberTo &&
          queue.numberFrom <= other.numberTo,
      )
    if (!earlier) return
    const range = `${queue.prefix}${queue.numberFrom}–${queue.numberTo}`
    mistakes.push({ ...queue.at, reason: `号段${range}与第${earlier.at.line}行“${earlier.name}”重叠。` })
  })
}

/** A tide window gets its queues when it is opened. */
function checkWindowsHaveQueues({ mistakes, unreadable }: Inbox, { windows, bindings }: HallEntries): void {
  if (unreadable.has('bindings.csv')) return
  const bound = new Set(bindings.map(({ windowNo }) => windowNo))
  for (const { at, no, kind } of windows)
    if (kind !== 'TIDE' && no !== '' && !bound.has(no))
      mistakes.push({ ...at, reason: `${no}号窗口没有绑定任何队列（潮汐窗口除外）。` })
}

function checkServiceTypesAreCalled(inbox: Inbox, { serviceTypes, queues, bindings }: HallEntries): void {
  if (inbox.unreadable.has('bindings.csv')) return
  const called = new Set(bindings.map(({ queue }) => queue))
  const known = new Set(queues.map(({ code }) => code))
  for (const { at, name, queue } of serviceTypes)
    if (known.has(queue) && !called.has(queue))
      inbox.mistakes.push({ ...at, reason: `“${name}”的队列${queue}没有窗口叫号。` })
}

/** Intervals may touch, but a moment belongs to one row only. */
function checkOpeningHours({ mistakes }: Inbox, { openingHours }: HallEntries): void {
  openingHours.forEach((hours, index) => {
    const earlier = openingHours.slice(0, index).find((other) => overlap(hours, other))
    if (!earlier) return
    const interval = `${hours.opens}–${hours.closes}`
    mistakes.push({ ...hours.at, reason: `开放时间${interval}与第${earlier.at.line}行重叠。` })
  })
}

function overlap(a: OpeningHoursEntry, b: OpeningHoursEntry): boolean {
  const sameTime = a.opens < b.closes && b.opens < a.closes
  const sameSeason = isInSeason(a.seasonFrom, b) || isInSeason(b.seasonFrom, a)
  return a.weekday === b.weekday && sameTime && sameSeason
}

/** Whether a month and day, e.g. 05-01, lies in a season, which may run over the end of the year. */
function isInSeason(monthDay: string, { seasonFrom, seasonTo }: OpeningHoursEntry): boolean {
  const isAfterStart = monthDay >= seasonFrom
  const isBeforeEnd = monthDay <= seasonTo
  return seasonFrom <= seasonTo ? isAfterStart && isBeforeEnd : isAfterStart || isBeforeEnd
}
