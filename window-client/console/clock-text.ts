const toSecond = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hour12: false,
})

/** 09:31:05 in the hall's zone. */
export const clockTextToSecond = (at: string): string => toSecond.format(new Date(at))
