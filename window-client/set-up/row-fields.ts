import { html, nothing, type TemplateResult } from 'lit'
import { live } from 'lit/directives/live.js'
import type { Column } from '../../contract/setup.ts'
import { setUpTexts } from '../../web/texts/zh-cn/set-up.ts'
import { severalOf } from './cell-words.ts'
import { cutAtWords } from './found-text.ts'
import type { DraftedSheet } from './drafted-sheets.ts'
import { sheetOf } from './row-edits.ts'

const words = setUpTexts.fields

export type Field = {
  column: Column
  cell: string
  sheets: readonly DraftedSheet[]
  /** It is only shown: a key, or a sheet of somebody else. */
  isFixed: boolean
  /** What is said below it. */
  hint: string
  /** The words that are looked for, and what stood here before it was changed; empty for neither. */
  looked?: readonly string[] | undefined
  was?: string | undefined
  /** What is wrong with this cell. */
  mistakes: string[]
  onInput: (cell: string) => void
}

type Option = { value: string; label: string }

/** The fields of a form: what is ticked stands together behind what is filled in. */
export function fieldsOf(fields: readonly Field[]): TemplateResult {
  const flags = fields.filter(({ column }) => column.kind === 'FLAG')
  return html`<div class="fields">
    ${fields.filter(({ column }) => column.kind !== 'FLAG').map(field)}
    ${flags.length > 0 ? html`<div class="flags">${flags.map(field)}</div>` : nothing}
  </div>`
}

/** One cell as its column describes it. */
function field(given: Field): TemplateResult {
  const { column, hint, mistakes, was } = given
  const isGroup = column.kind === 'REFERENCES' || column.kind === 'MONTH_DAY'
  const isWide = column.kind === 'LONG_TEXT' || column.kind === 'REFERENCES'
  const name = html`${marked(column.label, given)}${column.isRequired && !given.isFixed ? html`<span class="required">${words.required}</span>` : nothing}`
  const notes = html`
    ${hint ? html`<p class="hint" id="hint-${column.name}">${marked(hint, given)}</p>` : nothing}
    ${was === undefined ? nothing : html`<p class="was">${words.was(was)}</p>`}
    ${mistakes.map((mistake) => html`<p class="problem" data-testid="field-mistake">${mistake}</p>`)}
  `
  if (column.kind === 'FLAG') return html`<div class="field">${flag(given)}${notes}</div>`
  if (isGroup) {
    return html`<fieldset class="field ${isWide ? 'wide' : ''}" data-column=${column.name}>
      <legend>${name}</legend>
      ${column.kind === 'REFERENCES' ? several(given) : monthDay(given)} ${notes}
    </fieldset>`
  }
  return html`<div class="field ${isWide ? 'wide' : ''}" data-column=${column.name}>
    <label for="cell-${column.name}">${name}</label>
    ${control(given)} ${notes}
  </div>`
}

const marked = (text: string, { looked = [] }: Pick<Field, 'looked'>): (string | TemplateResult)[] =>
  cutAtWords(text, looked).map((part) => (part.isFound ? html`<mark>${part.text}</mark>` : part.text))

function control(given: Field): TemplateResult {
  const { column } = given
  switch (column.kind) {
    case 'CHOICE':
      return select(given, column.choices)
    case 'REFERENCE':
      return select(given, optionsOf(given))
    case 'LONG_TEXT':
      return html`<textarea
        id="cell-${column.name}"
        rows="5"
        data-testid="cell"
        aria-invalid=${given.mistakes.length > 0}
        ?readonly=${given.isFixed}
        .value=${live(given.cell)}
        @input=${listener(given)}
      ></textarea>`
    default:
      return html`<input
        id="cell-${column.name}"
        type=${inputType(column)}
        inputmode=${column.kind === 'NUMBER' ? 'numeric' : nothing}
        autocomplete="off"
        data-testid="cell"
        aria-required=${column.isRequired}
        aria-invalid=${given.mistakes.length > 0}
        aria-describedby=${hintId(given)}
        ?readonly=${given.isFixed}
        .value=${live(given.cell)}
        @input=${listener(given)}
      />`
  }
}

const hintId = ({ column, hint }: Field): string | typeof nothing => (hint ? `hint-${column.name}` : nothing)

// A number stays text: what cannot be one is told, not swallowed.
function inputType({ kind }: Column): string {
  if (kind === 'DATE') return 'date'
  return kind === 'TIME' ? 'time' : 'text'
}

function select(given: Field, options: readonly Option[]): TemplateResult {
  const { column, cell, isFixed } = given
  const isKnown = cell === '' || options.some(({ value }) => value === cell)
  const mayBeEmpty = !column.isRequired || cell === ''
  return html`<select
    id="cell-${column.name}"
    data-testid="cell"
    ?disabled=${isFixed}
    aria-invalid=${given.mistakes.length > 0}
    aria-describedby=${hintId(given)}
    @change=${listener(given)}
  >
    ${
      mayBeEmpty
        ? html`<option value="" .selected=${cell === ''}>
            ${column.isRequired ? words.none : words.noneChosen}
          </option>`
        : nothing
    }
    ${isKnown ? nothing : html`<option value=${cell} .selected=${true}>${words.unknown(cell)}</option>`}
    ${options.map(
      ({ value, label }) => html`<option value=${value} .selected=${value === cell}>${label}</option>`,
    )}
  </select>`
}

function flag({ column, cell, isFixed, onInput, looked }: Field): TemplateResult {
  return html`<label class="flag">
    <input
      type="checkbox"
      data-testid="cell"
      data-name=${column.name}
      ?disabled=${isFixed}
      .checked=${live(cell === '是')}
      @change=${(event: Event) => {
        if (event.target instanceof HTMLInputElement) onInput(event.target.checked ? '是' : '否')
      }}
    />
    <span>${marked(column.label, { looked })}</span>
  </label>`
}

function several(given: Field): TemplateResult {
  const chosen = severalOf(given.cell)
  const options = optionsOf(given)
  const unknown = chosen.filter((key) => !options.some(({ value }) => value === key))
  const all = [...options, ...unknown.map((value) => ({ value, label: words.unknown(value) }))]
  const put = (keys: string[]) => given.onInput(keys.join(';'))
  const others = (key: string) => chosen.filter((each) => each !== key)
  return html`<div class="several">
    ${all.map(({ value, label }) => {
      const isOn = chosen.includes(value)
      const isFirst = chosen[0] === value
      return html`<div class="one-of">
        <label class="flag">
          <input
            type="checkbox"
            ?disabled=${given.isFixed}
            .checked=${live(isOn)}
            @change=${(event: Event) => {
              if (event.target instanceof HTMLInputElement)
                put(event.target.checked ? [...others(value), value] : others(value))
            }}
          />
          ${label}
        </label>
        ${isFirst && chosen.length > 1 ? html`<span class="badge">${words.first}</span>` : nothing}
        ${
          isOn && !isFirst && !given.isFixed
            ? html`<button
                type="button"
                class="first"
                aria-label=${words.makeFirstOf(label)}
                @click=${() => put([value, ...others(value)])}
              >
                ${words.makeFirst}
              </button>`
            : nothing
        }
      </div>`
    })}
  </div>`
}

const counted = (most: number): string[] =>
  Array.from({ length: most }, (_, index) => String(index + 1).padStart(2, '0'))

function monthDay({ column, cell, isFixed, onInput }: Field): TemplateResult {
  const [month = '', day = ''] = cell.split('-')
  const part = (label: string, most: number, of: { value: string; with: (value: string) => string }) =>
    html`<select
      aria-label="${column.label}${label}"
      ?disabled=${isFixed}
      @change=${(event: Event) => {
        if (event.target instanceof HTMLSelectElement) onInput(of.with(event.target.value))
      }}
    >
      ${of.value ? nothing : html`<option value="" .selected=${true}>—</option>`}
      ${counted(most).map(
        (each) => html`<option value=${each} .selected=${each === of.value}>${Number(each)}${label}</option>`,
      )}
    </select>`
  return html`<div class="month-day">
    ${part(words.month, 12, { value: month, with: (value) => `${value}-${day || '01'}` })}
    ${part(words.day, 31, { value: day, with: (value) => `${month || '01'}-${value}` })}
  </div>`
}

/** The rows a reference may point to. One that is to be removed cannot be chosen any more. */
function optionsOf({ column, sheets }: Field): Option[] {
  const rows = column.refersTo ? (sheetOf(sheets, column.refersTo)?.rows ?? []) : []
  return rows
    .filter(({ state, key }) => state !== 'REMOVED' && key !== '')
    .map(({ key, label }) => ({ value: key, label: label || key }))
}

const listener =
  ({ onInput }: Field) =>
  ({ target }: Event): void => {
    const isField =
      target instanceof HTMLInputElement ||
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLSelectElement
    if (isField) onInput(target.value)
  }
