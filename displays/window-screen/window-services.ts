import { generate } from 'lean-qr'
import { toSvgPath } from 'lean-qr/extras/svg'
import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import { windowScreen as words } from '../../web/texts/zh-cn/window-screen.ts'

/** More names would be too small to read from the queue. */
const shownServices = 6

/** What this window does, and a code that leads to the details. */
export class WindowServices extends LitElement {
  static override properties = { names: {}, guideUrl: {} }
  declare names: string[]
  declare guideUrl: string | null
  #code: { path: string; size: number } | null = null

  static override styles = css`
    :host {
      box-sizing: border-box;
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 2rem;
      align-items: center;
      padding: 1.5rem 2rem;
      border-radius: 1.5rem;
      background: var(--surface);
      min-height: 0;
    }
    h2 {
      margin: 0 0 0.75rem;
      font-size: var(--glass-s);
      font-weight: 500;
      color: var(--ink-quiet);
    }
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
      font-size: calc(var(--glass-s) * 1.08);
      line-height: 1.5;
    }
    li {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    li.more {
      color: var(--ink-quiet);
    }
    figure {
      margin: 0;
      text-align: center;
      font-size: calc(var(--glass-s) * 0.85);
      color: var(--ink-quiet);
    }
    .code {
      display: block;
      width: 11.5rem;
      height: 11.5rem;
      margin-block-end: 0.5rem;
      border-radius: 0.75rem;
      background: var(--paper);
      color: var(--paper-ink);
    }
  `

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('guideUrl')) return
    if (this.guideUrl === null) this.#code = null
    else {
      const code = generate(new URL(this.guideUrl, location.origin).href)
      this.#code = { path: toSvgPath(code), size: code.size }
    }
  }

  override render(): TemplateResult {
    const hidden = this.names.length - shownServices
    return html`
      <section>
        <h2>${words.services}</h2>
        <ul>
          ${this.names.slice(0, shownServices).map((name) => html`<li>${name}</li>`)}
          ${hidden > 0 ? html`<li class="more">${words.more(this.names.length)}</li>` : nothing}
        </ul>
      </section>
      ${this.#renderCode()}
    `
  }

  #renderCode(): TemplateResult | typeof nothing {
    if (!this.#code) return nothing
    const { path, size } = this.#code
    // Four blank modules around, or scanners do not find the code.
    const box = `-4 -4 ${size + 8} ${size + 8}`
    return html`<figure>
      <svg class="code" viewBox=${box} role="img" aria-label=${words.scan} shape-rendering="crispEdges">
        <path fill="currentColor" d=${path}></path>
      </svg>
      <figcaption>${words.scan}</figcaption>
    </figure>`
  }
}

customElements.define('tx-window-services', WindowServices)
