import type { SelfCheck, SelfCheckResult } from '../../contract/self-check.ts'
import { spreadsheetLine, spreadsheetMark } from '../platform/spreadsheet.ts'

const resultNames: Record<SelfCheckResult, string> = {
  MET: '符合',
  UNMET: '不符合',
  MANUAL: '需人工核对',
  NOT_APPLICABLE: '不适用',
}

const heads = ['日期', '大厅', '编号', '要求', '结果', '证据', '口径']

/** The list of evidence as a table: one line for each requirement. */
export function selfCheckCsv({ day, hallName, findings }: SelfCheck): string {
  const lines = findings.map(({ numbers, requirement, result, evidence, checks }) => [
    day,
    hallName,
    numbers.join(' '),
    requirement,
    resultNames[result],
    evidence.join('\n'),
    checks,
  ])
  return spreadsheetMark + [heads, ...lines].map(spreadsheetLine).join('')
}
