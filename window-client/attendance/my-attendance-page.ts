import { html, LitElement, nothing, type TemplateResult } from 'lit'
import type { DayHalf, LeaveKind, OwnAttendance, PunchKind } from '../../contract/attendance.ts'
import type { Me } from '../../contract/staff.ts'
import { clockText } from '../../web/hall-clock.ts'
import { command, request } from '../../web/request.ts'
import { attendanceTexts } from '../../web/texts/zh-cn/attendance.ts'
import { baseStyle, buttonStyle } from '../staff/staff-style.ts'
import { attendanceStyle } from './attendance-style.ts'
import { hallToday } from './hall-today.ts'
import { Reading } from './reading.ts'
import { ownRequests } from './request-list.ts'
import { halfCell } from './sheets.ts'

const words = attendanceTexts.my
const punchKinds: PunchKind[] = ['AM_IN', 'AM_OUT', 'PM_IN', 'PM_OUT']
const leaveKinds: LeaveKind[] = ['OFFICIAL', 'PERSONAL', 'SICK', 'HOLIDAY', 'OUT']
const halves: DayHalf[] = ['AM', 'PM']

/** 我的考勤: punching, the own month, and asking for leave or a correction. */
export class MyAttendancePage extends LitElement {
  static override properties = { me: { attribute: false }, onExpired: {}, own: { state: true } }
  static override styles = [baseStyle, buttonStyle, attendanceStyle]
  declare me: Me | null
  declare onExpired: () => void
  declare own: OwnAttendance | null
  readonly #reading = new Reading(this, () => this.onExpired())

  constructor() {
    super()
    this.me = null
    this.onExpired = () => undefined
    this.own = null
  }

  override firstUpdated(): void {
    void this.#read()
  }

  override render(): TemplateResult {
    const { own } = this
    const { problem, said } = this.#reading
    return html`
      <h2>${attendanceTexts.own}</h2>
      <div role="alert">${problem ? html`<p class="problem">${problem}</p>` : nothing}</div>
      <p class="said" role="status">${said}</p>
      ${own ? this.#page(own) : html`<p class="quiet">${attendanceTexts.loading}</p>`}
    `
  }

  #page(own: OwnAttendance): TemplateResult {
    return html`
      <div class="cards">
        <div class="stack">${this.#punchCard(own)} ${this.#correctionCard(own)}</div>
        ${this.#leaveCard(own)}
      </div>
      <div class="cards">
        <section class="card">
          <h3>${words.daysHeading}</h3>
          ${own.days.length === 0 ? html`<p class="quiet">${words.noDays}</p>` : this.#days(own)}
        </section>
        <section class="card">
          <h3>${words.records}</h3>
          ${ownRequests(own)}
        </section>
      </div>
    `
  }

  #punchCard({ punches }: OwnAttendance): TemplateResult {
    return html`<section class="card">
      <h3>${words.punchHeading}</h3>
      <p class="quiet">${words.punchHint}</p>
      <div class="punches">
        ${punchKinds.map(
          (kind) =>
            html`<button
              type="button"
              class="button"
              data-testid="punch"
              data-kind=${kind}
              ?disabled=${this.#reading.isBusy}
              @click=${() => this.#send(() => command('POST /api/me/punch', {}, { kind }))}
            >
              ${attendanceTexts.punch[kind]}
            </button>`,
        )}
      </div>
      <ul data-testid="punches">
        ${punches.map(
          ({ kind, at }) => html`<li>${words.punched(attendanceTexts.punch[kind], clockText(at))}</li>`,
        )}
      </ul>
    </section>`
  }

  #days({ days }: OwnAttendance): TemplateResult {
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${words.daysHeading}>
      <table class="wrap">
        <tbody>
          ${days.map(
            ({ date, halves: parts }) =>
              html`<tr>
                <th scope="row">${date.slice(5)}</th>
                ${halves.map((half) => html`<td>${halfCell(parts.find((part) => part.half === half))}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`
  }

  #leaveCard({ today }: OwnAttendance): TemplateResult {
    return html`<section class="card">
      <h3>${words.leaveHeading}</h3>
      <form novalidate data-testid="leave-form" @submit=${this.#askLeave}>
        <label class="field">${words.kind} ${select('kind', leaveKinds, attendanceTexts.leaveKind)}</label>
        ${this.#end('from', today, 'AM')} ${this.#end('to', today, 'PM')}
        <label class="field"
          >${words.reason} <input name="reason" maxlength="200" autocomplete="off"
        /></label>
        <button type="submit" class="button main">${words.askLeave}</button>
      </form>
    </section>`
  }

  #end(which: 'from' | 'to', today: string, half: DayHalf): TemplateResult {
    return html`<div class="field">
      <span>${words[which]}</span>
      <div class="pair">
        <input type="date" name="${which}Date" aria-label=${words[which]} value=${today} />
        ${select(`${which}Half`, halves, attendanceTexts.half, { value: half, label: `${words[which]}${words.half}` })}
      </div>
    </div>`
  }

  #correctionCard({ today }: OwnAttendance): TemplateResult {
    return html`<section class="card">
      <h3>${words.correctionHeading}</h3>
      <form novalidate data-testid="correction-form" @submit=${this.#askCorrection}>
        <label class="field">${words.what} ${select('kind', punchKinds, attendanceTexts.punch)}</label>
        <div class="field">
          <span>${words.time}</span>
          <div class="pair">
            <input type="date" name="date" aria-label=${attendanceTexts.date} value=${today} />
            <input type="time" name="time" aria-label=${words.time} value="08:30" />
          </div>
        </div>
        <label class="field"
          >${words.reason} <input name="reason" maxlength="200" autocomplete="off"
        /></label>
        <button type="submit" class="button main">${words.askCorrection}</button>
      </form>
    </section>`
  }

  #askLeave(event: SubmitEvent): void {
    const { kind = '', fromHalf = '', toHalf = '', fromDate = '', toDate = '', reason = '' } = fieldsOf(event)
    const named = leaveKinds.find((one) => one === kind)
    const from = halves.find((one) => one === fromHalf)
    const to = halves.find((one) => one === toHalf)
    if (!named || !from || !to || !fromDate || !toDate || !reason) return this.#missing()
    const body = { kind: named, fromDate, fromHalf: from, toDate, toHalf: to, reason }
    void this.#send(() => command('POST /api/me/leave', {}, body), words.asked, event.target)
  }

  #askCorrection(event: SubmitEvent): void {
    const { kind = '', date = '', time = '', reason = '' } = fieldsOf(event)
    const named = punchKinds.find((one) => one === kind)
    if (!named || !date || !time || !reason) return this.#missing()
    const body = { kind: named, date, time, reason }
    void this.#send(() => command('POST /api/me/corrections', {}, body), words.asked, event.target)
  }

  #missing(): void {
    this.#reading.problem = words.missing
    this.requestUpdate()
  }

  async #send(what: () => Promise<unknown>, said = '', form: EventTarget | null = null): Promise<void> {
    if (!(await this.#reading.ask(what))) return
    if (form instanceof HTMLFormElement) form.reset()
    await this.#read(said)
  }

  async #read(said = ''): Promise<void> {
    const hallId = this.me?.hall.id ?? 0
    const read = async () => {
      const month = (await hallToday(hallId)).slice(0, 7)
      return request('GET /api/me/attendance/:month', { month }, null)
    }
    this.own = (await this.#reading.ask(read, said)) ?? this.own
  }
}

function select<Value extends string>(
  name: string,
  values: Value[],
  names: Record<Value, string>,
  chosen?: { value: Value; label: string },
): TemplateResult {
  return html`<select name=${name} aria-label=${chosen?.label ?? nothing}>
    ${values.map((value) => html`<option value=${value} ?selected=${value === chosen?.value}>${names[value]}</option>`)}
  </select>`
}

/** What stands in a form, without spaces around it. */
function fieldsOf(event: SubmitEvent): Record<string, string> {
  event.preventDefault()
  const { target } = event
  const entries = target instanceof HTMLFormElement ? [...new FormData(target)] : []
  return Object.fromEntries(
    entries.map(([name, value]) => [name, typeof value === 'string' ? value.trim() : '']),
  )
}

customElements.define('tx-my-attendance-page', MyAttendancePage)
