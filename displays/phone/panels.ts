import { html, nothing, type TemplateResult } from 'lit'
import type { WindowPlace } from '../../contract/halls.ts'
import { whereToWait, windowInWords, zoneInWords } from '../../contract/places.ts'
import type { TicketProgress } from '../../contract/tickets.ts'
import { minutesInWords } from '../../contract/wait-text.ts'
import { clockText } from '../../web/hall-clock.ts'
import { common } from '../../web/texts/zh-cn/common.ts'
import { phoneTexts } from '../../web/texts/zh-cn/phone.ts'
import { icons } from './icons.ts'
import { isNear, minutesLeft } from './stage.ts'

/** The glance: what this number's state means for its holder, and what to do. */
export function statePanel(progress: TicketProgress, nowMs: number): TemplateResult {
  switch (progress.status) {
    case 'WAITING':
      return waiting(progress, nowMs)
    case 'CALLED':
      return progress.calledTo ? called(progress, progress.calledTo) : nothingMore(progress)
    case 'SERVING':
      return serving(progress)
    case 'PASSED':
      return passed(progress, nowMs)
    default:
      return nothingMore(progress)
  }
}

function waiting(progress: TicketProgress, nowMs: number): TemplateResult {
  const ahead = progress.aheadCount ?? 0
  const { before, after, nobody } = phoneTexts.peopleAhead
  return html`
    ${
      isNear(progress)
        ? html`<div class="near">
            ${icons.walk}
            <p><strong>${phoneTexts.near.heading}</strong>${phoneTexts.near.text}</p>
          </div>`
        : nothing
    }
    <p class="ahead" role="status" data-testid="ahead-count" data-ahead=${ahead}>
      ${ahead === 0 ? nobody : html`${before} <strong>${ahead}</strong> ${after}`}
    </p>
    ${line(ahead)}
    <p class="fact" data-testid="estimated-wait">${icons.clock}<span>${wait(progress, nowMs)}</span></p>
    <p class="fact">${icons.place}<span>${whereToWait(progress.windows)}</span></p>
  `
}

/** The holder's place among the people, as far as a phone is wide. */
function line(ahead: number): TemplateResult {
  const shown = Math.min(ahead, longestLine)
  return html`
    <div class="line" aria-hidden="true">
      <span class="you">${phoneTexts.you}</span>
      ${Array.from({ length: shown }, () => html`<span></span>`)} ${ahead > shown ? html`<i>…</i>` : nothing}
    </div>
  `
}

const longestLine = 9

function wait(progress: TicketProgress, nowMs: number): TemplateResult | string {
  const { estimatedWaitMin: low, estimatedWaitHighMin: high, closesAt } = progress
  if (low === null || high === null) return phoneTexts.noWindow
  if (high === 0) return phoneTexts.soon
  const timeIn = (minutes: number) => clockText(new Date(nowMs + minutes * 60_000))
  const when =
    closesAt !== null && nowMs + high * 60_000 >= Date.parse(closesAt)
      ? phoneTexts.tooLate(clockText(closesAt))
      : low === high
        ? phoneTexts.when(timeIn(low))
        : phoneTexts.between(timeIn(low), timeIn(high))
  return html`${phoneTexts.wait(minutesInWords(progress))}<small>${when}</small>`
}

function called(progress: TicketProgress, to: WindowPlace): TemplateResult {
  const words = phoneTexts.called
  return html`
    <div class="called-to" role="alert" data-testid="called-to" data-window-no=${to.no}>
      <p class="please">${words.please}</p>
      ${
        to.kind === 'DESK'
          ? html`<p class="window-no wide">${windowInWords(to)}</p>`
          : html`<p class="window-no ${to.no.length > 2 ? 'wide' : ''}">${to.no}</p>
              <p class="please">${words.window}</p>`
      }
      <p class="where">${zoneInWords(to)} ${to.name}</p>
    </div>
    <p class="hurry">${progress.callCount > 1 ? words.again(progress.callCount) : words.now}</p>
    <p>${words.late}</p>
  `
}

function serving({ calledTo }: TicketProgress): TemplateResult {
  const text = calledTo ? phoneTexts.serving.at(windowInWords(calledTo)) : ''
  return verdict(icons.done, phoneTexts.serving.heading, text)
}

function passed({ passedAt, restoreBefore }: TicketProgress, nowMs: number): TemplateResult {
  const words = phoneTexts.passed
  const at = passedAt ? clockText(passedAt) : ''
  if (!restoreBefore) return verdict(icons.warning, words.heading, words.textNoLimit(at))
  const left = words.left(minutesLeft(restoreBefore, nowMs))
  return verdict(icons.warning, words.heading, words.text(at, clockText(restoreBefore)), left)
}

function nothingMore({ status, businessDay }: TicketProgress): TemplateResult {
  switch (status) {
    case 'COMPLETED':
      return verdict(icons.done, phoneTexts.completed.heading, phoneTexts.completed.text)
    case 'CANCELLED':
      return verdict(icons.closed, phoneTexts.cancelled.heading, phoneTexts.cancelled.text)
    case 'VOIDED':
      return verdict(icons.closed, phoneTexts.voided.heading, phoneTexts.voided.text)
    case 'EXPIRED':
      return verdict(icons.closed, phoneTexts.expired.heading, phoneTexts.expired.text(dayText(businessDay)))
    case 'HELD':
      return verdict(icons.clock, phoneTexts.held.heading, phoneTexts.held.text)
    default:
      return verdict(icons.clock, common.ticketStatus[status], phoneTexts.called.now)
  }
}

/** One state in an icon, a word and a sentence. */
export function verdict(icon: TemplateResult, heading: string, text: string, extra = ''): TemplateResult {
  return html`
    <div class="verdict">
      ${icon}
      <h2>${heading}</h2>
      <p>${text}</p>
      ${extra ? html`<p class="extra">${extra}</p>` : nothing}
    </div>
  `
}

const dayFormat = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: 'long',
  day: 'numeric',
})

const dayText = (businessDay: string): string => dayFormat.format(new Date(`${businessDay}T12:00:00+08:00`))
