import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import type { Me } from '../../contract/staff.ts'
import { clockText } from '../../web/hall-clock.ts'
import { common } from '../../web/texts/zh-cn/common.ts'
import { consoleTexts } from '../../web/texts/zh-cn/console.ts'
import { deskTexts } from '../../web/texts/zh-cn/desk.ts'
import { staffTexts } from '../../web/texts/zh-cn/staff.ts'
import { icons } from '../staff/icons.ts'
import { baseStyle, buttonStyle } from '../staff/staff-style.ts'

export type DeskLink = 'connecting' | 'live' | 'cut-off'

/** Which screen this is, the hall, the connection, the time, and who works here. */
export class DeskBar extends LitElement {
  static override properties = {
    me: { attribute: false },
    link: {},
    isDemo: { type: Boolean },
    nowMs: { type: Number },
    onLogout: {},
  }
  static override styles = [
    baseStyle,
    buttonStyle,
    css`
      header {
        display: flex;
        align-items: center;
        gap: var(--space-2) var(--space-4);
        padding: var(--space-2) var(--space-6);
        border-bottom: 1px solid var(--line);
        background: var(--surface);
        white-space: nowrap;
      }
      h1 {
        font-size: var(--text-xl);
        line-height: 1.4;
      }
      .hall {
        flex: 1 1 4rem;
        min-width: 0;
        overflow: hidden;
        color: var(--ink-quiet);
        text-overflow: ellipsis;
      }
      .chip {
        display: inline-flex;
        align-items: center;
        gap: var(--space-1);
      }
      .live {
        color: var(--good);
      }
      .cut-off {
        color: var(--now);
        font-weight: 600;
      }
      .connecting {
        color: var(--ink-quiet);
      }
      .demo {
        padding: 0 var(--space-2);
        border: 1px solid currentColor;
        border-radius: var(--radius);
        color: var(--warn);
        font-weight: 600;
      }
      time {
        font-size: var(--text-l);
        font-weight: 600;
      }
    `,
  ]
  declare me: Me | null
  declare link: DeskLink
  declare isDemo: boolean
  declare nowMs: number
  declare onLogout: () => void

  constructor() {
    super()
    this.me = null
    this.link = 'connecting'
    this.isDemo = false
    this.nowMs = 0
    this.onLogout = () => undefined
  }

  override render(): TemplateResult {
    const { live, connecting, cutOff } = consoleTexts.connection
    const name = { live, connecting, 'cut-off': cutOff }[this.link]
    return html`
      <header>
        <h1>${deskTexts.title}</h1>
        <span class="hall">${this.me?.hall.name}</span>
        <span class="chip ${this.link}" role="status" data-testid="connection" data-state=${this.link}
          >${this.link === 'cut-off' ? icons.urgent : icons.live}${name}</span
        >
        ${this.isDemo ? html`<span class="demo" data-testid="demo-time">${common.demoTime}</span>` : nothing}
        ${this.link === 'connecting' ? nothing : html`<time>${clockText(new Date(this.nowMs))}</time>`}
        <span>${this.me?.name}</span>
        <button type="button" class="button" data-testid="logout" @click=${() => this.onLogout()}>
          ${staffTexts.logout}
        </button>
      </header>
    `
  }
}

customElements.define('tx-desk-bar', DeskBar)
