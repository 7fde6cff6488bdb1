import { css, html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'

export type Choice<T extends string> = { value: T; label: string }

export type Choices<T extends string> = {
  legend: string
  /** Also the test id of each choice. */
  name: string
  options: Choice<T>[]
  chosen: T | null
  onChoose: (value: T) => void
  /** The dialog begins at the chosen one, or at the first. */
  isFirst?: boolean
}

/** One of a few, each a button wide enough for a finger. */
export function choices<T extends string>({
  legend,
  name,
  options,
  chosen,
  onChoose,
  isFirst = false,
}: Choices<T>): TemplateResult {
  const start = chosen ?? options[0]?.value
  return html`
    <fieldset class="choices">
      <legend>${legend}</legend>
      ${options.map(
        ({ value, label }) => html`
          <label class="choice" data-testid=${name} data-value=${value}>
            <input
              type="radio"
              name=${name}
              ?autofocus=${isFirst && value === start}
              .checked=${live(value === chosen)}
              @change=${() => onChoose(value)}
            />
            <span class="button">${label}</span>
          </label>
        `,
      )}
    </fieldset>
  `
}

/**
 * Begins where `isFirst` says, for what draws its choices in a shadow of its own, into which a dialog does not look.
 * Whether there was such a place.
 */
export function focusFirst(root: ParentNode): boolean {
  const first = root.querySelector<HTMLElement>('[autofocus]')
  first?.focus()
  return first !== null
}

export type Reason = {
  label: string
  quick: string[]
  value: string
  maxLength: number
  name: string
  onInput: (value: string) => void
}

/** A usual reason by one touch, or one's own words. */
export function reasonField({ label, quick, value, maxLength, name, onInput }: Reason): TemplateResult {
  return html`
    <div class="reason">
      <label>
        ${label}
        <textarea
          rows="2"
          maxlength=${maxLength}
          data-testid=${name}
          .value=${live(value)}
          @input=${(event: InputEvent) => {
            if (event.target instanceof HTMLTextAreaElement) onInput(event.target.value)
          }}
        ></textarea>
      </label>
      ${
        quick.length > 0
          ? html`<div class="quick">
              ${quick.map(
                (text) =>
                  html`<button
                    type="button"
                    class="button"
                    data-testid="${name}-quick"
                    aria-pressed=${text === value}
                    @click=${() => onInput(text)}
                  >
                    ${text}
                  </button>`,
              )}
            </div>`
          : nothing
      }
    </div>
  `
}

export const choiceStyle = css`
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    margin-bottom: var(--space-2);
  }
  .choice {
    position: relative;
    font-weight: 400;
  }
  .choice input {
    position: absolute;
    top: 0;
    left: 0;
    width: 100%;
    height: 100%;
    min-height: 0;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .choice input:checked + .button,
  .button[aria-pressed='true'] {
    border-color: var(--action);
    box-shadow: inset 0 0 0 1px var(--action);
    background: var(--blue-pale);
    color: var(--blue-deep);
    font-weight: 600;
  }
  .choice input:focus-visible + .button {
    outline: 3px solid var(--action);
    outline-offset: 2px;
  }
  .reason,
  .reason label {
    display: grid;
    gap: var(--space-2);
  }
  .quick {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
  }
  textarea {
    resize: vertical;
    line-height: 1.5;
  }
`
