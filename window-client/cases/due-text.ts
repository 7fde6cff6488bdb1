import type { CaseRow } from '../../contract/cases.ts'
import { clockText } from '../../web/hall-clock.ts'
import { caseTexts } from '../../web/texts/zh-cn/cases.ts'
import { isOver } from './holder-text.ts'

const words = caseTexts.due

type Due = Pick<CaseRow, 'status' | 'dueAt' | 'dueInDays' | 'awaitedUntil'>

const dayFormat = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: 'long',
  day: 'numeric',
})

/** 11月30日 17:30 */
export const momentText = (at: string): string => `${dayFormat.format(new Date(at))} ${clockText(at)}`

/** What is left of the limit that ends next: 剩 2 个工作日, 今日 17:30 前, 已超期 1 个工作日. */
export function dueText({ status, dueAt, dueInDays, awaitedUntil }: Due): string {
  if (dueAt !== null && dueInDays !== null) {
    if (dueInDays < 0) return words.late(-dueInDays)
    return dueInDays === 0 ? words.today(clockText(dueAt)) : words.left(dueInDays)
  }
  if (status === 'SUPPLEMENT_REQUESTED' && awaitedUntil) return words.awaited(momentText(awaitedUntil))
  if (isOver({ status })) return words.over
  return status === 'ESCALATED' || status === 'IN_SPECIAL' ? words.stands : words.none
}
