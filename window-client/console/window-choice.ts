import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import type { Me } from '../../contract/staff.ts'
import type { OpenableWindow } from '../../contract/windows.ts'
import { windowInWords } from '../../contract/places.ts'
import { clockText } from '../../web/hall-clock.ts'
import { consoleTexts } from '../../web/texts/zh-cn/console.ts'
import { staffTexts } from '../../web/texts/zh-cn/staff.ts'
import { baseStyle, buttonStyle } from '../staff/staff-style.ts'
import { icons } from '../staff/icons.ts'
import '../staff/confirm-dialog.ts'

const words = consoleTexts.choice

/** Which of the windows this person may open; a window shows who sits there. */
export class WindowChoice extends LitElement {
  static override properties = {
    me: { attribute: false },
    problem: {},
    onChoose: {},
    onTakeOver: {},
    onPassword: {},
    onLogout: {},
    asked: { state: true },
  }
  static override styles = [
    baseStyle,
    buttonStyle,
    css`
      :host {
        display: block;
        max-width: 64rem;
        margin: 0 auto;
        padding: var(--space-12) var(--space-6);
      }
      h1 {
        font-size: var(--text-2xl);
        line-height: 1.4;
      }
      header {
        display: flex;
        justify-content: space-between;
        align-items: start;
        gap: var(--space-6);
        margin-bottom: var(--space-8);
      }
      .own {
        display: flex;
        gap: var(--space-2);
      }
      header p {
        color: var(--ink-quiet);
      }
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr));
        gap: var(--space-4);
      }
      .choice {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        column-gap: var(--space-4);
        align-items: center;
        width: 100%;
        min-height: calc(var(--target) * 2.6);
        padding: var(--space-4) var(--space-6);
        text-align: left;
      }
      .no {
        grid-row: span 2;
        font-size: var(--text-4xl);
        font-weight: 700;
        line-height: 1;
        color: var(--action);
      }
      .taken .no {
        color: var(--ink-quiet);
      }
      .name {
        align-self: end;
        font-weight: 600;
      }
      .who {
        align-self: start;
        font-size: var(--text-s);
        color: var(--good);
      }
      .taken .who {
        color: var(--warn);
      }
      .problem {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        margin-bottom: var(--space-6);
        color: var(--now);
      }
    `,
  ]
  declare me: Me | null
  /** Why the window wished for could not be had. */
  declare problem: string
  declare onChoose: (windowId: number) => void
  declare onPassword: () => void
  declare onTakeOver: (windowId: number) => void
  declare onLogout: () => void
  /** The window asked about: somebody sits there. */
  declare asked: OpenableWindow | null

  constructor() {
    super()
    this.me = null
    this.problem = ''
    this.onChoose = () => undefined
    this.onPassword = () => undefined
    this.onTakeOver = () => undefined
    this.onLogout = () => undefined
    this.asked = null
  }

  override firstUpdated(): void {
    const free = this.renderRoot.querySelector<HTMLElement>('.choice.free')
    const start = free ?? this.#buttons()[0]
    start?.focus()
  }

  override render(): TemplateResult {
    const windows = this.me?.openableWindows ?? []
    return html`
      <header>
        <div>
          <h1>${words.heading(this.me?.name ?? '')}</h1>
          <p>${this.me?.hall.name} · ${windows.length > 0 ? words.hint : words.none}</p>
        </div>
        <div class="own">
          <button class="button" type="button" data-testid="own-password" @click=${() => this.onPassword()}>
            ${staffTexts.password.change}
          </button>
          <button class="button" type="button" @click=${() => this.onLogout()}>
            ${consoleTexts.action.logout}
          </button>
        </div>
      </header>
      <div role="alert" data-testid="choice-problem">
        ${this.problem ? html`<p class="problem">${icons.caution}<span>${this.problem}</span></p>` : nothing}
      </div>
      <ul @keydown=${this.#move}>
        ${windows.map((window) => html`<li>${this.#choice(window)}</li>`)}
      </ul>
      ${this.asked ? this.#question(this.asked) : nothing}
    `
  }

  #choice(window: OpenableWindow): TemplateResult {
    const isTaken = window.staffName !== null && window.windowId !== this.me?.windowId
    return html`
      <button
        type="button"
        class="button choice ${isTaken ? 'taken' : 'free'}"
        data-testid="window-choice"
        data-window-no=${window.no}
        @click=${() => (isTaken ? (this.asked = window) : this.onChoose(window.windowId))}
      >
        <span class="no">${window.no}</span>
        <span class="name">${window.name}</span>
        <span class="who">${this.#who(window)}</span>
      </button>
    `
  }

  #who({ staffName, lostSince }: OpenableWindow): string {
    if (staffName === null) return words.free
    return lostSince === null ? words.takenBy(staffName) : words.lostBy(staffName, clockText(lostSince))
  }

  #question({ windowId, no, kind, staffName, ticketNo }: OpenableWindow): TemplateResult {
    return html`<tx-confirm-dialog
      .heading=${words.takeOver.heading(windowInWords({ no, kind }), staffName ?? '')}
      .text=${(ticketNo === null ? '' : words.takeOver.inHand(ticketNo)) + words.takeOver.text}
      .confirm=${words.takeOver.submit}
      .testid=${'confirm-take-over'}
      .onConfirm=${() => {
        this.asked = null
        this.onTakeOver(windowId)
      }}
      .onClosed=${() => (this.asked = null)}
    ></tx-confirm-dialog>`
  }

  #move(event: KeyboardEvent): void {
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.code]
    if (by === undefined) return
    event.preventDefault()
    const buttons = this.#buttons()
    const at = buttons.findIndex((button) => button === this.shadowRoot?.activeElement)
    buttons[(at + by + buttons.length) % buttons.length]?.focus()
  }

  #buttons(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.choice')]
  }
}

customElements.define('tx-window-choice', WindowChoice)
