import type { RankAdjustment } from '../../contract/windows.ts'
import { dialogTexts } from '../../web/texts/zh-cn/console-dialogs.ts'
import { clockTextToSecond } from './clock-text.ts'

const words = dialogTexts.explanation

const positionWords: Record<string, string> = words.positions

/** Two times of day further apart than this would be read as the same day's. */
const sameDayMin = 12 * 60

/** One adjustment of a place in line as a sentence: which rule, for what, by how much, from when to when. */
export function adjustmentText(adjustment: RankAdjustment): string {
  const { rule, from, to } = adjustment
  const minutes = Math.round((Date.parse(to) - Date.parse(from)) / 60_000)
  const times =
    Math.abs(minutes) < sameDayMin ? `，${words.moved(clockTextToSecond(from), clockTextToSecond(to))}` : ''
  const detail = detailText(adjustment)
  return `${words.rules[rule]}${detail === '' ? '' : `（${detail}）`}：${movedText(minutes)}${minutes === 0 ? '' : times}。`
}

/** The log keeps a category's code, or “after” and a place in line. */
function detailText({ rule, detail }: RankAdjustment): string {
  if (rule === 'SUPPLEMENT') return ''
  if (rule === 'TRANSFER') return positionWords[detail] ?? ''
  const place = rule === 'RESTORE' ? /^after (\d+)$/.exec(detail)?.[1] : undefined
  return place === undefined ? words.priority(detail) : words.reinserted(place)
}

function movedText(minutes: number): string {
  if (minutes === 0) return words.unmoved
  return minutes < 0 ? words.earlier(-minutes) : words.later(minutes)
}
