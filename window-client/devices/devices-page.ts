import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import type { BoardWindow } from '../../contract/board.ts'
import { DeviceKind, type Device } from '../../contract/devices.ts'
import { windowInWords } from '../../contract/places.ts'
import type { Me } from '../../contract/staff.ts'
import { request } from '../../web/request.ts'
import { deviceTexts as words } from '../../web/texts/zh-cn/devices.ts'
import { momentText } from '../admin/day-text.ts'
import { Errand } from '../admin/errand.ts'
import { listStyle } from '../admin/list-style.ts'
import { pageStyle } from '../admin/page-style.ts'
import { icons } from '../staff/icons.ts'
import { baseStyle, buttonStyle, fieldStyle } from '../staff/staff-style.ts'
import { asked, type DeviceQuestion } from './device-dialogs.ts'
import { deviceForm, deviceFormStyle } from './device-form.ts'
import { secretView } from './device-secret.ts'
import { missing, send } from './send-device.ts'

type Act = 'pair' | 'rename' | 'revoke' | 'bind'

/** Every kiosk, screen and caller of the hall by kind, and what is done to each. */
export class DevicesPage extends LitElement {
  static override properties = {
    me: { attribute: false },
    onExpired: { attribute: false },
    devices: { state: true },
    windows: { state: true },
    question: { state: true },
    told: { state: true },
    lacking: { state: true },
  }
  static override styles = [
    baseStyle,
    buttonStyle,
    fieldStyle,
    pageStyle,
    listStyle,
    deviceFormStyle,
    css`
      .head {
        display: flex;
        align-items: start;
        justify-content: space-between;
        gap: var(--space-4);
      }
      .head .button {
        flex: none;
      }
      .kind {
        margin-bottom: var(--space-6);
      }
      td:nth-child(2),
      td:nth-child(3) {
        width: 16%;
      }
      td:first-child {
        width: 36%;
        min-width: 12rem;
        white-space: normal;
        overflow-wrap: anywhere;
      }
      .buttons {
        display: inline-flex;
        gap: var(--space-2);
      }
    `,
  ]
  declare me: Me | null
  declare onExpired: () => void
  declare devices: Device[] | null
  declare windows: BoardWindow[]
  declare question: DeviceQuestion | null
  declare told: string
  /** What the open form still lacks. */
  declare lacking: string
  readonly #errand: Errand

  constructor() {
    super()
    this.me = null
    this.onExpired = () => undefined
    this.devices = null
    this.windows = []
    this.question = null
    this.told = ''
    this.lacking = ''
    this.#errand = new Errand(this)
  }

  override firstUpdated(): void {
    void this.#read()
  }

  override render(): TemplateResult {
    const { devices } = this
    return html`
      <div class="head">
        <div>
          <h2>${words.heading}</h2>
          <p class="intro">${words.text}</p>
        </div>
        <button
          type="button"
          class="button main"
          data-testid="device-register"
          @click=${() => this.#ask({ act: 'register' })}
        >
          ${words.register}
        </button>
      </div>
      <p class="told good ${this.told ? '' : 'unsaid'}" role="status" data-testid="device-told">
        ${this.told ? html`${icons.done}${this.told}` : nothing}
      </p>
      ${devices ? this.#list(devices) : html`<p role="status">${this.#errand.problem || words.loading}</p>`}
      ${this.question ? this.#dialog(this.question) : nothing}
    `
  }

  #list(devices: Device[]): TemplateResult {
    if (devices.length === 0) return html`<p class="card empty">${words.none}</p>`
    const byKind = DeviceKind.enum.map((kind) => devices.filter((device) => device.kind === kind))
    return html`${byKind.map((ofKind) => (ofKind[0] ? this.#table(ofKind[0].kind, ofKind) : nothing))}`
  }

  #table(kind: DeviceKind, devices: Device[]): TemplateResult {
    const { name, state, seen, act } = words.columns
    const heading = words.kind[kind]
    return html`<section class="kind">
      <h3>${heading}</h3>
      <div class="scroll" tabindex="0" role="region" aria-label=${heading}>
        <table>
          <thead>
            <tr>
              ${[name, state, seen, act].map((text) => html`<th scope="col">${text}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${devices.map((device) => this.#row(device))}
          </tbody>
        </table>
      </div>
    </section>`
  }

  #row(device: Device): TemplateResult {
    const { name, code, kind, pairedAt, lastSeenAt, windowId } = device
    const isCaller = kind === 'CALLER'
    const isReady = isCaller ? windowId !== null : pairedAt !== null
    return html`<tr data-testid="device" data-code=${code}>
      <td><span class="name">${name}</span><span class="under">${code}</span></td>
      <td>
        <span class="state ${isReady ? 'good' : 'warn'}" data-testid="device-state">
          ${isReady ? icons.done : icons.caution}${this.#stateText(device)}
        </span>
      </td>
      <td>${lastSeenAt ? momentText(lastSeenAt) : words.never}</td>
      <td>
        <span class="buttons">
          ${
            isCaller
              ? this.#button('bind', isReady ? words.acts.rebind : words.acts.bind, device)
              : this.#button('pair', isReady ? words.acts.repair : words.acts.pair, device)
          }
          ${this.#button('rename', words.acts.rename, device)}
          ${pairedAt ? this.#button('revoke', words.acts.revoke, device) : nothing}
        </span>
      </td>
    </tr>`
  }

  #stateText({ kind, pairedAt, windowId }: Device): string {
    if (kind !== 'CALLER') return pairedAt ? words.paired(momentText(pairedAt).slice(0, 10)) : words.unpaired
    const window = this.windows.find(({ id }) => id === windowId)
    return window ? words.bound(windowInWords(window)) : words.unbound
  }

  #button(act: Act, text: string, device: Device): TemplateResult {
    return html`<button
      type="button"
      class="button"
      data-testid="device-${act}"
      aria-label=${words.actName(text, device.name)}
      @click=${() => this.#ask({ act, device })}
    >
      ${text}
    </button>`
  }

  #dialog(question: DeviceQuestion): TemplateResult {
    const onClosed = () => this.#ask(null)
    if (question.act === 'secret') return secretView(question, onClosed)
    const hallCode = this.me?.hall.code ?? ''
    const { heading, submit, fields } = asked(question, { windows: this.windows, hallCode })
    const problem = this.lacking || this.#errand.problem
    const { isPending } = this.#errand
    const onSubmit = (typed: (field: string) => string): void => void this.#send(question, typed)
    const isGrave = question.act === 'revoke'
    return deviceForm({ heading, submit, problem, isPending, isGrave, onSubmit, onClosed }, fields)
  }

  #ask(question: DeviceQuestion | null): void {
    this.question = question
    this.lacking = ''
    if (question) this.told = ''
    this.#errand.forget()
  }

  async #send(
    question: Exclude<DeviceQuestion, { act: 'secret' }>,
    typed: (field: string) => string,
  ): Promise<void> {
    const hallId = this.me?.hall.id
    this.lacking = missing(question, typed)
    if (this.lacking || hallId === undefined) return
    const sent = await this.#errand.run(() => send(question, hallId, typed))
    if (!sent) return
    const isBound = sent.secret !== null && question.act === 'bind'
    this.#ask(isBound ? { act: 'secret', device: question.device, secret: sent.secret ?? '' } : null)
    this.told = sent.told
    await this.#read()
  }

  async #read(): Promise<void> {
    const hallId = this.me?.hall.id
    if (hallId === undefined) return
    await this.#errand.run(async () => {
      this.devices = await request('GET /api/halls/:hallId/devices', { hallId }, null)
      this.windows = (await request('GET /api/halls/:hallId/board', { hallId }, null)).windows
    })
  }
}

customElements.define('tx-devices-page', DevicesPage)
