import { css, html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { SheetName } from '../../contract/setup.ts'
import { setUpTexts } from '../../web/texts/zh-cn/set-up.ts'
import type { Draft } from './draft.ts'
import type { DraftedRow } from './drafted-sheets.ts'
import type { Remark } from './remarks.ts'
import { bound, handicapOf, sheetOf, type Binding, type Drawing } from './row-edits.ts'

const words = setUpTexts.bindings

export type BindingsField = {
  drawing: Drawing
  /** The sheet of the row that is open: a window with its queues, or a queue with its windows. */
  sheet: SheetName
  row: DraftedRow
  isFixed: boolean
  /** What is wrong with the bindings of this row. */
  mistakes: readonly Remark[]
  onEdit: (draft: Draft) => void
}

/** Which queues a window calls, or which windows call a queue; nothing for other sheets. */
export function bindingsField(given: BindingsField): TemplateResult | typeof nothing {
  const { drawing, sheet, row } = given
  if (sheet !== 'windows' && sheet !== 'queues') return nothing
  const other = sheetOf(drawing.sheets, sheet === 'windows' ? 'queues' : 'windows')
  const said = words[sheet]
  if (!other || !sheetOf(drawing.sheets, 'bindings')) return nothing
  return html`
    <section class="card" aria-labelledby="bindings" data-testid="bindings">
      <h3 id="bindings">${said.heading}</h3>
      <p class="quiet">${words.explained}</p>
      ${
        row.key === ''
          ? html`<p>${said.first}</p>`
          : html`<ul class="bindings">
              ${other.rows
                .filter(({ state, key }) => state !== 'REMOVED' && key !== '')
                .map((each) => line(given, each))}
            </ul>`
      }
    </section>
  `
}

function line(given: BindingsField, other: DraftedRow): TemplateResult {
  const { drawing, sheet, row, isFixed, mistakes, onEdit } = given
  const binding: Binding =
    sheet === 'windows' ? { windowNo: row.key, queue: other.key } : { windowNo: other.key, queue: row.key }
  const handicap = handicapOf(drawing.sheets, binding)
  const isOn = handicap !== null
  const wrong = mistakes.filter(({ key }) => key === `${binding.windowNo}/${binding.queue}`)
  return html`<li class=${isOn ? 'on' : ''} data-testid="binding" data-key=${other.key}>
    <label class="flag">
      <input
        type="checkbox"
        ?disabled=${isFixed}
        .checked=${live(isOn)}
        @change=${(event: Event) => {
          if (event.target instanceof HTMLInputElement)
            onEdit(bound(drawing, binding, event.target.checked ? '0' : null))
        }}
      />
      ${other.label}
    </label>
    ${
      isOn
        ? html`<label class="handicap">
            ${words.waits}
            <input
              type="text"
              inputmode="numeric"
              autocomplete="off"
              aria-label=${words.handicapOf(other.label)}
              aria-invalid=${wrong.length > 0}
              ?readonly=${isFixed}
              .value=${live(handicap)}
              @input=${(event: Event) => {
                if (event.target instanceof HTMLInputElement)
                  onEdit(bound(drawing, binding, event.target.value.trim()))
              }}
            />
            ${words.minutes} <span class="quiet">${handicap === '0' ? words.own : nothing}</span>
          </label>`
        : nothing
    }
    ${wrong.map(({ reason }) => html`<p class="problem" data-testid="field-mistake">${reason}</p>`)}
  </li>`
}

export const bindingsStyle = css`
  .bindings {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(21rem, 100%), 1fr));
    gap: 0 var(--space-6);
    margin-top: var(--space-3);
  }
  .bindings li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    align-content: flex-start;
    justify-content: space-between;
    gap: 0 var(--space-3);
    min-height: calc(var(--target) + var(--space-2));
    border-bottom: 1px solid var(--line);
  }
  .bindings .on > .flag {
    font-weight: 600;
  }
  .bindings .problem {
    flex-basis: 100%;
    padding-bottom: var(--space-2);
    font-weight: 600;
  }
  .handicap {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    font-weight: 400;
    white-space: nowrap;
  }
  .handicap input {
    width: 4rem;
    text-align: right;
  }
`
