import { css, html, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { complaintTexts } from '../../web/texts/zh-cn/complaint.ts'

type TypedField = {
  label: string
  name: string
  value: string
  longest: number
  hint?: string
  onInput: (value: string) => void
}

/** A line that somebody types. */
export function typedField({ label, name, value, longest, hint = '', onInput }: TypedField): TemplateResult {
  return html`<label class="field"
    >${label}
    <input
      maxlength=${longest}
      data-testid=${name}
      placeholder=${hint}
      autocomplete="off"
      .value=${live(value)}
      @input=${({ target }: InputEvent) => {
        if (target instanceof HTMLInputElement) onInput(target.value)
      }}
    />
  </label>`
}

export type Place = { id: number; label: string }

type ChosenField = {
  label: string
  name: string
  value: number | null
  places: Place[]
  onChoose: (id: number | null) => void
}

/** One of the hall's departments or windows, or 不清楚. */
export function chosenField({ label, name, value, places, onChoose }: ChosenField): TemplateResult {
  return html`<label class="field"
    >${label}
    <select
      data-testid=${name}
      @change=${({ target }: Event) => {
        if (target instanceof HTMLSelectElement) onChoose(target.value === '' ? null : Number(target.value))
      }}
    >
      <option value="" ?selected=${value === null}>${complaintTexts.register.unknown}</option>
      ${places.map(({ id, label: text }) => html`<option value=${id} ?selected=${id === value}>${text}</option>`)}
    </select>
  </label>`
}

export const registerStyle = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .columns,
  .column {
    display: grid;
    gap: var(--space-4);
    min-width: 0;
  }
  .column {
    align-content: start;
  }
  /* Where there is room, all of it is seen at once. */
  @container (min-width: 56rem) {
    .columns {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: var(--space-8);
    }
  }
  .pair {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: var(--space-3) var(--space-4);
  }
  .pair legend,
  .pair p {
    grid-column: 1 / -1;
  }
  fieldset.pair {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  select {
    width: 100%;
    font-weight: 400;
  }
  .anonymous {
    display: flex;
    grid-column: 1 / -1;
    align-items: center;
    gap: var(--space-2);
    min-height: var(--target);
    font-weight: 400;
  }
  .anonymous input {
    width: 1.25rem;
    min-height: 1.25rem;
  }
`
