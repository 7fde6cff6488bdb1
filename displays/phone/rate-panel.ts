import { css, html, nothing, type TemplateResult } from 'lit'
import type { RatingSheet } from '../../contract/ratings.ts'
import { ratingTexts } from '../../web/texts/zh-cn/rating.ts'
import { icons } from './icons.ts'

const words = ratingTexts.phone

export const ratePanelStyle = css`
  .rate {
    display: grid;
    gap: var(--space-3);
    margin-block-end: var(--space-6);
    padding: var(--space-4);
    border: 2px solid var(--action);
    border-radius: var(--radius);
    background: var(--surface);
  }
  .rate h2 {
    font-size: var(--text-l);
    line-height: 1.4;
  }
  .rate li {
    display: grid;
    gap: var(--space-2);
  }
  .rate li + li {
    margin-block-start: var(--space-4);
  }
  .rate .button {
    text-decoration: none;
  }
  .rate .over {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    color: var(--ink-quiet);
  }
`

/** Each service of the number, with the way to its rating. */
export function ratePanel(sheets: RatingSheet[]): TemplateResult | typeof nothing {
  if (sheets.length === 0) return nothing
  return html`<section class="rate" data-testid="rate-panel">
    <h2>${headingOf(sheets)}</h2>
    <ul>
      ${sheets.map(
        (sheet) =>
          html`<li>
            <span>${sheet.serviceTypeName}</span>
            ${sheet.isOpen ? rateLink(sheet) : sheet.putRight ? putRightLink(sheet) : over(sheet)}
          </li>`,
      )}
    </ul>
  </section>`
}

function headingOf(sheets: RatingSheet[]): string {
  if (!sheets.some(({ isOpen }) => isOpen)) return words.headingOver
  return sheets.length > 1 ? words.headingMany : words.heading
}

const rateLink = ({ token, serviceTypeName, provinceUrl }: RatingSheet): TemplateResult =>
  html`<a
    class="button main"
    href=${provinceUrl ?? `/r/${token}?via=page`}
    aria-label="${words.rate} ${serviceTypeName}"
    data-testid="rate-link"
    >${words.rate}</a
  >`

const putRightLink = ({ token }: RatingSheet): TemplateResult =>
  html`<a class="button" href="/r/${token}?via=page" data-testid="put-right-link">${words.putRight}</a>`

const over = ({ state }: RatingSheet): TemplateResult =>
  html`<span class="over" data-testid="rate-over"
    >${icons.done}${state === 'RATED' ? words.rated : words.over}</span
  >`
