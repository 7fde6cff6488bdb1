import type { TicketProgress } from '../../contract/tickets.ts'
import { waitInWords } from '../../contract/wait-text.ts'
import { wallTime } from '../platform/business-day.ts'
import { escaped } from '../platform/html.ts'
import { whereToWait, windowInWords } from '../../contract/places.ts'

/**
 * The state of a ticket as a piece of HTML: number, state, people ahead, where to go. It replaces `<!--server-->` in
 * the phone page and is all that a browser without script shows. Every text is escaped; the token is not part of it.
 */
export function summaryHtml(progress: TicketProgress): string {
  const { hallName, ticketNo, serviceTypeName, phones } = progress
  const lines = sentences(progress).map((sentence) => `<p>${escaped(sentence)}</p>`)
  return [
    `<div class="summary">`,
    `<p class="quiet">${escaped(hallName)}</p>`,
    `<p class="quiet">${escaped(serviceTypeName)}</p>`,
    `<h1 class="no">${escaped(ticketNo)}</h1>`,
    `<p class="state">${escaped(headline(progress))}</p>`,
    ...lines,
    `<p class="quiet">咨询电话 ${escaped(phones.consultPhone)}</p>`,
    `<p class="quiet">以上为 ${wallTime(new Date(progress.clock.now))} 的情况${demoMark(progress)}</p>`,
    `<noscript><p class="quiet">本页不会自动更新，请刷新查看最新进度。</p></noscript>`,
    `</div>`,
  ].join('\n')
}

/** What stands there when no ticket belongs to the address. */
export function unknownTicketHtml(): string {
  return [
    `<div class="summary">`,
    `<h1 class="state">没有找到这个号码</h1>`,
    `<p>请核对小票上的二维码，或持小票到咨询台查询。</p>`,
    `</div>`,
  ].join('\n')
}

function headline({ status, calledTo }: TicketProgress): string {
  switch (status) {
    case 'WAITING':
      return '等候中'
    case 'CALLED':
      return calledTo ? `请到${windowInWords(calledTo)}办理` : '已呼叫，请尽快到窗口'
    case 'SERVING':
      return calledTo ? `正在${windowInWords(calledTo)}办理` : '办理中'
    case 'HELD':
      return '暂时挂起'
    case 'PASSED':
      return '已过号'
    case 'COMPLETED':
      return '已办结，感谢您的配合'
    case 'CANCELLED':
      return '已退号'
    case 'VOIDED':
      return '已作废'
    case 'EXPIRED':
      return '已过期'
    default:
      return status satisfies never
  }
}

/** What the state means for the holder, and what to do now. */
function sentences(progress: TicketProgress): string[] {
  const { status, calledTo } = progress
  switch (status) {
    case 'WAITING':
      return waitingSentences(progress)
    case 'CALLED':
      return calledTo ? [`${calledTo.zoneName} ${calledTo.name}`] : []
    case 'PASSED':
      return [passedSentence(progress)]
    case 'CANCELLED':
    case 'VOIDED':
    case 'EXPIRED':
      return ['如需办理，请重新取号。']
    case 'HELD':
      return ['手续补齐后请直接回到原窗口。']
    case 'SERVING':
    case 'COMPLETED':
      return []
    default:
      return status satisfies never
  }
}

function waitingSentences(progress: TicketProgress): string[] {
  const { aheadCount, windows } = progress
  const ahead = aheadCount ? `前面还有 ${aheadCount} 人` : '前面没有人等候'
  return [`${ahead}，${waitInWords(progress)}。`, `${whereToWait(windows)}。`]
}

function passedSentence({ passedAt, restoreBefore }: TicketProgress): string {
  if (!passedAt || !restoreBefore) return '该号码已过号，请到咨询台。'
  return `该号码已于${wallTime(new Date(passedAt))}过号，请在${wallTime(new Date(restoreBefore))}前到咨询台恢复。`
}

const demoMark = ({ clock }: TicketProgress): string => (clock.demo ? '（演示时间）' : '')
