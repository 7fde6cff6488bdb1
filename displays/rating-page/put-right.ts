import { html, type TemplateResult } from 'lit'
import type { RatingSheet } from '../../contract/ratings.ts'
import { ratingTexts } from '../../web/texts/zh-cn/rating.ts'

const words = ratingTexts.putRight

type PutRight = NonNullable<RatingSheet['putRight']>

/** What became of a bad rating (R47): what was done, how it ended, and the way to say so once more (追评). */
export function putRightPanel(
  { measures, outcome, mayRateAgain }: PutRight,
  { service, onAgain }: { service: TemplateResult; onAgain: () => void },
): TemplateResult {
  return html`<main data-testid="rating-state" data-state="PUT_RIGHT">
    <h1>${words.heading}</h1>
    ${service}
    <p>${words.text}</p>
    <section class="report">
      <h2>${words.measures}</h2>
      <p class="own-words">${measures}</p>
      <h2>${words.outcome}</h2>
      <p class="own-words">${outcome}</p>
    </section>
    ${
      mayRateAgain
        ? html`<button type="button" class="button" data-testid="rate-again" @click=${onAgain}>
            ${words.again}
          </button>`
        : html`<p class="closes">${words.saidAgain}</p>`
    }
    <p class="closes">${words.elsewhere}</p>
  </main>`
}
