import { css, html, LitElement, type TemplateResult } from 'lit'
import { pairing as words } from './texts/zh-cn/pairing.ts'

/** A code as large as the screen allows: whoever types it in may stand across the hall. */
export class PairingView extends LitElement {
  static override properties = { code: {}, place: {} }
  declare code: string
  declare place: string

  constructor() {
    super()
    this.code = ''
    this.place = ''
  }

  static override styles = css`
    :host {
      display: grid;
      place-content: center;
      justify-items: center;
      gap: 4vmin;
      box-sizing: border-box;
      height: 100vh;
      padding: 6vmin;
      background: var(--ground);
      color: var(--ink);
      text-align: center;
    }
    h1,
    p {
      margin: 0;
      line-height: 1.4;
    }
    h1 {
      font-size: 5vmin;
      font-weight: 600;
    }
    .code {
      font-size: 17vmin;
      font-weight: 700;
      line-height: 1.1;
      letter-spacing: 0.06em;
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
    }
    .hint {
      max-width: 24em;
      font-size: 3.4vmin;
      text-wrap: balance;
    }
    .hint span {
      display: block;
    }
    .place {
      font-size: 3.4vmin;
      color: var(--ink-quiet);
      text-wrap: balance;
    }
    .quiet {
      font-size: 2.6vmin;
      color: var(--ink-quiet);
    }
  `

  override render(): TemplateResult {
    return html`<p class="place" data-testid="pairing-place">${this.place}</p>
      <h1>${words.heading}</h1>
      <p class="code" role="status" data-testid="pairing-code" data-code=${this.code}>
        ${this.code.slice(0, 3)} ${this.code.slice(3)}
      </p>
      <p class="hint">${words.hint.map((line) => html`<span>${line}</span>`)}</p>
      <p class="quiet">${words.renewed}</p>`
  }
}

customElements.define('tx-pairing-view', PairingView)
