import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { ReceivableItem } from '../../contract/case-desk.ts'
import type { MaterialState } from '../../contract/cases.ts'
import { caseTexts } from '../../web/texts/zh-cn/cases.ts'
import { receptionTexts as words } from '../../web/texts/zh-cn/reception.ts'
import { materialHint } from '../cases/sheet-facts.ts'
import { allReceived, type Reception } from './reception.ts'

type Material = ReceivableItem['materials'][number]

export type MaterialsCheck = {
  item: ReceivableItem
  marks: Reception['marks']
  /** Why they cannot stay like this; empty when they can. */
  wrong: string
  onMark: (marks: Reception['marks']) => void
}

/** The item's list, paper by paper; nothing can be added to it (R63). */
export function materialsCheck({ item, marks, wrong, onMark }: MaterialsCheck): TemplateResult {
  const left = item.materials.filter(({ name, required }) => required && !(name in marks)).length
  return html`
    <div class="materials-head">
      <h3>${words.materials}</h3>
      <span class="left ${left === 0 ? 'good' : ''}" role="status">${words.unchecked(left)}</span>
      <button
        type="button"
        class="button"
        data-testid="all-received"
        @click=${() => onMark(allReceived(item))}
      >
        ${words.allReceived}
      </button>
    </div>
    ${wrong ? html`<p class="wrong" role="alert" data-testid="wrong-marks">${wrong}</p>` : nothing}
    <ol class="materials">
      ${item.materials.map((material, index) =>
        row(material, {
          index,
          state: marks[material.name] ?? null,
          onMark: (state) => onMark({ ...marks, [material.name]: state }),
        }),
      )}
    </ol>
  `
}

type Row = { index: number; state: MaterialState | null; onMark: (state: MaterialState) => void }

function row(material: Material, { index, state, onMark }: Row): TemplateResult {
  return html`<li
    class=${material.required ? '' : 'optional'}
    data-testid="material"
    data-name=${material.name}
    data-state=${state ?? nothing}
  >
    <span class="name">${material.name}<small>${materialHint(material)}</small></span>
    <span class="states" role="radiogroup" aria-label=${material.name}>
      ${statesOf(material).map(
        (each) =>
          html`<label data-state=${each} data-testid="state"
            ><input
              type="radio"
              name="material-${index}"
              .checked=${live(each === state)}
              @change=${() => onMark(each)}
            /><span>${caseTexts.state[each]}</span></label
          >`,
      )}
    </span>
  </li>`
}

/** 容缺 and 承诺 only where the item's list allows them (R59). */
const statesOf = ({ toleranceAllowed, commitmentAllowed }: Material): MaterialState[] => [
  'RECEIVED',
  'MISSING',
  ...(toleranceAllowed ? (['TOLERATED'] as const) : []),
  ...(commitmentAllowed ? (['COMMITTED'] as const) : []),
]
