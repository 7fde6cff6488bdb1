import { css, html, nothing, type TemplateResult } from 'lit'
import { deviceTexts as words } from '../../web/texts/zh-cn/devices.ts'
import { typedIn } from '../admin/typed-in.ts'
import { icons } from '../staff/icons.ts'
import '../staff/modal.ts'

export type DeviceForm = {
  heading: string
  submit: string
  problem: string
  isPending: boolean
  isGrave?: boolean
  /** By the names of the fields. */
  onSubmit: (typed: (field: string) => string) => void
  onClosed: () => void
}

/** What is asked about a device; it stays open until it is done. */
export function deviceForm(form: DeviceForm, fields: TemplateResult): TemplateResult {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    const { currentTarget } = event
    if (!(currentTarget instanceof HTMLFormElement) || form.isPending) return
    form.onSubmit(typedIn(currentTarget))
  }
  return html`<tx-modal heading=${form.heading} .onClosed=${form.onClosed}>
    <form @submit=${submit} novalidate>
      ${fields}
      <p class="alert problem" role="alert" data-testid="device-problem">
        ${form.problem ? html`${icons.caution}<span>${form.problem}</span>` : nothing}
      </p>
      <div class="ends">
        <button type="button" class="button" @click=${() => form.onClosed()}>
          ${words.cancel} <kbd aria-hidden="true">Esc</kbd>
        </button>
        <button
          type="submit"
          class="button main ${form.isGrave ? 'grave' : ''}"
          aria-disabled=${form.isPending}
          data-testid="device-submit"
        >
          ${form.submit}
        </button>
      </div>
    </form>
  </tx-modal>`
}

export const deviceFormStyle = css`
  form {
    display: grid;
    gap: var(--space-4);
  }
  form label {
    display: grid;
    gap: var(--space-1);
  }
  form ol {
    display: grid;
    gap: var(--space-1);
    padding-left: 1.5em;
    list-style: decimal;
  }
  .hint {
    font-size: var(--text-s);
    font-weight: 400;
    color: var(--ink-quiet);
  }
  .code {
    max-width: 14rem;
    min-height: calc(var(--target) * 1.6);
    font-size: var(--text-3xl);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.2em;
    text-align: center;
  }
  .alert {
    display: flex;
    gap: var(--space-2);
    align-items: center;
  }
  .alert:empty {
    display: none;
  }
  .ends {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: var(--space-3);
  }
  .grave,
  .grave:hover {
    border-color: var(--now);
    background: var(--now);
  }
  .secret {
    padding: var(--space-3) var(--space-4);
    border: 2px solid var(--action);
    border-radius: var(--radius);
    background: var(--blue-pale);
    font-family: ui-monospace, monospace;
    overflow-wrap: anywhere;
  }
`
