import { css, html, LitElement, type TemplateResult } from 'lit'
import { kiosk as texts } from '../../web/texts/zh-cn/kiosk.ts'
import { icons } from './icons.ts'
import { pageStyles, touchStyles } from './styles.ts'

/** Warns before the visit ends. Any touch keeps it: the idle watch hears it by itself. */
export class IdleWarning extends LitElement {
  static override properties = { secondsLeft: { type: Number }, low: { type: Boolean, reflect: true } }
  declare secondsLeft: number
  declare low: boolean

  static override styles = [
    pageStyles,
    touchStyles,
    css`
      :host {
        position: fixed;
        top: 0;
        right: 0;
        bottom: 0;
        left: 0;
        height: auto;
        z-index: 2;
        justify-content: center;
        align-items: center;
      }
      :host::before {
        content: '';
        position: absolute;
        top: 0;
        right: 0;
        bottom: 0;
        left: 0;
        background: var(--ink);
        opacity: 0.6;
      }
      :host([low]) {
        justify-content: flex-end;
        padding-bottom: var(--space-8);
      }
      .box {
        position: relative;
        display: grid;
        gap: var(--space-4);
        justify-items: center;
        width: min(90vw, 34rem);
        padding: var(--space-8);
        border-radius: var(--radius);
        background: var(--surface);
        text-align: center;
      }
      .sign {
        line-height: 1;
        color: var(--warn);
      }
      .sign > svg {
        width: 5rem;
        height: 5rem;
      }
      .primary {
        width: 100%;
        min-height: 6rem;
      }
    `,
  ]

  constructor() {
    super()
    this.secondsLeft = 0
    this.low = false
  }

  override render(): TemplateResult {
    return html`<div class="box" role="alertdialog" aria-label=${texts.stillThere}>
      <p class="sign">${icons.clock}</p>
      <h1>${texts.stillThere}</h1>
      <p class="hint">${texts.idleLeft(this.secondsLeft)}</p>
      <button class="primary">${texts.stay}</button>
    </div>`
  }
}

customElements.define('tx-idle-warning', IdleWarning)
