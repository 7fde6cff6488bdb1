import { css, html, LitElement, type TemplateResult } from 'lit'
import { icons } from '../../web/glass/icons.ts'
import { start as words } from '../../web/texts/zh-cn/start.ts'
import './hall-screens.ts'
import { HallsFeed } from './halls-feed.ts'
import './screen-link.ts'

/** The first page: every hall, and for each its screens with one line on what they are for. */
export class Start extends LitElement {
  readonly #feed = new HallsFeed(this)

  static override styles = css`
    :host {
      display: block;
      max-width: 76rem;
      margin: 0 auto;
      padding: var(--space-12) var(--space-6) 5rem;
    }
    header {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: var(--space-2) var(--space-4);
      padding-block-end: var(--space-6);
      border-bottom: 3px solid var(--action);
    }
    h1 {
      margin: 0;
      font-size: var(--text-4xl);
      font-weight: 700;
      line-height: 1.2;
      color: var(--action);
    }
    header p {
      margin: 0;
      font-size: var(--text-xl);
    }
    .intro {
      margin: var(--space-6) 0 var(--space-8);
      color: var(--ink-quiet);
    }
    .status {
      padding: var(--space-12) 0;
      font-size: var(--text-xl);
      color: var(--ink-quiet);
    }
    footer {
      padding-block-start: var(--space-8);
      border-top: 1px solid var(--line);
    }
    tx-hall-screens + tx-hall-screens {
      margin-block-start: var(--space-12);
    }
  `

  override render(): TemplateResult {
    const { docs } = words.screens
    return html`
      <header>
        <h1>${words.title}</h1>
        <p>${words.subtitle}</p>
      </header>
      <p class="intro">${words.intro}</p>
      <main>
        ${this.#renderHalls()}
        <footer>
          <tx-screen-link
            .href=${'/docs'}
            .name=${docs.name}
            .use=${docs.use}
            .icon=${icons.book}
          ></tx-screen-link>
        </footer>
      </main>
    `
  }

  #renderHalls(): TemplateResult | TemplateResult[] {
    const { halls, boards, isAway } = this.#feed
    if (!halls) return status(isAway ? words.noAnswer : words.connecting)
    if (halls.length === 0) return status(words.noHalls)
    return halls.map(
      (hall) => html`<tx-hall-screens .hall=${hall} .board=${boards.get(hall.id) ?? null}></tx-hall-screens>`,
    )
  }
}

function status(sentence: string): TemplateResult {
  return html`<p class="status" role="status">${sentence}</p>`
}

customElements.define('tx-start', Start)
