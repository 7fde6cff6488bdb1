import { html, nothing, type TemplateResult } from 'lit'
import type { CountedService, Indicator } from '../../contract/indicators.ts'
import { indicatorTexts as words } from '../../web/texts/zh-cn/indicators.ts'
import { rectificationTexts } from '../../web/texts/zh-cn/rectification.ts'
import { icons } from '../staff/icons.ts'

export const percent = new Intl.NumberFormat('zh-CN', { style: 'percent', maximumFractionDigits: 2 })

export function targetText({ aim, target }: Indicator): string {
  if (target === null) return words.noTarget
  const share = percent.format(target)
  if (target === 1) return share
  return aim === 'AT_MOST' ? words.atMost(share) : words.atLeast(share)
}

export function verdict({ isMet }: Indicator): TemplateResult | typeof nothing {
  if (isMet === null) return nothing
  return isMet
    ? html`<span class="good">${icons.done}${words.met}</span>`
    : html`<span class="problem">${icons.urgent}${words.missed}</span>`
}

/** One service behind a number, and the way to what became of it. */
export function serviceLine(
  service: CountedService | undefined,
  mayOpen: boolean,
): TemplateResult | typeof nothing {
  if (!service) return nothing
  const { businessDay, windowNo, ticketNo, serviceTypeName, state, satisfaction, rectificationId } = service
  return html`<tr data-testid="service" data-ticket-no=${ticketNo ?? nothing}>
    <td class="nowrap">${businessDay}</td>
    <td>${serviceTypeName} · ${words.windowOf(windowNo, ticketNo)}</td>
    <td>${satisfaction ? rectificationTexts.satisfaction[satisfaction] : words.state[state]}</td>
    <td>
      ${
        rectificationId !== null && mayOpen
          ? html`<a class="button" href="#rectifications/${rectificationId}" data-testid="to-rectification"
              >${words.toRectification}</a
            >`
          : nothing
      }
    </td>
  </tr>`
}
