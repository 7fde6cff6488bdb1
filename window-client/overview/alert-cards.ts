import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import type { Alert, AlertRule } from '../../contract/alerts.ts'
import { clockText } from '../../web/hall-clock.ts'
import { alertSentence, alertTexts as words } from '../../web/texts/zh-cn/alerts.ts'
import { overviewTexts } from '../../web/texts/zh-cn/overview.ts'
import { tideTexts } from '../../web/texts/zh-cn/tide.ts'
import { icons } from '../staff/icons.ts'
import { minutesSince } from './minutes-since.ts'

export type AlertCardsOptions = {
  nowMs: number
  /** Takes an alert on; null for those who only look. */
  answer: ((alertId: number) => void) | null
  /** Asks which window could help a queue; null for those who may not send one. */
  help: ((queueId: number) => void) | null
}

/** What is wrong, with its age and who is concerned; what nobody has taken on stands first. */
export function alertCards(alerts: Alert[], options: AlertCardsOptions): TemplateResult {
  const sorted = [...alerts].sort((a, b) => urgency(a) - urgency(b))
  const heading = alerts.length === 0 ? overviewTexts.noAlerts : overviewTexts.alerts(alerts.length)
  return html`<section class="alerts" aria-labelledby="alerts">
    <h2 id="alerts">${alerts.length === 0 ? icons.done : icons.urgent}${heading}</h2>
    ${
      alerts.length === 0
        ? nothing
        : html`<ul tabindex="0" aria-labelledby="alerts">
            ${repeat(
              sorted,
              ({ id }) => id,
              (alert) => card(alert, options),
            )}
          </ul>`
    }
  </section>`
}

// People first: a morning on which many windows stay empty must not hide who waits there.
const order: AlertRule[] = [
  'WAIT_OVERTIME',
  'QUEUE_WITHOUT_WINDOW',
  'WINDOW_LOST',
  'QUEUE_LONG',
  'NO_CALL_WITH_QUEUE',
  'SERVICE_OVERTIME',
  'PAUSE_OVERTIME',
  'WINDOW_UNMANNED',
  'PAPER_OUT',
  'PRINTER_FAILED',
  'DEVICE_OFFLINE',
  'PAPER_LOW',
  'CASE_RED',
  'THEME_RED',
  'COMPLAINT_DUE',
  'RECTIFY_DUE',
  'BAD_RATING',
  'CASE_YELLOW',
  'THEME_YELLOW',
  'REDCARD_RATE',
  'INSTANT_RATE',
  'RATING_LOW',
  'SCALP_SUSPECT',
  'INVITE_DUE',
  'CAL_UNVERIFIED',
  'PUSH_BACKLOG',
]

const urgency = ({ acknowledged, rule }: Alert): number =>
  order.indexOf(rule) + (acknowledged ? order.length : 0)

const forTide = new Set<AlertRule>(['QUEUE_LONG', 'QUEUE_WITHOUT_WINDOW'])

function card(alert: Alert, { nowMs, answer, help }: AlertCardsOptions): TemplateResult {
  const { queueId } = alert
  const { id, rule, level, since, concerns, escalated, acknowledged } = alert
  return html`<li
    class="alert ${level} ${acknowledged ? 'taken' : ''}"
    data-testid="alert"
    data-rule=${rule}
    data-ticket-no=${alert.ticketNo ?? nothing}
  >
    <b class="level">${words.level[level]}</b>
    <span class="what">${alertSentence(alert, minutesSince(since, nowMs))}</span>
    <span class="who"
      >${
        acknowledged
          ? words.acknowledged(acknowledged.by, clockText(acknowledged.at))
          : words.concerns(concerns, escalated)
      }</span
    >
    ${
      help && queueId !== null && forTide.has(rule)
        ? html`<button
            type="button"
            class="button help"
            data-testid="suggest-tide"
            @click=${() => help(queueId)}
          >
            ${tideTexts.suggest}
          </button>`
        : nothing
    }
    ${
      acknowledged || !answer
        ? nothing
        : html`<button type="button" class="button" data-testid="acknowledge" @click=${() => answer(id)}>
            ${words.acknowledge}
          </button>`
    }
  </li>`
}
