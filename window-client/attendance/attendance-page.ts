import { html, LitElement, nothing, type TemplateResult } from 'lit'
import type { AttendanceRequests, DaySheet, MonthSheet } from '../../contract/attendance.ts'
import type { Me, RoleCode } from '../../contract/staff.ts'
import { command, request } from '../../web/request.ts'
import { attendanceTexts as words } from '../../web/texts/zh-cn/attendance.ts'
import { baseStyle, buttonStyle } from '../staff/staff-style.ts'
import { attendanceStyle } from './attendance-style.ts'
import { hallToday } from './hall-today.ts'
import { Reading } from './reading.ts'
import { requestList, type Decision } from './request-list.ts'
import './roster-table.ts'
import { daySheet, monthSheet } from './sheets.ts'

type Tab = keyof typeof words.tabs

/** A supervisor decides on nothing; a chief representative grants the short leave of the own people, and no more. */
function tabsFor(role: RoleCode | undefined): Tab[] {
  if (role === 'SUPERVISOR') return ['day', 'month', 'roster']
  return role === 'CHIEF_REP' ? ['requests'] : ['day', 'month', 'roster', 'requests']
}

/** 考勤管理: the sheets of a day and a month, the roster, and what waits for an answer. */
export class AttendancePage extends LitElement {
  static override properties = {
    me: { attribute: false },
    onExpired: {},
    tab: { state: true },
    date: { state: true },
    sheet: { state: true },
    month: { state: true },
    requests: { state: true },
  }
  static override styles = [baseStyle, buttonStyle, attendanceStyle]
  declare me: Me | null
  declare onExpired: () => void
  declare tab: Tab
  /** The day looked at; empty until the hall's date is known. */
  declare date: string
  declare sheet: DaySheet | null
  declare month: MonthSheet | null
  declare requests: AttendanceRequests | null
  readonly #reading = new Reading(this, () => this.onExpired())

  constructor() {
    super()
    this.me = null
    this.onExpired = () => undefined
    this.tab = 'day'
    this.date = ''
    this.sheet = null
    this.month = null
    this.requests = null
  }

  override firstUpdated(): void {
    this.tab = this.#tabs()[0] ?? 'day'
    void this.#begin()
  }

  override render(): TemplateResult {
    const { problem } = this.#reading
    return html`
      <h2>${words.title}</h2>
      <div class="tabs" role="tablist">${this.#tabs().map((tab) => this.#tabButton(tab))}</div>
      <div role="alert">${problem ? html`<p class="problem">${problem}</p>` : nothing}</div>
      <div role="tabpanel" aria-labelledby=${this.tab}>
        ${this.date === '' ? html`<p class="quiet">${words.loading}</p>` : this.#panel()}
      </div>
    `
  }

  #tabs(): Tab[] {
    return tabsFor(this.me?.role)
  }

  #tabButton(tab: Tab): TemplateResult {
    const waiting = this.requests ? this.requests.leave.length + this.requests.corrections.length : 0
    return html`<button
      type="button"
      role="tab"
      id=${tab}
      aria-selected=${tab === this.tab}
      data-testid="attendance-tab"
      data-tab=${tab}
      @click=${() => this.#show(tab)}
    >
      ${words.tabs[tab]}${tab === 'requests' && waiting > 0 ? ` ${waiting}` : ''}
    </button>`
  }

  #panel(): TemplateResult {
    switch (this.tab) {
      case 'day':
        return this.#dayPanel()
      case 'month':
        return this.#monthPanel()
      case 'roster':
        return html`<tx-roster-table
          .hallId=${this.#hallId}
          .today=${this.date}
          .isReadOnly=${this.me?.role === 'SUPERVISOR'}
          .onExpired=${this.onExpired}
        ></tx-roster-table>`
      case 'requests':
        return requestList(this.requests, (decision) => void this.#decide(decision))
      default:
        return this.tab satisfies never
    }
  }

  #dayPanel(): TemplateResult {
    const href = `/api/halls/${this.#hallId}/attendance/days/${this.date}/csv`
    return html`<div class="bar">
        <label>
          ${words.date}
          <input type="date" .value=${this.date} data-testid="attendance-date" @change=${this.#chooseDate} />
        </label>
        <a class="button end" href=${href} download>${words.download}</a>
      </div>
      ${this.sheet ? daySheet(this.sheet) : html`<p class="quiet">${words.loading}</p>`}`
  }

  #monthPanel(): TemplateResult {
    const month = this.date.slice(0, 7)
    const href = `/api/halls/${this.#hallId}/attendance/months/${month}/csv`
    return html`<div class="bar">
        <label>
          ${words.month}
          <input type="month" .value=${month} @change=${this.#chooseDate} />
        </label>
        <a class="button end" href=${href} download>${words.download}</a>
      </div>
      ${this.month ? monthSheet(this.month) : html`<p class="quiet">${words.loading}</p>`}`
  }

  get #hallId(): number {
    return this.me?.hall.id ?? 0
  }

  async #begin(): Promise<void> {
    this.date = (await this.#reading.ask(() => hallToday(this.#hallId))) ?? ''
    if (this.date === '') return
    await this.#read()
    if (this.tab !== 'requests' && this.#tabs().includes('requests')) await this.#readRequests()
  }

  #show(tab: Tab): void {
    this.tab = tab
    void this.#read()
  }

  #chooseDate({ target }: Event): void {
    if (!(target instanceof HTMLInputElement) || target.value === '') return
    this.date = target.value.length === 7 ? `${target.value}-01` : target.value
    void this.#read()
  }

  async #read(): Promise<void> {
    const hallId = this.#hallId
    const { date } = this
    if (this.tab === 'day') {
      const path = { hallId, date }
      const read = () => request('GET /api/halls/:hallId/attendance/days/:date', path, null)
      const sheet = await this.#reading.ask(read)
      // An answer that another day has overtaken is not shown under its date.
      if (date === this.date) this.sheet = sheet ?? this.sheet
    }
    if (this.tab === 'month') {
      const path = { hallId, month: date.slice(0, 7) }
      const read = () => request('GET /api/halls/:hallId/attendance/months/:month', path, null)
      const month = await this.#reading.ask(read)
      if (date === this.date) this.month = month ?? this.month
    }
    if (this.tab === 'requests') await this.#readRequests()
  }

  async #readRequests(): Promise<void> {
    const path = { hallId: this.#hallId }
    const read = () => request('GET /api/halls/:hallId/attendance/requests', path, null)
    this.requests = (await this.#reading.ask(read)) ?? this.requests
  }

  async #decide({ type, id, approve, note }: Decision): Promise<void> {
    const body = { approve, note }
    await this.#reading.ask(() =>
      type === 'leave'
        ? command('POST /api/leave/:leaveId/decide', { leaveId: id }, body)
        : command('POST /api/corrections/:correctionId/decide', { correctionId: id }, body),
    )
    await this.#readRequests()
  }
}

customElements.define('tx-attendance-page', AttendancePage)
