import { css, html, type TemplateResult } from 'lit'
import { ratingTexts } from '../../web/texts/zh-cn/rating.ts'
import type { Service } from './visit.ts'

const words = ratingTexts.province

export const provincePanelStyle = css`
  .province {
    display: grid;
    place-content: center;
    justify-items: center;
    gap: var(--space-4);
    min-height: 0;
  }
  .province tx-rating-code {
    --code: min(20rem, 42vh);
    --code-heading: var(--text-xl);
    max-width: none;
    font-size: var(--text-l);
  }
  .province button {
    min-height: calc(var(--touch) * 1.2);
    padding: 0 var(--space-8);
    border: 0;
    border-radius: var(--radius);
    background: var(--action);
    color: var(--action-ink);
    font: inherit;
    font-size: var(--text-l);
    font-weight: 700;
    touch-action: manipulation;
  }
`

/** A service that the province has rated on its own page: there, on the own telephone or on this glass. */
export function provincePanel(
  { ticketNo, serviceTypeName, url }: Service,
  { onOpen, time }: { onOpen: () => void; time: TemplateResult },
): TemplateResult {
  return html`<main class="rate" data-testid="rate" data-ticket-no=${ticketNo}>
    <div class="question">
      <h1>${ratingTexts.question}</h1>
      <p><b>${ticketNo}</b> ${serviceTypeName}</p>
    </div>
    <div class="province">
      <tx-rating-code .url=${url} .heading=${words.heading} .hint=${words.hint}></tx-rating-code>
      <button type="button" data-testid="province-open" @click=${onOpen}>${words.openHere}</button>
    </div>
    ${time}
  </main>`
}
