import { html, nothing, type TemplateResult } from 'lit'
import { styleMap } from 'lit/directives/style-map.js'
import type { Indicators, RedCardMonth } from '../../contract/indicators.ts'
import { indicatorTexts } from '../../web/texts/zh-cn/indicators.ts'
import { percent } from './indicator-lines.ts'

const words = indicatorTexts.trend
/** The share of red cards that a year may have (S0). */
const standardLimit = 0.08
/** Of the height of the chart, what the highest bar takes: its number stands above it. */
const highest = 80

/** 红牌率 of twelve months against its limit, as bars; each says its number besides. */
export function redCardTrend({ indicators, redCards }: Indicators): TemplateResult {
  const limit = indicators.find(({ code }) => code === 'I-22')?.target ?? standardLimit
  const top = Math.max(2 * limit, ...redCards.map(({ value }) => value ?? 0))
  const height = (share: number) => `${(share / top) * highest}%`
  return html`<section class="block" aria-labelledby="trend">
    <h3 id="trend">${words.title}</h3>
    <p class="quiet">${words.text}</p>
    <div class="scroll" tabindex="0" role="group" aria-labelledby="trend">
      <ol class="trend" style=${styleMap({ '--limit': height(limit) })}>
        ${redCards.map((month, place) => monthBar(month, { limit, height, isFirst: place === 0 }))}
      </ol>
    </div>
  </section>`
}

type Scale = { limit: number; height: (share: number) => string; isFirst: boolean }

function monthBar(
  { month, numerator, denominator, value }: RedCardMonth,
  { limit, height, isFirst }: Scale,
): TemplateResult {
  const isOver = value !== null && value > limit
  return html`<li class=${isOver ? 'over' : ''} data-testid="red-card-month" data-month=${month}>
    <div class="plot">
      ${isFirst ? html`<span class="limit">${words.limit(percent.format(limit))}</span>` : nothing}
      ${
        value === null
          ? nothing
          : html`<b>${percent.format(value)}</b>
              <div class="bar" style=${styleMap({ '--height': height(value) })}></div>`
      }
    </div>
    <span>${words.month(month)}</span>
    <span class="quiet">${denominator === 0 ? words.none : words.counts(numerator, denominator)}</span>
    ${isFirst || month.endsWith('-01') ? html`<span class="quiet">${words.year(month)}</span>` : nothing}
    ${isOver ? html`<span class="problem">${words.over}</span>` : nothing}
  </li>`
}
