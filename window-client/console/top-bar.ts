import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import type { WindowView } from '../../contract/windows.ts'
import { clockText } from '../../web/hall-clock.ts'
import { common } from '../../web/texts/zh-cn/common.ts'
import { consoleTexts } from '../../web/texts/zh-cn/console.ts'
import type { Connection } from './connection.ts'
import { baseStyle, buttonStyle } from '../staff/staff-style.ts'
import { icons } from '../staff/icons.ts'
import { keepFocus } from './key-button.ts'

/** Which window this is, its state, the connection, the time, and who serves. */
export class TopBar extends LitElement {
  static override properties = {
    view: { attribute: false },
    staffName: {},
    connection: {},
    isDemo: { type: Boolean },
    nowMs: { type: Number },
    onHelp: {},
    onLogout: {},
  }
  static override styles = [
    baseStyle,
    buttonStyle,
    css`
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2) var(--space-4);
        min-height: calc(var(--target) + var(--space-4));
        padding: var(--space-2) var(--space-6);
        border-bottom: 1px solid var(--line);
        background: var(--surface);
      }
      h1 {
        font-size: var(--text-xl);
        line-height: 1.4;
        white-space: nowrap;
      }
      .place {
        flex: 1 1 8rem;
        min-width: 0;
        color: var(--ink-quiet);
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .chip {
        display: inline-flex;
        align-items: center;
        gap: var(--space-1);
        padding: var(--space-1) var(--space-3);
        border: 1px solid currentColor;
        border-radius: var(--radius);
        font-weight: 600;
        line-height: 1.4;
        white-space: nowrap;
      }
      .CALLING,
      .SERVING {
        color: var(--action);
      }
      .OFFLINE {
        color: var(--ink-quiet);
      }
      .IDLE,
      .live {
        color: var(--good);
      }
      .PAUSED,
      .demo {
        color: var(--warn);
      }
      .cut-off {
        color: var(--now);
      }
      .connecting {
        color: var(--ink-quiet);
      }
      .link {
        border: 0;
        padding: 0;
        font-weight: 400;
      }
      time {
        font-size: var(--text-l);
        font-weight: 600;
      }
      .button {
        padding: 0 var(--space-3);
      }
      @media (max-width: 48rem) {
        .place,
        .staff {
          display: none;
        }
        header {
          gap: var(--space-1) var(--space-3);
          min-height: 0;
          padding: var(--space-1) var(--space-4);
          font-size: var(--text-s);
        }
        h1 {
          font-size: var(--text-l);
        }
        .button {
          min-height: calc(var(--target) * 0.8);
          padding: 0 var(--space-2);
        }
      }
    `,
  ]
  declare view: WindowView | null
  declare staffName: string
  declare connection: Connection
  declare isDemo: boolean
  declare nowMs: number
  declare onHelp: () => void
  declare onLogout: () => void

  constructor() {
    super()
    this.view = null
    this.staffName = ''
    this.connection = 'connecting'
    this.isDemo = false
    this.nowMs = 0
    this.onHelp = () => undefined
    this.onLogout = () => undefined
  }

  override render(): TemplateResult {
    const { view } = this
    return html`
      <header>
        <h1>${view ? consoleTexts.windowNo(view.no) : consoleTexts.title}</h1>
        ${
          view
            ? html`<span class="chip ${view.state}" data-testid="window-state" data-state=${view.state}
                >${consoleTexts.state[view.state]}</span
              >`
            : nothing
        }
        <span class="place">${view ? `${view.name} · ${view.zoneName} · ${view.hallName}` : nothing}</span>
        ${this.#connection()}
        ${this.isDemo ? html`<span class="chip demo" data-testid="demo-time">${common.demoTime}</span>` : nothing}
        ${view ? html`<time>${clockText(new Date(this.nowMs))}</time>` : nothing}
        <span class="staff">${this.staffName}</span>
        <button
          type="button"
          class="button"
          aria-keyshortcuts="?"
          @mousedown=${keepFocus}
          @click=${() => this.onHelp()}
        >
          ${consoleTexts.action.help} <kbd aria-hidden="true">?</kbd>
        </button>
        <button
          type="button"
          class="button"
          aria-keyshortcuts="L"
          @mousedown=${keepFocus}
          @click=${() => this.onLogout()}
        >
          ${consoleTexts.action.logout} <kbd aria-hidden="true">L</kbd>
        </button>
      </header>
    `
  }

  #connection(): TemplateResult {
    const words = consoleTexts.connection
    const name = { live: words.live, connecting: words.connecting, 'cut-off': words.cutOff }[this.connection]
    return html`<span
      class="chip link ${this.connection}"
      role="status"
      data-testid="connection"
      data-state=${this.connection}
      >${this.connection === 'cut-off' ? icons.urgent : icons.live}${name}</span
    >`
  }
}

customElements.define('tx-top-bar', TopBar)
