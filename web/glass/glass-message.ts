import { css, html, LitElement } from 'lit'

/** One sentence that fills a public screen while it has nothing else to show. */
export class GlassMessage extends LitElement {
  static override properties = { heading: {}, hint: {} }
  declare heading: string
  declare hint: string

  constructor() {
    super()
    this.heading = ''
    this.hint = ''
  }

  static override styles = css`
    :host {
      display: grid;
      place-content: center;
      gap: var(--space-6);
      box-sizing: border-box;
      height: 100%;
      padding: var(--space-12);
      text-align: center;
    }
    h1 {
      margin: 0;
      font-size: calc(var(--glass-row) * 1.2);
      font-weight: 600;
      line-height: 1.3;
    }
    p {
      margin: 0;
      font-size: var(--glass-l);
      color: var(--ink-quiet);
    }
  `

  override render() {
    return html`<h1 role="status">${this.heading}</h1>
      <p>${this.hint}</p>`
  }
}

customElements.define('tx-glass-message', GlassMessage)
