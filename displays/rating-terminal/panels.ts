import { html, nothing, type TemplateResult } from 'lit'
import type { BoardWindow } from '../../contract/board.ts'
import { icons } from '../../web/glass/icons.ts'
import { clockText } from '../../web/hall-clock.ts'
import { common } from '../../web/texts/zh-cn/common.ts'
import { ratingTexts } from '../../web/texts/zh-cn/rating.ts'
import type { VisitEnd } from './visit.ts'

const words = ratingTexts.terminal

/** What the terminal says while nothing is to be rated. */
export function windowPanel({ state, ticketNo, ...window }: BoardWindow, now: Date): TemplateResult {
  switch (state) {
    case 'IDLE':
      return panel({ state, icon: icons.smile, heading: words.welcome, hint: words.welcomeHint })
    case 'CALLING':
      return panel({ state, ticketNo, heading: words.calling, hint: words.welcomeHint })
    case 'SERVING':
      return panel({ state, ticketNo, heading: words.serving, hint: words.servingHint })
    case 'PAUSED': {
      const { expectedBackAt, pauseReason } = window
      const isComing = expectedBackAt !== null && new Date(expectedBackAt) > now
      const reason = pauseReason === null ? words.paused : common.pauseReason[pauseReason]
      const back = isComing ? `${words.pausedUntil(clockText(expectedBackAt))}。` : ''
      const hint = back + words.pausedHint(reason)
      return panel({ state, icon: icons.pause, heading: words.paused, hint })
    }
    case 'OFFLINE':
      return panel({ state, icon: icons.moon, heading: words.closed, hint: words.closedHint })
    default:
      return state satisfies never
  }
}

/** What became of an answer. */
export function endPanel(state: VisitEnd): TemplateResult {
  switch (state.name) {
    case 'THANKS':
      return panel({
        state: 'THANKS',
        icon: icons.check,
        heading: ratingTexts.thanks,
        hint: ratingTexts.thanksText,
      })
    case 'KEPT':
      return panel({
        state: 'KEPT',
        icon: icons.check,
        heading: ratingTexts.kept,
        hint: ratingTexts.keptText,
      })
    case 'REFUSED':
      return panel({
        state: 'REFUSED',
        icon: icons.notice,
        heading: ratingTexts.notTaken,
        hint: state.message,
      })
    default:
      return state satisfies never
  }
}

type Panel = {
  state: string
  icon?: TemplateResult
  ticketNo?: string | null
  heading: string
  hint: string
}

function panel({ state, icon, ticketNo, heading, hint }: Panel): TemplateResult {
  return html`<section class="panel" data-testid="terminal-state" data-state=${state} role="status">
    ${icon ? html`<span class="sign">${icon}</span>` : nothing}
    ${ticketNo ? html`<b class="ticket">${ticketNo}</b>` : nothing}
    <h1>${heading}</h1>
    <p>${hint}</p>
  </section>`
}
