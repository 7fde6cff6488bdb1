import type { AttendanceResult, DaySheet, MonthSheet } from '../../contract/attendance.ts'
import { wallTime } from '../platform/business-day.ts'
import { spreadsheetLine, spreadsheetMark } from '../platform/spreadsheet.ts'

const resultNames: Record<AttendanceResult, string> = {
  NORMAL: '正常',
  LATE: '迟到',
  EARLY: '早退',
  ABSENT_HALF: '半天旷工',
  ABSENT: '全天旷工',
  LEAVE: '请假',
  OUT: '外出',
}

const halfNames = { AM: '上午', PM: '下午' }

/** The sheet of a day as a table, one line for each half of each person. */
export function dayCsv({ date, rows }: DaySheet): string {
  const heads = [
    '日期',
    '工号',
    '姓名',
    '半天',
    '窗口',
    '到岗',
    '离岗',
    '迟到分钟',
    '早退分钟',
    '结果',
    '窗口未开分钟',
  ]
  const lines = rows.flatMap(({ name, workNo, halves }) =>
    halves.map(({ half, windowNo, inAt, outAt, lateMin, earlyMin, result, windowClosedMin }) => [
      date,
      workNo,
      name,
      halfNames[half],
      windowNo ?? '',
      inAt ? wallTime(new Date(inAt)) : '',
      outAt ? wallTime(new Date(outAt)) : '',
      lateMin,
      earlyMin,
      result ? resultNames[result] : '',
      windowClosedMin,
    ]),
  )
  return table([heads, ...lines])
}

/** The sheet of a month as a table, one line for each person, counted in half days. */
export function monthCsv({ month, rows }: MonthSheet): string {
  const heads = ['月份', '工号', '姓名', '应到半天', '正常', '迟到', '早退', '旷工', '请假', '外出']
  const lines = rows.map(({ workNo, name, expected, counts }) => {
    const { NORMAL, LATE, EARLY, ABSENT_HALF, LEAVE, OUT } = counts
    return [month, workNo, name, expected, NORMAL, LATE, EARLY, ABSENT_HALF, LEAVE, OUT]
  })
  return table([heads, ...lines])
}

const table = (lines: (string | number)[][]): string => spreadsheetMark + lines.map(spreadsheetLine).join('')
