import { css, html, type TemplateResult } from 'lit'
import { ratingTexts } from '../../web/texts/zh-cn/rating.ts'

const words = ratingTexts.console.waiver

export const waiverStyle = css`
  details {
    margin-top: var(--space-4);
  }
  summary {
    width: fit-content;
    padding: var(--space-2) 0;
    color: var(--ink-quiet);
    cursor: pointer;
  }
  fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
    margin: 0;
    padding: var(--space-2) 0 0;
    border: 0;
  }
  fieldset .button[aria-pressed='true'] {
    border-color: var(--action);
    background: var(--blue-pale);
    font-weight: 600;
  }
`

/** 未邀请评价: asked for unless a reason is chosen here; then an outcome finishes without asking. */
export function waiverChoice(
  waiver: string | null,
  onChoose: (waiver: string | null) => void,
): TemplateResult {
  const choice = (name: string, value: string | null) =>
    html`<button
      type="button"
      class="button"
      aria-pressed=${waiver === value}
      data-testid="waiver"
      @click=${() => onChoose(value)}
    >
      ${name}
    </button>`
  return html`<details>
    <summary data-testid="waive">${words.open}</summary>
    <fieldset aria-label=${words.legend}>
      ${choice(words.none, null)} ${words.quick.map((reason) => choice(reason, reason))}
    </fieldset>
  </details>`
}
