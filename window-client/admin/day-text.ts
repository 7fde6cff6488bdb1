import { clockText } from '../../web/hall-clock.ts'

const zone = { timeZone: 'Asia/Shanghai' } as const
const dayFormat = new Intl.DateTimeFormat('sv-SE', { ...zone, dateStyle: 'short' })
const timeFormat = new Intl.DateTimeFormat('zh-CN', { ...zone, timeStyle: 'medium', hour12: false })

const wordsFormat = new Intl.DateTimeFormat('zh-CN', { ...zone, month: 'long', day: 'numeric' })

/** 2026-11-23, the day of the hall. */
export const dayText = (at: Date | string): string => dayFormat.format(new Date(at))

/** 09:15:03 in the hall's zone. */
export const secondText = (at: Date | string): string => timeFormat.format(new Date(at))

/** 2026-11-23 09:15 in the hall's zone. */
export const momentText = (at: Date | string): string => `${dayText(at)} ${secondText(at).slice(0, 5)}`

/** 11月30日 */
export const dayInWords = (at: string): string => wordsFormat.format(new Date(at))

/** 11月30日 17:30 */
export const momentInWords = (at: string): string => `${dayInWords(at)} ${clockText(at)}`
