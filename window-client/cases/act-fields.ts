import { css, html, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { CaseMaterial } from '../../contract/cases.ts'
import { caseTexts as texts } from '../../web/texts/zh-cn/cases.ts'
import { fieldsStyle, textIn } from '../admin/words-field.ts'

const longestLine = 60

export function lineField(
  label: string,
  name: string,
  value: string,
  onInput: (value: string) => void,
): TemplateResult {
  return html`<label class="field"
    >${label}
    <input
      maxlength=${longestLine}
      autocomplete="off"
      data-testid=${name}
      .value=${live(value)}
      @input=${(event: InputEvent) => onInput(textIn(event))}
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

/** Fields one below the other, and lists of papers to pick from. */
export const formStyle = [
  fieldsStyle,
  css`
    form {
      margin-top: var(--space-4);
    }
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
  `,
]
