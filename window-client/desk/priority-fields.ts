import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import { PriorityCategory } from '../../contract/tickets.ts'
import { deskTexts } from '../../web/texts/zh-cn/desk.ts'
import { choices } from '../staff/choices.ts'

const words = deskTexts.priority

export type PriorityChoice = { category: PriorityCategory | null; certificateKind: string }

export type PriorityFields = PriorityChoice & {
  offered: readonly PriorityCategory[]
  /** An ordinary number is a choice too. */
  mayBeNone: boolean
  onChange: (choice: PriorityChoice) => void
}

export const everyCategory: readonly PriorityCategory[] = PriorityCategory.enum

/** Which priority, and on what certificate: the usual one of a category is chosen with it. */
export function priorityFields(fields: PriorityFields): TemplateResult {
  const { category, certificateKind, offered, mayBeNone, onChange } = fields
  const named = offered.map((value) => ({ value, label: words.names[value] }))
  const choose = (value: PriorityCategory | 'NONE') => {
    const chosen = value === 'NONE' ? null : value
    onChange({ category: chosen, certificateKind: chosen ? (words.certificates[chosen][0] ?? '') : '' })
  }
  return html`
    ${choices<PriorityCategory | 'NONE'>({
      legend: words.category,
      name: 'category',
      options: mayBeNone ? [{ value: 'NONE', label: words.none }, ...named] : named,
      chosen: category ?? (mayBeNone ? 'NONE' : null),
      onChoose: choose,
      isFirst: !mayBeNone,
    })}
    ${category ? certificateFields(category, certificateKind, onChange) : nothing}
  `
}

function certificateFields(
  category: PriorityCategory,
  certificateKind: string,
  onChange: (choice: PriorityChoice) => void,
): TemplateResult {
  return html`
    ${choices({
      legend: words.certificate,
      name: 'certificate',
      options: words.certificates[category].map((value) => ({ value, label: value })),
      chosen: certificateKind,
      onChoose: (value) => onChange({ category, certificateKind: value }),
    })}
    <label class="other">
      ${words.certificateOther}
      <input
        maxlength="40"
        autocomplete="off"
        data-testid="certificate-other"
        .value=${live(words.certificates[category].includes(certificateKind) ? '' : certificateKind)}
        @input=${(event: InputEvent) => {
          if (event.target instanceof HTMLInputElement)
            onChange({ category, certificateKind: event.target.value })
        }}
      />
    </label>
  `
}
