import { css, html, nothing, type TemplateResult } from 'lit'
import { staffTexts } from '../../web/texts/zh-cn/staff.ts'
import { icons } from '../staff/icons.ts'
import '../staff/modal.ts'

export type ActForm = {
  heading: string
  submit: string
  /** Why it was not done, or cannot be yet. */
  problem: string
  isPending: boolean
  /** It cannot be taken back. */
  isGrave?: boolean
  onSubmit: () => void
  onClosed: () => void
}

/** What an act has to know, asked above the ticket; it stays open until the act is done. */
export function actForm(form: ActForm, content: TemplateResult): TemplateResult {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    if (!form.isPending) form.onSubmit()
  }
  return html`
    <tx-modal heading=${form.heading} .onClosed=${form.onClosed}>
      <form @submit=${submit} novalidate>
        ${content}
        <p class="problem" role="alert" data-testid="problem">
          ${form.problem ? html`${icons.caution}<span>${form.problem}</span>` : nothing}
        </p>
        <div class="ends">
          <button type="button" class="button" @click=${() => form.onClosed()}>${staffTexts.cancel}</button>
          <button
            type="submit"
            class="button main ${form.isGrave ? 'grave' : ''}"
            aria-disabled=${form.isPending}
            data-testid="submit"
          >
            ${form.submit}
          </button>
        </div>
      </form>
    </tx-modal>
  `
}

export const actFormStyle = css`
  form {
    display: grid;
    gap: var(--space-6);
  }
  .quiet {
    color: var(--ink-quiet);
  }
  .problem {
    display: flex;
    gap: var(--space-2);
    align-items: center;
    color: var(--now);
    font-weight: 600;
  }
  .problem:empty {
    display: none;
  }
  .ends {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: var(--space-3);
  }
  .ends .button {
    min-width: 8rem;
    min-height: calc(var(--target) * 1.15);
  }
  .ends .grave,
  .ends .grave:hover {
    border-color: var(--now);
    background: var(--now);
  }
`
