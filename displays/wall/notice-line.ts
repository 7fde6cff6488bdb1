import { css, html, LitElement, type TemplateResult } from 'lit'
import { keyed } from 'lit/directives/keyed.js'
import type { BoardNotice } from '../../contract/board.ts'
import type { HallPhones } from '../../contract/halls.ts'
import { icons } from '../../web/glass/icons.ts'
import { common } from '../../web/texts/zh-cn/common.ts'
import { wall as words } from '../../web/texts/zh-cn/wall.ts'
import { Ticker } from '../../web/ticker.ts'
import { pageOf } from './call-rows.ts'
import { noticePages } from './notice-pages.ts'

const pageMs = 12_000
/** Two lines of the narrower of both orientations. */
const signsPerPage = 52

/** One notice after another, long enough to be read, and the phones people may call. */
export class NoticeLine extends LitElement {
  static override properties = { notices: {}, phones: {} }
  declare notices: BoardNotice[]
  declare phones: HallPhones
  readonly #turns = new Ticker(this, pageMs)

  static override styles = css`
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 2.5rem;
      align-items: center;
      padding-block-start: 1rem;
      border-top: 2px solid var(--line);
      font-size: var(--glass-s);
      line-height: 1.45;
    }
    .notice {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: 1.25rem;
      align-items: center;
      min-height: 2.9em;
      animation: appear 320ms ease-out;
    }
    h2 {
      display: flex;
      align-items: center;
      gap: 0.5em;
      margin: 0;
      font-size: inherit;
      font-weight: 600;
      color: var(--action);
      white-space: nowrap;
    }
    p {
      margin: 0;
      text-wrap: balance;
    }
    dl {
      display: grid;
      grid-template-columns: auto auto;
      gap: 0 2rem;
      margin: 0;
      white-space: nowrap;
    }
    dl div {
      display: flex;
      gap: 0.6em;
    }
    dt {
      color: var(--ink-quiet);
    }
    dd {
      margin: 0;
      font-weight: 600;
    }
    @keyframes appear {
      from {
        opacity: 0;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      .notice {
        animation: none;
      }
    }
    @media (orientation: portrait) {
      :host {
        grid-template-columns: minmax(0, 1fr);
        gap: 0.75rem;
      }
      dl {
        display: flex;
        justify-content: space-between;
        font-size: calc(var(--glass-s) * 0.95);
      }
    }
  `

  override render(): TemplateResult {
    const notices = this.notices.length > 0 ? this.notices : [words.noticeFallback]
    const pages = noticePages(notices, signsPerPage)
    const { items, page } = pageOf(pages, { perPage: 1, turn: this.#turns.count })
    const { consultPhone, complaintPhone, hotline } = this.phones
    return html`
      ${items.map((notice) => keyed(page, renderNotice(notice)))}
      <dl>
        ${renderPhone(common.phones.consult, consultPhone)}
        ${renderPhone(common.phones.complaint, complaintPhone)} ${renderPhone(common.phones.hotline, hotline)}
      </dl>
    `
  }
}

function renderNotice({ title, text }: BoardNotice): TemplateResult {
  return html`<section class="notice">
    <h2>${icons.notice}${title}</h2>
    <p>${text}</p>
  </section>`
}

function renderPhone(name: string, phone: string): TemplateResult {
  return html`<div>
    <dt>${name}</dt>
    <dd>${phone}</dd>
  </div>`
}

customElements.define('tx-notice-line', NoticeLine)
