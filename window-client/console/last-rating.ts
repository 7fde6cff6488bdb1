import { css, html, nothing, type TemplateResult } from 'lit'
import type { LastRating } from '../../contract/rating-state.ts'
import { ratingTexts } from '../../web/texts/zh-cn/rating.ts'

const words = ratingTexts.console

export const lastRatingStyle = css`
  .last-rating {
    color: var(--ink-quiet);
    text-align: center;
  }
  .who ~ .last-rating,
  .timers ~ .last-rating {
    text-align: start;
  }
  .last-rating b {
    font-weight: 600;
    color: var(--ink);
  }
`

/** Whether the last number was rated: never what it said. */
export function lastRatingLine(last: LastRating | null): TemplateResult | typeof nothing {
  if (!last) return nothing
  return html`<p class="last-rating" data-testid="last-rating" data-state=${last.state}>
    ${words.last(last.ticketNo)}：<b>${words.state[last.state]}</b>
  </p>`
}
