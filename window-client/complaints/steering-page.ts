import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import type { UnsteeredComplaint } from '../../contract/complaints.ts'
import { command, request } from '../../web/request.ts'
import { adminTexts } from '../../web/texts/zh-cn/admin.ts'
import { steeringTexts as words } from '../../web/texts/zh-cn/complaint-steering.ts'
import { momentInWords } from '../admin/day-text.ts'
import { Errand } from '../admin/errand.ts'
import { pageStyle } from '../admin/page-style.ts'
import { worklist } from '../admin/worklist.ts'
import { worklistStyle } from '../admin/worklist-style.ts'
import { baseStyle, buttonStyle, fieldStyle } from '../staff/staff-style.ts'

/** 指定诉求主办人: what everybody it could fall to is concerned with, by its number, and who is to steer it. */
export class SteeringPage extends LitElement {
  static override properties = {
    hallId: { type: Number },
    onExpired: {},
    waiting: { state: true },
    chosen: { state: true },
    message: { state: true },
  }
  static override styles = [
    baseStyle,
    buttonStyle,
    fieldStyle,
    pageStyle,
    worklistStyle,
    css`
      .scroll {
        margin-top: var(--space-4);
      }
      select {
        width: 100%;
        min-width: 14rem;
      }
    `,
  ]
  declare hallId: number
  declare onExpired: () => void
  declare waiting: UnsteeredComplaint[] | null
  /** Who is chosen for which complaint, before it is said. */
  declare chosen: ReadonlyMap<number, number>
  declare message: string
  readonly #errand = new Errand(this)

  constructor() {
    super()
    this.hallId = 0
    this.onExpired = () => undefined
    this.waiting = null
    this.chosen = new Map()
    this.message = ''
  }

  override firstUpdated(): void {
    void this.#read()
  }

  override render(): TemplateResult {
    const { problem } = this.#errand
    return html`
      <h2>${words.heading}</h2>
      <p class="quiet">${words.text}</p>
      ${problem ? html`<p class="problem" role="alert" data-testid="problem">${problem}</p>` : nothing}
      ${this.message ? html`<p class="good" role="status" data-testid="message">${this.message}</p>` : nothing}
      ${this.#list()}
    `
  }

  #list(): TemplateResult {
    const { waiting } = this
    const { column } = words
    if (waiting && waiting.length > 0)
      return worklist(
        [column.no, column.due, column.person, column.act],
        waiting.map((each) => this.#line(each)),
      )
    const text = waiting ? words.none : this.#errand.isPending ? words.loading : ''
    return text === ''
      ? html``
      : html`<p class="card quiet empty" role="status" data-testid="empty">${text}</p>`
  }

  #line(complaint: UnsteeredComplaint): TemplateResult {
    const { id, complaintNo, registeredAt, dueAt, candidates } = complaint
    const isReady = this.chosen.has(id) && !this.#errand.isPending
    return html`<tr data-testid="unsteered" data-no=${complaintNo}>
      <td>
        <b>${complaintNo}</b> <span class="quiet">${words.registeredOn(momentInWords(registeredAt))}</span>
      </td>
      <td>${momentInWords(dueAt)}</td>
      <td>
        ${candidates.length === 0 ? html`<span class="warn">${words.nobody}</span>` : this.#choice(complaint)}
      </td>
      <td>
        <button
          type="button"
          class="button main"
          data-testid="appoint"
          aria-disabled=${isReady ? 'false' : 'true'}
          @click=${() => isReady && void this.#appoint(complaint)}
        >
          ${words.appoint}
        </button>
      </td>
    </tr>`
  }

  #choice({ id, complaintNo, candidates }: UnsteeredComplaint): TemplateResult {
    return html`<select
      data-testid="appointee"
      aria-label=${words.chooseFor(complaintNo)}
      @change=${({ target }: Event) => {
        if (!(target instanceof HTMLSelectElement)) return
        const chosen = new Map(this.chosen)
        if (target.value === '') chosen.delete(id)
        else chosen.set(id, Number(target.value))
        this.chosen = chosen
      }}
    >
      <option value="">${words.choose}</option>
      ${candidates.map(
        ({ staffId, name, role, departmentName }) =>
          html`<option value=${staffId}>${name} · ${adminTexts.role[role]} · ${departmentName}</option>`,
      )}
    </select>`
  }

  async #read(): Promise<void> {
    const { hallId } = this
    const read = await this.#errand.run(() =>
      request('GET /api/halls/:hallId/complaints/unsteered', { hallId }, null),
    )
    if (read) this.waiting = read
  }

  async #appoint({ id, complaintNo, candidates }: UnsteeredComplaint): Promise<void> {
    const person = candidates.find(({ staffId }) => staffId === this.chosen.get(id))
    if (!person) return
    const { staffId, name } = person
    const done = await this.#errand.run(async () => {
      await command('POST /api/complaints/:complaintId/steering', { complaintId: id }, { staffId })
      return true
    })
    if (!done) return
    this.message = words.done(complaintNo, name)
    await this.#read()
  }
}

customElements.define('tx-complaint-steering', SteeringPage)
