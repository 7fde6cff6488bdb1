import { css, html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { CaseMaterial } from '../../contract/cases.ts'
import { caseTexts as texts } from '../../web/texts/zh-cn/cases.ts'

const longest = 2000
const longestLine = 60

const typedIn =
  (onInput: (value: string) => void) =>
  (event: InputEvent): void => {
    const { target } = event
    if (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) onInput(target.value)
  }

/** What a field asks for, and quietly beside it what it is for. */
export type Label = { name: string; hint?: string | undefined }

const labelText = ({ name, hint }: Label): TemplateResult =>
  html`<span>${name}${hint ? html`<small>${hint}</small>` : nothing}</span>`

/** Some sentences of one's own. */
export function wordsField(label: Label, value: string, onInput: (value: string) => void): TemplateResult {
  return html`<label class="field"
    >${labelText(label)}
    <textarea
      rows="3"
      maxlength=${longest}
      data-testid="words"
      .value=${live(value)}
      @input=${typedIn(onInput)}
    ></textarea>
  </label>`
}

export function lineField(
  { testId, ...label }: Label & { testId: string },
  value: string,
  onInput: (value: string) => void,
): TemplateResult {
  return html`<label class="field"
    >${labelText(label)}
    <input
      maxlength=${longestLine}
      autocomplete="off"
      data-testid=${testId}
      .value=${live(value)}
      @input=${typedIn(onInput)}
    />
  </label>`
}

/** So many working days. */
export function daysField(
  label: Label,
  most: number,
  value: string,
  onInput: (value: string) => void,
): TemplateResult {
  return html`<label class="field"
    >${labelText(label)}
    <input
      type="number"
      min="1"
      max=${most}
      data-testid="days"
      .value=${live(value)}
      @input=${typedIn(onInput)}
    />
  </label>`
}

type Picked = {
  label: string
  offered: CaseMaterial[]
  picked: string[]
  onPick: (names: string[]) => void
}

/** Papers of the item's list, and none beside it (R63). */
export function pickedMaterials({ label, offered, picked, onPick }: Picked): TemplateResult {
  const toggle = (name: string) =>
    onPick(picked.includes(name) ? picked.filter((each) => each !== name) : [...picked, name])
  return html`<fieldset class="papers">
    <legend>${label}</legend>
    ${offered.map(
      ({ name, state }) =>
        html`<label class="paper"
          ><input
            type="checkbox"
            data-testid="paper"
            .checked=${live(picked.includes(name))}
            @change=${() => toggle(name)}
          /><span>${name}</span><span class="quiet">${texts.state[state]}</span></label
        >`,
    )}
  </fieldset>`
}

export const formStyle = css`
  form {
    display: grid;
    gap: var(--space-4);
    margin-top: var(--space-4);
  }
  .field {
    display: grid;
    gap: var(--space-1);
  }
  .field small {
    margin-left: var(--space-2);
    color: var(--ink-quiet);
    font-size: var(--text-s);
    font-weight: 400;
  }
  .field textarea,
  .field input,
  .field select {
    font-weight: 400;
  }
  input[type='number'] {
    width: 8rem;
  }
  .papers {
    margin: 0;
    padding: 0;
    border: 0;
  }
  .paper {
    display: flex;
    align-items: center;
    gap: var(--space-3);
    min-height: var(--target);
    font-weight: 400;
  }
  .paper input {
    flex: none;
    width: 1.25rem;
    min-height: 1.25rem;
    height: 1.25rem;
    margin: 0;
  }
  .paper span:last-child {
    margin-left: auto;
  }
  .problem:empty {
    display: none;
  }
`
