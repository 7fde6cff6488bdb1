// Sweden writes dates the way the wire does.
const dayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' })
const shortFormat = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: 'long',
  day: 'numeric',
  weekday: 'long',
})

/** The hall's calendar day, 2026-11-23. */
export const dayText = (at: Date): string => dayFormat.format(at)

/** 11月23日 星期一 */
export const shortDateText = (at: Date | string): string =>
  shortFormat.format(new Date(at)).replace('星期', ' 星期')
