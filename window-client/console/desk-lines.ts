import { html, nothing, type TemplateResult } from 'lit'
import { clockText } from '../../web/hall-clock.ts'
import { consoleTexts } from '../../web/texts/zh-cn/console.ts'
import { icons } from '../staff/icons.ts'
import type { DeskMessage } from './live-window.ts'
import type { LiveDesk } from './live-desk.ts'
import '../staff/alert-strip.ts'

/** What the last press led to; read out as it changes. */
export function messageLine(message: DeskMessage | null): TemplateResult {
  return html`<div class="message ${message?.tone ?? ''}" role="status" data-testid="message">
    ${message?.text ? html`${icons[message.tone]}<span>${message.text}</span>` : nothing}
  </div>`
}

/** Cut off: since when, and what that means for the next press. */
export function cutOffBanner(heardAt: Date): TemplateResult {
  return html`<p class="banner">
    ${icons.urgent}<span>${consoleTexts.connection.banner(clockText(heardAt))}</span>
  </p>`
}

/** What is wrong and concerns the person here. */
export function alertStrip(live: LiveDesk | null): TemplateResult | typeof nothing {
  if (!live) return nothing
  return html`<tx-alert-strip
    .alerts=${live.alerts.open}
    .nowMs=${live.moment.nowMs}
    .onKnown=${(alertId: number) => void live.alerts.acknowledge(alertId)}
  ></tx-alert-strip>`
}
