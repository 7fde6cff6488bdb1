import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import type { Board } from '../../contract/board.ts'
import type { HallSummary } from '../../contract/halls.ts'
import { floorInWords } from '../../contract/places.ts'
import { icons } from '../../web/glass/icons.ts'
import { common } from '../../web/texts/zh-cn/common.ts'
import { start as words } from '../../web/texts/zh-cn/start.ts'
import { addressOf, floorsOf, zonesOf, type ZonePlace } from './places.ts'
import { perWindow } from './per-window.ts'
import './screen-link.ts'

/** One hall: how it stands now, and every screen it has. */
export class HallScreens extends LitElement {
  static override properties = { hall: {}, board: {} }
  declare hall: HallSummary
  declare board: Board | null

  static override styles = css`
    :host {
      display: block;
      margin-block-end: var(--space-12);
    }
    header {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--space-2) var(--space-4);
      margin-block-end: var(--space-4);
    }
    h2 {
      margin: 0;
      font-size: var(--text-2xl);
      font-weight: 700;
      line-height: 1.3;
    }
    .level {
      padding: 0.1em 0.8em;
      border-radius: 999px;
      background: var(--blue-pale);
      color: var(--blue-deep);
      font-size: 0.9rem;
    }
    .now {
      flex: 1 0 100%;
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--space-6);
      margin: 0;
      color: var(--ink-quiet);
    }
    .now b {
      font-weight: 600;
      color: var(--good);
    }
    .now b.closed {
      color: var(--ink-quiet);
    }
    .large {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr));
      gap: var(--space-4);
    }
    section,
    details {
      margin-block-start: var(--space-6);
    }
    summary {
      cursor: pointer;
    }
    summary h3 {
      display: inline-block;
    }
    summary:focus-visible {
      outline: 3px solid var(--action);
      outline-offset: 2px;
    }
    h3 {
      margin: 0;
      font-size: var(--text-l);
      font-weight: 600;
    }
    section > p,
    summary p {
      margin: 0 0 var(--space-3);
      color: var(--ink-quiet);
      word-break: keep-all;
      overflow-wrap: anywhere;
    }
    .chips {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-2);
    }
    .chips a {
      display: inline-flex;
      align-items: center;
      gap: 0.5em;
      min-height: var(--target);
      padding: 0 var(--space-4);
      border: 1px solid var(--line);
      border-radius: 999px;
      background: var(--surface);
      color: inherit;
      text-decoration: none;
      transition: border-color var(--motion);
    }
    .chips a:hover,
    .chips a:focus-visible {
      border-color: var(--action);
    }
    .chips a:focus-visible {
      outline: 3px solid var(--action);
      outline-offset: 2px;
    }
    .chips b {
      font-weight: 700;
      color: var(--action);
    }
    .zone {
      display: grid;
      grid-template-columns: 9rem minmax(0, 1fr);
      gap: var(--space-2) var(--space-4);
      align-items: start;
      padding-top: var(--space-2);
      padding-bottom: var(--space-2);
      border-top: 1px solid var(--line);
    }
    .zone h4 {
      margin: 0;
      font-size: inherit;
      font-weight: 500;
      line-height: var(--target);
    }
    @media (max-width: 40rem) {
      .zone {
        grid-template-columns: minmax(0, 1fr);
      }
      .zone h4 {
        line-height: 1.6;
      }
    }
  `

  override render(): TemplateResult {
    const { code, name, level } = this.hall
    const { kiosk, wall, console: staffConsole, desk, overview, admin, ratings } = words.screens
    const zones = zonesOf(this.board?.windows ?? [])
    return html`
      <header>
        <h2>${name}</h2>
        <span class="level">${words.level[level]}</span>
        ${this.board ? renderNow(this.board) : nothing}
      </header>
      <div class="large">
        <tx-screen-link
          .href=${addressOf('kiosk', { hall: code, kiosk: 'kiosk-1' })}
          .name=${kiosk.name}
          .use=${kiosk.use}
          .icon=${icons.ticket}
        ></tx-screen-link>
        <tx-screen-link
          .href=${addressOf('wall', { hall: code })}
          .name=${wall.name}
          .use=${wall.use}
          .icon=${icons.speaker}
        ></tx-screen-link>
        <tx-screen-link
          .href=${'/console'}
          .name=${staffConsole.name}
          .use=${staffConsole.use}
          .icon=${icons.person}
        ></tx-screen-link>
        <tx-screen-link
          .href=${'/desk'}
          .name=${desk.name}
          .use=${desk.use}
          .icon=${icons.search}
        ></tx-screen-link>
        <tx-screen-link
          .href=${'/overview'}
          .name=${overview.name}
          .use=${overview.use}
          .icon=${icons.map}
        ></tx-screen-link>
        <tx-screen-link
          .href=${'/admin'}
          .name=${admin.name}
          .use=${admin.use}
          .icon=${icons.book}
        ></tx-screen-link>
        <tx-screen-link
          .href=${addressOf('ratings', { hall: code })}
          .name=${ratings.name}
          .use=${ratings.use}
          .icon=${icons.smile}
        ></tx-screen-link>
      </div>
      ${zones.length > 1 ? this.#renderZoneWalls(zones) : nothing}
      ${zones.length > 0 ? perWindow(code, zones) : nothing}
    `
  }

  #renderZoneWalls(zones: ZonePlace[]): TemplateResult {
    const floors = floorsOf(zones).map(({ code, floor }) => ({ code, name: floorInWords(floor) }))
    const link = ({ code, name }: { code: string; name: string }) =>
      html`<a href=${addressOf('wall', { hall: this.hall.code, zone: code })}><b>${name}</b></a>`
    return html`<section>
      <h3>${words.zoneWalls}</h3>
      <p>${words.zoneWallsUse}</p>
      <div class="chips">${[...floors, ...zones].map(link)}</div>
    </section>`
  }
}

function renderNow({ opening, windows, queues, clock }: Board): TemplateResult {
  const hours = opening.intervals.map(({ from, to }) => `${from}–${to}`).join('　')
  const openWindows = windows.filter(({ state }) => state !== 'OFFLINE').length
  const waiting = queues.reduce((sum, queue) => sum + queue.waiting, 0)
  return html`<p class="now">
    <b class=${opening.takesTickets ? '' : 'closed'}
      >${opening.takesTickets ? words.open : words.notTaking}</b
    >
    <span>${hours === '' ? words.closedToday : `${words.hours} ${hours}`}</span>
    <span>${words.openWindows(openWindows, windows.length)}</span>
    <span>${words.waiting(waiting)}</span>
    ${clock.demo ? html`<span>${common.demoTime}</span>` : nothing}
  </p>`
}

customElements.define('tx-hall-screens', HallScreens)
