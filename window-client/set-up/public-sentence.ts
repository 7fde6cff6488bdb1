import type { Cells } from '../../contract/setup.ts'
import { setUpTexts } from '../../web/texts/zh-cn/set-up.ts'
import { cellWords } from './cell-words.ts'
import type { DraftedRow, DraftedSheet } from './drafted-sheets.ts'

/** What the public will see of a row, in one line; of a notice also its text. */
export type PublicSentence = { line: string; body: string }

const words = setUpTexts.publicView

/** Null for sheets that nobody outside sees as a line. */
export function publicSentence(
  sheet: DraftedSheet,
  row: DraftedRow,
  sheets: readonly DraftedSheet[],
): PublicSentence | null {
  const say = (name: string) => {
    const column = sheet.columns.find((each) => each.name === name)
    return column ? cellWords(column, row.cells[name] ?? '', sheets) : ''
  }
  switch (sheet.name) {
    case 'windows':
      return { line: joined([words.windowNo(say('no') || '?'), say('name'), say('zone')]), body: '' }
    case 'notices':
      return { line: joined([say('category'), say('title')]), body: say('body') }
    case 'opening-hours':
      return { line: hoursLine(row.cells, say), body: say('note') }
    default:
      return null
  }
}

function hoursLine(cells: Cells, say: (name: string) => string): string {
  const season = words.season(say('seasonFrom'), say('seasonTo'))
  const hours = `${say('weekday')} ${say('opens') || '--:--'}–${say('closes') || '--:--'}`
  const duty = cells['lunchDutyOnly'] === '是' ? words.lunchDuty : ''
  return joined([hours, duty, season])
}

const joined = (parts: string[]): string => parts.filter((part) => part !== '').join(' · ')
