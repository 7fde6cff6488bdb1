import type { ComplaintStatistics, Share } from '../../contract/complaints.ts'
import { spreadsheetLine, spreadsheetMark } from '../platform/spreadsheet.ts'
import { channelNames, gradeNames, reasonNames } from './names.ts'

type Counts<Name extends string> = { name: Name; count: number }[]

const heads = ['月份', '类别', '项目', '件数', '应计件数', '比率']

/** The report of a month as a table: one line for each number, shares with what they are shares of. */
export function statisticsCsv(counted: ComplaintStatistics): string {
  const { responded, onTime, satisfied } = counted
  const lines = [
    ['总体', '登记诉求', counted.total],
    ['总体', '在办', counted.open],
    ['总体', '其中逾期', counted.overdue],
    ['总体', '多部门会办', counted.joint],
    ['总体', '延期', counted.extended],
    ['总体', '不予受理', counted.notAccepted],
    ['总体', '转办', counted.transferred],
    ['时限和满意', '按时响应', ...shareCells(responded)],
    ['时限和满意', '按期办结', ...shareCells(onTime)],
    ['时限和满意', '满意', ...shareCells(satisfied)],
    ...countLines('按原因', reasonNames, counted.byReason),
    ...countLines('按渠道', channelNames, counted.byChannel),
    ...countLines('按等级', gradeNames, counted.byGrade),
    ...counted.byDepartment.flatMap(({ departmentName, count, onTime: inTime }) => [
      ['按承办单位（牵头）', departmentName ?? '尚未交办', count],
      ['按承办单位按期办结', departmentName ?? '尚未交办', ...shareCells(inTime)],
    ]),
  ]
  const table = lines.map((cells) => [counted.month, ...cells])
  const filled = table.map((cells) => heads.map((_, place) => cells[place] ?? ''))
  return spreadsheetMark + [heads, ...filled].map(spreadsheetLine).join('')
}

const countLines = <Name extends string>(
  kind: string,
  names: Record<Name, string>,
  counts: Counts<Name>,
): (string | number)[][] => counts.map(({ name, count }) => [kind, names[name], count])

/** How many, of how many, and the share; without any there is none. */
const shareCells = ({ numerator, denominator }: Share): (string | number)[] => [
  numerator,
  denominator,
  denominator === 0 ? '' : `${Math.round((numerator / denominator) * 10_000) / 100}%`,
]
