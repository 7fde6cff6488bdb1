import { css, html, nothing, type TemplateResult } from 'lit'
import { setUpTexts } from '../../web/texts/zh-cn/set-up.ts'
import '../staff/confirm-dialog.ts'

const words = setUpTexts.bar

export type DraftBar = {
  count: number
  mistakes: number
  onReview: () => void
  onDropAll: () => void
}

/** How much is not saved, always in sight while there is something. */
export function draftBar({
  count,
  mistakes,
  onReview,
  onDropAll,
}: DraftBar): TemplateResult | typeof nothing {
  if (count === 0) return nothing
  return html`<div class="bar" role="region" aria-label=${words.name} data-testid="draft-bar">
    <span role="status"
      ><b>${words.count(count)}</b> ${
        mistakes > 0 ? html`<span class="problem">${words.mistakes(mistakes)}</span>` : nothing
      }</span
    >
    <span class="push"></span>
    <button type="button" class="button" data-testid="drop-all" @click=${onDropAll}>${words.dropAll}</button>
    <button type="button" class="button main" data-testid="review" @click=${onReview}>${words.review}</button>
  </div>`
}

/** Whether everything that is not saved is to be forgotten. */
export function dropQuestion(count: number, onAnswer: (isSure: boolean) => void): TemplateResult {
  return html`<tx-confirm-dialog
    heading=${words.dropHeading}
    text=${words.dropText(count)}
    confirm=${words.drop}
    testid="confirm-drop"
    .onConfirm=${() => onAnswer(true)}
    .onClosed=${() => onAnswer(false)}
  ></tx-confirm-dialog>`
}

export const draftBarStyle = css`
  .bar {
    position: sticky;
    bottom: 0;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2) var(--space-3);
    padding: var(--space-3) var(--space-4);
    border: 1px solid var(--action);
    border-radius: var(--radius);
    background: var(--surface);
  }
  @media (max-height: 34rem) {
    .bar {
      padding: var(--space-1) var(--space-3);
    }
  }
  .bar .push {
    flex: 1;
  }
`
