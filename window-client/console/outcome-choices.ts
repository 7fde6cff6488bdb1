import { css, html, type TemplateResult } from 'lit'
import type { FinishOutcome } from '../../contract/tickets.ts'
import { dialogTexts } from '../../web/texts/zh-cn/console-dialogs.ts'
import { digitOf } from './keymap.ts'
import { outcomes } from './primary-action.ts'

const words = dialogTexts.outcome

export const outcomeStyle = css`
  .hint {
    margin-bottom: var(--space-3);
    color: var(--ink-quiet);
  }
  .outcomes {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--space-3);
  }
  .outcomes .button {
    justify-content: flex-start;
    width: 100%;
    min-height: calc(var(--target) * 1.3);
    font-size: var(--text-l);
  }
  @media (max-height: 34rem) {
    .outcomes .button {
      min-height: var(--target);
    }
  }
`

/** How a service may have ended; `usual` is the one the Enter key takes. */
export function outcomeChoices(
  usual: FinishOutcome,
  onChoose: (outcome: FinishOutcome) => void,
): TemplateResult {
  return html`<ul class="outcomes">
    ${outcomes.map((outcome, index) => {
      const isDefault = outcome === usual
      return html`<li>
        <button
          type="button"
          class="button ${isDefault ? 'main' : ''}"
          ?autofocus=${isDefault}
          aria-keyshortcuts=${index + 1}
          data-testid="outcome"
          data-outcome=${outcome}
          @click=${() => onChoose(outcome)}
        >
          <kbd aria-hidden="true">${index + 1}</kbd> ${words.names[outcome]}
        </button>
      </li>`
    })}
  </ul>`
}

/** The outcome a digit names. */
export const outcomeOfKey = ({ code, repeat }: KeyboardEvent): FinishOutcome | undefined =>
  repeat ? undefined : outcomes[(digitOf(code) ?? 0) - 1]
