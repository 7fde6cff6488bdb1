import { html, LitElement, nothing, type TemplateResult } from 'lit'
import type { DayHalf, Roster, Shift } from '../../contract/attendance.ts'
import { windowInWords } from '../../contract/places.ts'
import { command, request } from '../../web/request.ts'
import { attendanceTexts } from '../../web/texts/zh-cn/attendance.ts'
import { baseStyle, buttonStyle } from '../staff/staff-style.ts'
import { attendanceStyle } from './attendance-style.ts'
import { Reading } from './reading.ts'
import { addDays, hasShift, mondayOf, moved, toggled, wholeWeek } from './week.ts'

const words = attendanceTexts.roster
const halves: DayHalf[] = ['AM', 'PM']

/** 排班 of one week: who works where, in which halves; nothing counts before it is saved. */
export class RosterTable extends LitElement {
  static override properties = {
    hallId: { type: Number },
    today: {},
    isReadOnly: { type: Boolean },
    onExpired: {},
    monday: { state: true },
    roster: { state: true },
    shifts: { state: true },
    isChanged: { state: true },
  }
  static override styles = [baseStyle, buttonStyle, attendanceStyle]
  declare hallId: number
  declare today: string
  declare isReadOnly: boolean
  declare onExpired: () => void
  declare monday: string
  declare roster: Roster | null
  declare shifts: Shift[]
  declare isChanged: boolean
  readonly #reading = new Reading(this, () => this.onExpired())

  constructor() {
    super()
    this.hallId = 0
    this.today = ''
    this.isReadOnly = false
    this.onExpired = () => undefined
    this.monday = ''
    this.roster = null
    this.shifts = []
    this.isChanged = false
  }

  override firstUpdated(): void {
    this.style.padding = '0'
    void this.#read(mondayOf(this.today))
  }

  override render(): TemplateResult {
    const { roster, monday } = this
    const { problem, said, isBusy } = this.#reading
    if (!roster) return html`<p class="quiet">${problem || attendanceTexts.loading}</p>`
    return html`
      <div class="bar">
        <button type="button" class="button" @click=${() => this.#read(addDays(monday, -7))}>
          ${words.before}
        </button>
        <b>${words.week(monday, addDays(monday, 6))}</b>
        <button type="button" class="button" @click=${() => this.#read(addDays(monday, 7))}>
          ${words.after}
        </button>
        ${this.isChanged ? html`<span class="caution">${words.unsaved}</span>` : nothing}
        <span role="status">${said}</span>
        ${
          this.isReadOnly
            ? nothing
            : html`<button
                  type="button"
                  class="button end"
                  data-testid="roster-copy"
                  @click=${() => this.#copy()}
                >
                  ${words.copy}
                </button>
                <button
                  type="button"
                  class="button main"
                  data-testid="roster-save"
                  ?disabled=${isBusy}
                  @click=${() => this.#save()}
                >
                  ${words.save}
                </button>`
        }
      </div>
      <div role="alert">${problem ? html`<p class="problem">${problem}</p>` : nothing}</div>
      ${this.#table(roster)}
    `
  }

  #table(roster: Roster): TemplateResult {
    return html`<div class="scroll" tabindex="0" role="region" aria-label=${attendanceTexts.tabs.roster}>
      <table data-testid="roster">
        <thead>
          <tr>
            <th scope="col">${attendanceTexts.column.name}</th>
            <th scope="col">${words.place}</th>
            <th scope="col">${words.weekdays}</th>
            ${words.days.map(
              (day, index) =>
                html`<th scope="col">
                  ${day}<br />${addDays(this.monday, index).slice(5)}<br />${words.halves}
                </th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${roster.staff.map((person) => this.#row(roster, person))}
        </tbody>
      </table>
    </div>`
  }

  #row(roster: Roster, { staffId, name, windowIds }: Roster['staff'][number]): TemplateResult {
    const own = this.shifts.find((shift) => shift.staffId === staffId)
    const windowId = own ? own.windowId : (windowIds[0] ?? null)
    const offered = roster.windows.filter((window) => windowIds.includes(window.windowId))
    return html`<tr data-staff-id=${staffId}>
      <th scope="row">${name}</th>
      <td>
        <select
          aria-label="${name} ${words.place}"
          ?disabled=${this.isReadOnly}
          @change=${(event: Event) => this.#move(staffId, event)}
        >
          <option value="" ?selected=${windowId === null}>${words.hall}</option>
          ${offered.map(
            (window) =>
              html`<option value=${window.windowId} ?selected=${window.windowId === windowId}>
                ${windowInWords(window)} ${window.kind === 'DESK' ? '' : window.name}
              </option>`,
          )}
        </select>
      </td>
      <td>
        <input
          type="checkbox"
          aria-label=${words.all(name)}
          ?disabled=${this.isReadOnly}
          .checked=${halves.every((half) =>
            [0, 1, 2, 3, 4].every((day) =>
              hasShift(this.shifts, { staffId, half, date: addDays(this.monday, day) }),
            ),
          )}
          @change=${({ target }: Event) => {
            const isOn = target instanceof HTMLInputElement && target.checked
            const others = this.shifts.filter((shift) => shift.staffId !== staffId)
            this.#change(isOn ? wholeWeek(this.shifts, this.monday, { staffId, windowId }) : others)
          }}
        />
      </td>
      ${words.days.map((day, index) => html`<td>${this.#cells({ staffId, name, day, index }, windowId)}</td>`)}
    </tr>`
  }

  #cells(
    { staffId, name, day, index }: { staffId: number; name: string; day: string; index: number },
    windowId: number | null,
  ): TemplateResult {
    const date = addDays(this.monday, index)
    return html`<div class="pair">
      ${halves.map(
        (half) =>
          html`<input
            type="checkbox"
            aria-label=${words.cell(name, day, attendanceTexts.half[half])}
            title=${attendanceTexts.half[half]}
            ?disabled=${this.isReadOnly}
            .checked=${hasShift(this.shifts, { staffId, date, half })}
            @change=${() => this.#change(toggled(this.shifts, { staffId, date, half }, windowId))}
          />`,
      )}
    </div>`
  }

  #move(staffId: number, { target }: Event): void {
    if (!(target instanceof HTMLSelectElement)) return
    this.#change(moved(this.shifts, staffId, target.value === '' ? null : Number(target.value)))
  }

  #change(shifts: Shift[]): void {
    this.shifts = shifts
    this.isChanged = true
  }

  async #read(monday: string, said = ''): Promise<void> {
    const path = { hallId: this.hallId, monday }
    const read = () => request('GET /api/halls/:hallId/roster/:monday', path, null)
    const roster = await this.#reading.ask(read, said)
    if (!roster) return
    this.monday = monday
    this.roster = roster
    this.shifts = roster.shifts
    this.isChanged = false
  }

  async #copy(): Promise<void> {
    const path = { hallId: this.hallId, monday: this.monday }
    const done = await this.#reading.ask(() =>
      command('POST /api/halls/:hallId/roster/:monday/copy', path, {}),
    )
    if (done) await this.#read(this.monday, words.saved)
  }

  async #save(): Promise<void> {
    const path = { hallId: this.hallId, monday: this.monday }
    const body = { shifts: this.shifts }
    const done = await this.#reading.ask(() => command('POST /api/halls/:hallId/roster/:monday', path, body))
    if (done) await this.#read(this.monday, words.saved)
  }
}

customElements.define('tx-roster-table', RosterTable)
