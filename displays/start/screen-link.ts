import { css, html, LitElement, type TemplateResult } from 'lit'

/** One large link: a screen, and in one line what it is for. */
export class ScreenLink extends LitElement {
  static override properties = { href: {}, name: {}, use: {}, icon: {} }
  declare href: string
  declare name: string
  declare use: string
  declare icon: TemplateResult

  static override styles = css`
    a {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      align-content: center;
      align-items: center;
      gap: 0 var(--space-4);
      box-sizing: border-box;
      height: 100%;
      padding: var(--space-6);
      border: 1px solid var(--line);
      border-radius: var(--radius);
      background: var(--surface);
      color: inherit;
      text-decoration: none;
      transition: border-color var(--motion);
    }
    a:hover,
    a:focus-visible {
      border-color: var(--action);
    }
    a:focus-visible {
      outline: 3px solid var(--action);
      outline-offset: 2px;
    }
    b {
      font-size: var(--text-xl);
      font-weight: 600;
      line-height: 1.4;
      color: var(--action);
    }
    p {
      margin: 0;
      color: var(--ink-quiet);
      word-break: keep-all;
      overflow-wrap: anywhere;
    }
    .icon {
      grid-row: span 2;
      display: grid;
      place-content: center;
      width: 3.5rem;
      height: 3.5rem;
      border-radius: var(--radius);
      background: var(--blue-pale);
      color: var(--action);
      font-size: 1.75rem;
    }
    svg {
      display: block;
    }
  `

  override render(): TemplateResult {
    return html`<a href=${this.href}>
      <span class="icon">${this.icon}</span>
      <b>${this.name}</b>
      <p>${this.use}</p>
    </a>`
  }
}

customElements.define('tx-screen-link', ScreenLink)
