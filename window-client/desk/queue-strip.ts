import { css, html, LitElement, type TemplateResult } from 'lit'
import type { BoardQueue } from '../../contract/board.ts'
import { deskTexts } from '../../web/texts/zh-cn/desk.ts'
import { baseStyle } from '../staff/staff-style.ts'

const words = deskTexts.queues

/** How many wait in every queue of the hall, as of now. */
export class QueueStrip extends LitElement {
  static override properties = { queues: { attribute: false } }
  static override styles = [
    baseStyle,
    css`
      :host {
        display: block;
      }
      header {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 0 var(--space-4);
        margin-bottom: var(--space-2);
        color: var(--ink-quiet);
      }
      h2 {
        font-size: var(--text-m);
      }
      li {
        display: grid;
        grid-template-columns: 1.5em minmax(0, 1fr) auto;
        align-items: baseline;
        gap: var(--space-2);
        padding: var(--space-1) 0;
        border-top: 1px solid var(--line);
      }
      .prefix {
        color: var(--action);
        font-weight: 700;
      }
      .count {
        font-size: var(--text-l);
        font-weight: 700;
      }
      .count.none {
        font-weight: 400;
        color: var(--ink-quiet);
      }
      @media (max-width: 50rem) {
        ul {
          display: grid;
          grid-template-columns: repeat(auto-fill, minmax(8.5rem, 1fr));
          gap: 0 var(--space-4);
        }
        .count {
          font-size: var(--text-m);
        }
        li {
          padding: 0;
        }
      }
    `,
  ]
  declare queues: BoardQueue[]

  constructor() {
    super()
    this.queues = []
  }

  override render(): TemplateResult {
    const total = this.queues.reduce((sum, { waiting }) => sum + waiting, 0)
    return html`
      <header>
        <h2>${words.heading}</h2>
        <span>${words.total(total)}</span>
      </header>
      <ul>
        ${this.queues.map(
          ({ prefix, name, waiting }) => html`
            <li>
              <span class="prefix">${prefix}</span>
              <span>${name}</span>
              <span
                class="count ${waiting === 0 ? 'none' : ''}"
                data-testid="queue-length"
                data-queue-prefix=${prefix}
                >${waiting}<span class="unseen">${words.people}</span></span
              >
            </li>
          `,
        )}
      </ul>
    `
  }
}

customElements.define('tx-queue-strip', QueueStrip)
