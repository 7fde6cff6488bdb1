import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { ReceivableItem } from '../../contract/case-desk.ts'
import { receptionTexts as words } from '../../web/texts/zh-cn/reception.ts'
import { hasTolerated, missingOf, type Problems, type Reception } from './reception.ts'

type Put = (more: Partial<Reception>) => void

/** What is rarely asked for. */
export function moreFields({ externalNo, urgentReason }: Reception, onPut: Put): TemplateResult {
  return html`<details>
    <summary>${words.more}</summary>
    <div class="fields">
      ${line('externalNo', words.externalNo, { maxLength: 60, value: externalNo, onPut })}
      ${line('urgentReason', words.urgent, { maxLength: 100, value: urgentReason, onPut })}
    </div>
  </details>`
}

type Line = { maxLength: number; value: string; onPut: Put }

function line(name: 'externalNo' | 'urgentReason', label: string, { maxLength, value, onPut }: Line) {
  return html`<label class="field"
    >${label}
    <input
      maxlength=${maxLength}
      autocomplete="off"
      data-testid="reception-${name}"
      .value=${live(value)}
      @input=${(event: InputEvent) => onPut({ [name]: textIn(event) })}
    />
  </label>`
}

type Open = { problems: Problems; tomorrow: string; onPut: Put }

/** What is asked about papers that are not there: by when they come, or what the notice says. */
export function openPapers(item: ReceivableItem, reception: Reception, open: Open): TemplateResult {
  return html`${hasTolerated(reception) ? untilField(reception, open) : nothing}
  ${supplement(item, reception, open)}`
}

/** By when what is tolerated is brought. */
export function untilField({ until: value }: Reception, { problems, tomorrow, onPut }: Open): TemplateResult {
  return html`<label class="field"
    >${words.until}
    <input
      type="date"
      min=${tomorrow}
      data-testid="until"
      .value=${live(value)}
      @input=${(event: InputEvent) => onPut({ until: textIn(event) })}
    />
    ${wrong('until', problems)}
  </label>`
}

function supplement(item: ReceivableItem, reception: Reception, { problems, onPut }: Open) {
  const missing = missingOf(item, reception)
  if (missing.length === 0) return nothing
  return html`<p class="missing">${words.missing(missing.length)}</p>
    <label class="field"
      >${words.supplementWords}
      <textarea
        rows="2"
        maxlength="2000"
        data-testid="supplement-words"
        .value=${live(reception.supplementWords)}
        @input=${(event: InputEvent) => onPut({ supplementWords: textIn(event) })}
      ></textarea>
      ${wrong('supplementWords', problems)}
    </label>`
}

function wrong(name: keyof Reception, problems: Problems): TemplateResult | typeof nothing {
  const text = problems[name]
  return text ? html`<span class="wrong" role="alert" data-testid="wrong-${name}">${text}</span>` : nothing
}

const textIn = ({ target }: InputEvent): string =>
  target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement ? target.value : ''
