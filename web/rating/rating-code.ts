import { css, html, LitElement, type TemplateResult } from 'lit'
import { qrPath } from '../slip/qr.ts'

/** The QR that leads to the rating of one service on the own telephone. */
export class RatingCode extends LitElement {
  static override properties = { url: {}, heading: {}, hint: {} }
  declare url: string
  declare heading: string
  declare hint: string

  constructor() {
    super()
    this.url = ''
    this.heading = ''
    this.hint = ''
  }

  static override styles = css`
    figure {
      display: flex;
      flex-direction: var(--code-direction, column);
      align-items: center;
      gap: var(--space-2) var(--space-4);
      margin: 0;
      text-align: center;
      line-height: 1.35;
    }
    svg {
      display: block;
      width: var(--code, 10rem);
      height: var(--code, 10rem);
      border-radius: var(--radius);
      background: var(--paper);
      color: var(--paper-ink);
    }
    b {
      display: block;
      font-size: var(--code-heading, var(--text-l));
      font-weight: 600;
    }
    span {
      display: block;
      color: var(--ink-quiet);
    }
  `

  override render(): TemplateResult {
    const { path, viewBox } = qrPath(this.url)
    return html`<figure data-testid="rating-code" data-url=${this.url}>
      <svg viewBox=${viewBox} role="img" aria-label=${this.heading} shape-rendering="crispEdges">
        <path fill="currentColor" d=${path}></path>
      </svg>
      <figcaption><b>${this.heading}</b><span>${this.hint}</span></figcaption>
    </figure>`
  }
}

customElements.define('tx-rating-code', RatingCode)
