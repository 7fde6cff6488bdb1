import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { CasesInHand } from '../../contract/case-desk.ts'
import type { IdPaper } from '../../contract/case-steps.ts'
import { receptionTexts } from '../../web/texts/zh-cn/reception.ts'
import { choices, type Choice } from '../staff/choices.ts'
import type { Problems, Reception } from './reception.ts'

const words = receptionTexts.applicant

export type ApplicantFields = {
  reception: Reception
  holder: CasesInHand['holder']
  problems: Problems
  onPut: (more: Partial<Reception>) => void
}

/** Who applies; what is wrong stands at the field. */
export function applicantFields(fields: ApplicantFields): TemplateResult {
  const { reception, holder, onPut } = fields
  const kinds = [...(holder ? (['HOLDER'] as const) : []), 'NATURAL', 'LEGAL'] as const
  const options = kinds.map((value): Choice<Reception['applicant']> => ({ value, label: words[value] }))
  return html`
    ${choices({
      legend: words.legend,
      name: 'applicant',
      options,
      chosen: reception.applicant,
      onChoose: (applicant) => onPut({ applicant }),
    })}
    ${reception.applicant === 'HOLDER' && holder ? html`<p class="holder">${words.holder(holder.maskedName, holder.maskedIdNo)}<small>${words.holderHint}</small></p>` : nothing}
    ${reception.applicant === 'NATURAL' ? natural(fields) : nothing}
    ${reception.applicant === 'LEGAL' ? html`${line('name', words.firm, 100, fields)} ${line('uscc', words.uscc, 24, fields)}` : nothing}
    ${line('phone', words.phoneOptional, 20, fields)}
    <label class="check">
      <input
        type="checkbox"
        data-testid="has-agent"
        .checked=${live(reception.hasAgent)}
        @change=${() => onPut({ hasAgent: !reception.hasAgent })}
      />${words.agent}
    </label>
    ${
      reception.hasAgent
        ? html`<div class="agent">
            ${line('agentName', words.agentName, 40, fields)}
            ${line('agentIdNo', words.agentIdNo, 24, fields)}
            ${line('agentPhone', words.agentPhone, 20, fields)}
          </div>`
        : nothing
    }
  `
}

const idPapers = [
  'RESIDENT_ID',
  'PASSPORT',
  'HK_MACAO_PASS',
  'TAIWAN_PASS',
  'PERMANENT_RESIDENCE',
  'OFFICER_CARD',
] as const satisfies IdPaper[]

function natural(fields: ApplicantFields): TemplateResult {
  const choose = ({ target }: Event) => {
    const paper = target instanceof HTMLSelectElement && idPapers.find((each) => each === target.value)
    if (paper) fields.onPut({ paper })
  }
  return html`${line('name', words.name, 40, fields)}
    <div class="pair">
      <label class="field"
        >${words.paper}
        <select data-testid="paper" .value=${live(fields.reception.paper)} @change=${choose}>
          ${idPapers.map((paper) => html`<option value=${paper}>${receptionTexts.papers[paper]}</option>`)}
        </select>
      </label>
      ${line('idNo', words.idNo, 40, fields)}
    </div>`
}

type TextField = 'name' | 'idNo' | 'uscc' | 'phone' | 'agentName' | 'agentIdNo' | 'agentPhone'

function line(
  name: TextField,
  label: string,
  maxLength: number,
  { reception, problems, onPut }: ApplicantFields,
): TemplateResult {
  const wrong = problems[name]
  return html`<label class="field"
    >${label}
    <input
      maxlength=${maxLength}
      autocomplete="off"
      spellcheck="false"
      aria-invalid=${wrong ? 'true' : nothing}
      data-testid="reception-${name}"
      .value=${live(reception[name])}
      @input=${(event: InputEvent) => {
        if (event.target instanceof HTMLInputElement) onPut({ [name]: event.target.value })
      }}
    />
    ${wrong ? html`<span class="wrong" role="alert" data-testid="wrong-${name}">${wrong}</span>` : nothing}
  </label>`
}
