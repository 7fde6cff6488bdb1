import { isDate } from '../platform/business-day.ts'
import { readTable } from './cells.ts'
import type { Inbox } from './csv.ts'

/** What the hall tells the public: its opening hours and notices. */

export type OpeningHoursEntry = ReturnType<typeof readOpeningHours>[number]

const hoursColumns = [
  'seasonFrom',
  'seasonTo',
  'weekday',
  'opens',
  'closes',
  'lunchDutyOnly',
  'note',
] as const
const timePattern = /^([01]\d|2[0-3]):[0-5]\d$/

/** A season may run over the end of the year. Weekday 8 is a make-up working day, whatever its weekday. */
export function readOpeningHours(inbox: Inbox) {
  return readTable(inbox, 'opening-hours.csv', hoursColumns, (cells) => {
    const monthDay = (column: 'seasonFrom' | 'seasonTo') => {
      const text = cells.matching(column, /^\d{2}-\d{2}$/, '月-日，如05-01')
      // 2028 is a leap year: a season may begin or end on 29 February.
      if (/^\d{2}-\d{2}$/.test(text) && !isDate(`2028-${text}`))
        cells.complain(`“${column}”没有${text}这一天。`)
      return text
    }
    const hours = {
      at: cells.at,
      seasonFrom: monthDay('seasonFrom'),
      seasonTo: monthDay('seasonTo'),
      weekday: cells.count('weekday', 1, 8),
      opens: cells.matching('opens', timePattern, '时刻，如08:30'),
      closes: cells.matching('closes', timePattern, '时刻，如17:30'),
      isLunchDutyOnly: cells.flag('lunchDutyOnly'),
      note: cells.textOrNull('note') ?? '',
    }
    const areTimes = [hours.opens, hours.closes].every((time) => timePattern.test(time))
    if (areTimes && hours.opens >= hours.closes)
      cells.complain(`开门时间${hours.opens}应早于关门时间${hours.closes}。`)
    return hours
  })
}

export function readNotices(inbox: Inbox) {
  return readTable(inbox, 'notices.csv', ['category', 'title', 'body', 'onWall'], (cells) => ({
    at: cells.at,
    category: cells.text('category'),
    title: cells.text('title'),
    body: cells.text('body'),
    /** Shown on the wall screens too. */
    isOnWall: cells.flag('onWall'),
  }))
}
