import { html, nothing, type TemplateResult } from 'lit'
import type { Account } from '../../contract/accounts.ts'
import type { BoardWindow } from '../../contract/board.ts'
import { LogKind, type LogQuery } from '../../contract/log.ts'
import { windowInWords } from '../../contract/places.ts'
import { queryText } from '../../web/request.ts'
import { logTexts } from '../../web/texts/zh-cn/log.ts'
import { typedIn } from '../admin/typed-in.ts'
import { icons } from '../staff/icons.ts'

const words = logTexts.filter

/** What the auditor looks for; where the page begins is not part of it. */
export type Filter = Omit<LogQuery, 'before' | 'limit'>

export type FilterForm = {
  hallId: number
  staff: Account[]
  windows: BoardWindow[]
  filter: Filter
  problem: string
  onFilter: (filter: Filter) => void
  onProblem: (problem: string) => void
}

/** The fields above the log. */
export function filterForm(form: FilterForm): TemplateResult {
  const { filter, staff, windows } = form
  const people = staff.map(({ staffId, name, workNo }) => ({ value: staffId, text: `${name} ${workNo}` }))
  const places = windows.map((each) => ({ value: each.id, text: `${windowInWords(each)} ${each.name}` }))
  const kinds = LogKind.enum.map((kind) => ({ value: kind, text: logTexts.kind[kind] }))
  return html`<form
    class="seek"
    novalidate
    @submit=${(event: SubmitEvent) => submit(form, event)}
    @reset=${() => form.onFilter({})}
  >
    <label>
      ${words.from}
      <input type="date" name="from" .value=${filter.from ?? ''} data-testid="log-from" />
    </label>
    <label>
      ${words.to}
      <input type="date" name="to" .value=${filter.to ?? ''} data-testid="log-to" />
    </label>
    ${choice({ name: 'staffId', label: words.staff, all: words.everybody, options: people })}
    ${choice({ name: 'kind', label: words.kind, all: words.everyKind, options: kinds })}
    ${choice({ name: 'windowId', label: words.window, all: words.everyWindow, options: places })}
    <label>
      ${words.ticketNo}
      <input
        name="ticketNo"
        class="no"
        placeholder=${words.ticketNoHint}
        maxlength="8"
        autocomplete="off"
        data-testid="log-ticket-no"
      />
    </label>
    <div class="row">
      <button type="submit" class="button main" data-testid="log-submit">${words.submit}</button>
      <button type="reset" class="button">${words.clear}</button>
      <a
        class="button"
        href="/api/halls/${form.hallId}/log.csv${queryText(filter)}"
        download
        data-testid="log-download"
      >
        ${words.download}
      </a>
    </div>
    ${form.problem ? html`<p class="alert problem" role="alert">${icons.caution}${form.problem}</p>` : nothing}
  </form>`
}

type Choice = {
  name: string
  label: string
  all: string
  options: { value: number | string; text: string }[]
}

function choice({ name, label, all, options }: Choice): TemplateResult {
  return html`<label>
    ${label}
    <select name=${name} data-testid="log-${name}">
      <option value="">${all}</option>
      ${options.map(({ value, text }) => html`<option value=${value}>${text}</option>`)}
    </select>
  </label>`
}

function submit(form: FilterForm, event: SubmitEvent): void {
  event.preventDefault()
  if (!(event.currentTarget instanceof HTMLFormElement)) return
  const filter = filterOf(typedIn(event.currentTarget))
  const problem = problemIn(filter)
  form.onProblem(problem)
  if (problem === '') form.onFilter(filter)
}

/** What is left empty is not looked for. */
export function filterOf(typed: (name: string) => string): Filter {
  const [from, to, ticketNo] = [typed('from'), typed('to'), typed('ticketNo').toUpperCase()]
  const [staffId, windowId] = [Number(typed('staffId')), Number(typed('windowId'))]
  const kind = LogKind.enum.find((each) => each === typed('kind'))
  return {
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(staffId ? { staffId } : {}),
    ...(kind ? { kind } : {}),
    ...(windowId ? { windowId } : {}),
    ...(ticketNo ? { ticketNo } : {}),
  }
}

/** Why this cannot be looked for; empty when it can. */
export function problemIn({ from, to, ticketNo }: Filter): string {
  if (ticketNo !== undefined && !/^[A-Z]{0,3}\d{1,5}$/.test(ticketNo)) return words.badNo
  return from !== undefined && to !== undefined && from > to ? words.badDays : ''
}
