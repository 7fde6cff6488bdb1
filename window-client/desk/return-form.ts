import { html, nothing, type TemplateResult } from 'lit'
import { deskTexts } from '../../web/texts/zh-cn/desk.ts'
import { icons } from '../staff/icons.ts'
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
  const problem = taking.isReturn ? taking.problem : ''
  return html`<form class="card return" novalidate @submit=${submit}>
    <input
      name="code"
      inputmode="numeric"
      autocomplete="off"
      maxlength="20"
      aria-label=${words.code}
      placeholder=${words.codeHint}
      data-testid="supplement-code"
    />
    <button type="submit" class="button" aria-disabled=${taking.isPending} data-testid="take-return">
      ${words.takeReturn}
    </button>
    <p class="problem" role="alert" data-testid="return-problem">
      ${problem ? html`${icons.caution}<span>${problem}</span>` : nothing}
    </p>
  </form>`
}
