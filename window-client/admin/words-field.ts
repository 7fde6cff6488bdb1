import { css, html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { rectificationTexts as words } from '../../web/texts/zh-cn/rectification.ts'
import type { Choice } from '../staff/choices.ts'

/** What may be chosen, in words. */
export const optionsOf = <T extends string>(texts: Record<T, string>, values: readonly T[]): Choice<T>[] =>
  values.map((value) => ({ value, label: texts[value] }))

const longest = 2000

type Words = {
  label: string
  name: string
  value: string
  /** So many characters are asked for; absent where nothing need be said. */
  least?: number | undefined
  onInput: (value: string) => void
}

/** Some sentences of one's own, with how many characters there are and should be. */
export function wordsField({ label, name, value, least, onInput }: Words): TemplateResult {
  const count = Array.from(value.trim()).length
  return html`<label class="field"
    >${label}
    <textarea
      rows="3"
      maxlength=${longest}
      data-testid=${name}
      .value=${live(value)}
      @input=${(event: InputEvent) => onInput(textIn(event))}
    ></textarea>
    ${
      least === undefined
        ? nothing
        : html`<span class="count ${count < least ? 'quiet' : 'good'}">${words.count(count, least)}</span>`
    }
  </label>`
}

/** What somebody typed. */
export const textIn = ({ target }: InputEvent): string =>
  target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement ? target.value : ''

/** A form of such fields, one below the other. */
export const fieldsStyle = css`
  form {
    display: grid;
    gap: var(--space-4);
  }
  .field {
    display: grid;
    gap: var(--space-1);
  }
  .field textarea,
  .field input,
  .field .quiet {
    font-weight: 400;
  }
  .count {
    justify-self: end;
    font-size: 0.9rem;
    font-weight: 400;
  }
  input[type='date'] {
    width: 14rem;
  }
`
