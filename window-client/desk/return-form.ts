import { html, type TemplateResult } from 'lit'
import { deskTexts } from '../../web/texts/zh-cn/desk.ts'
import type { PrintAt } from './print-at.ts'
import type { Taking } from './taking.ts'

const words = deskTexts.take

/** 补件取号: nothing is asked but the code of the notice; the case knows the rest. */
export function returnForm(taking: Taking, at: PrintAt): TemplateResult {
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    const form = event.target instanceof HTMLFormElement ? new FormData(event.target) : null
    const code = form?.get('code')
    if (typeof code === 'string' && code.trim() !== '') void taking.takeReturn(code.trim(), at)
  }
  return html`<form class="card" novalidate @submit=${submit}>
    <label>
      ${words.code}
      <input
        name="code"
        inputmode="numeric"
        autocomplete="off"
        maxlength="20"
        placeholder=${words.codeHint}
        data-testid="supplement-code"
      />
    </label>
    <button type="submit" class="button" aria-disabled=${taking.isPending} data-testid="take-return">
      ${words.takeReturn}
    </button>
  </form>`
}
