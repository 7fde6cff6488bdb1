import { smsTexts } from '../../web/texts/zh-cn/sms.ts'

const dayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' })
const timeFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', timeStyle: 'medium' })

/** 2026-11-23 */
export const dayText = (instant: string): string => dayFormat.format(new Date(instant))
/** 09:15:00 */
export const timeText = (instant: string): string => timeFormat.format(new Date(instant))

/** Why a message did not come, in words. */
export const problemText = (problem: string): string =>
  smsTexts.problem[problem] ?? smsTexts.otherProblem(problem)
