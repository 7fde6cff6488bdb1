import type { DayEvent } from './day-book.ts'
import { wallTime } from './day-clock.ts'
import { widthOf } from './summary.ts'

export type Report = { onEvent: (event: DayEvent) => void; end: () => void }

export type Reported = { url: string; hallCode: string | undefined; passwordsFile: string }

const statusEveryMs = 5000
const shownFaults = 20

/** Prints where to watch the day, a line on how it goes now and then, and what goes wrong at once. */
export function liveReport({ url, hallCode, passwordsFile }: Reported): Report {
  const isTerminal = process.stdout.isTTY
  let lastStatusMs = -statusEveryMs
  let hasPhone = false
  let faults = 0

  function line(text: string): void {
    process.stdout.write(isTerminal ? `\r\u001B[K${text}\n` : `${text}\n`)
  }

  function status(text: string): void {
    if (isTerminal) return void process.stdout.write(`\r\u001B[K${text}`)
    if (performance.now() - lastStatusMs < statusEveryMs) return
    lastStatusMs = performance.now()
    process.stdout.write(`${text}\n`)
  }

  function onEvent(event: DayEvent): void {
    switch (event.type) {
      case 'seated':
        return line(`${event.windowNos.length}个窗口有人值守：${event.windowNos.join('、')}\n`)
      case 'taken':
        if (hasPhone) return
        hasPhone = true
        return line(row('手机页（第一个号）', `${url}/t/${event.visit.token}`))
      case 'fault':
        faults++
        if (faults > shownFaults) return
        return line(`错误：${wallTime(event.fault.at)} ${event.fault.code} ${event.fault.where}`)
      case 'status':
        return status(statusText(event))
      case 'turned-away':
      case 'called':
      case 'ended':
        return
      default:
        return event satisfies never
    }
  }

  line(addresses({ url, hallCode, passwordsFile }))
  return { onEvent, end: () => line('') }
}

function addresses({ url, hallCode, passwordsFile }: Reported): string {
  const hall = hallCode ? [`hall=${hallCode}`] : []
  const page = (path: string, ...query: string[]) =>
    `${url}${path}${query.length > 0 ? '?' : ''}${query.join('&')}`
  return [
    '',
    row('首页', url),
    row('综合屏', page('/wall', ...hall)),
    row('取号机', page('/kiosk', ...hall, 'kiosk=kiosk-1')),
    row('窗口操作台', `${url}/console`),
    row('操作台账号', passwordsFile),
    row('手机页', '取出第一个号后显示'),
    '',
  ].join('\n')
}

const row = (name: string, address: string): string => `  ${name}${' '.repeat(20 - widthOf(name))}${address}`

function statusText({ atMs, counts }: Extract<DayEvent, { type: 'status' }>): string {
  const { tickets, waiting, atWindows, served, noShow, turnedAway, errors } = counts
  const parts = [
    `已取号 ${tickets}`,
    `等候 ${waiting}`,
    `窗口 ${atWindows}`,
    `办结 ${served}`,
    `过号 ${noShow}`,
    ...(turnedAway > 0 ? [`未能取号 ${turnedAway}`] : []),
    `错误 ${errors}`,
  ]
  return `${wallTime(atMs)}　${parts.join('　')}`
}
