import { css, html, LitElement, nothing, svg, type TemplateResult } from 'lit'
import type { StaffCard as Card } from '../../contract/windows.ts'
import { icons } from './icons.ts'
import { windowScreen as words } from '../texts/zh-cn/window-screen.ts'

/** Who serves here, as the rules of public service want it shown (R10, R11). */
export class StaffCard extends LitElement {
  static override properties = { card: {} }
  declare card: Card | null

  static override styles = css`
    :host {
      display: block;
      box-sizing: border-box;
      padding: 1.75rem 2rem;
      border-radius: 1.5rem;
      background: var(--surface);
    }
    h2 {
      margin: 0 0 1rem;
      font-size: var(--glass-s);
      font-weight: 500;
      color: var(--ink-quiet);
    }
    .person {
      display: flex;
      align-items: center;
      gap: 1.75rem;
      margin-block-end: 1.25rem;
    }
    .photo {
      flex: none;
      width: 9rem;
      height: 11.25rem;
      border-radius: 0.875rem;
      background: var(--line);
      object-fit: cover;
    }
    .name {
      font-size: calc(var(--glass-xl) * 1.05);
      font-weight: 700;
      line-height: 1.25;
    }
    .party {
      display: inline-flex;
      align-items: center;
      gap: 0.4em;
      margin-block-start: 0.5rem;
      padding: 0.05em 0.8em;
      border-radius: 999px;
      background: var(--party);
      color: var(--party-ink);
      font-size: var(--glass-s);
      font-weight: 600;
    }
    dl {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: 0.375rem 1.25rem;
      margin: 0;
      font-size: var(--glass-m);
      line-height: 1.4;
    }
    dt {
      color: var(--ink-quiet);
    }
    dd {
      margin: 0;
      font-weight: 500;
    }
    .nobody {
      margin: 0;
      padding-top: 2rem;
      padding-bottom: 2rem;
      font-size: var(--glass-m);
      line-height: 1.5;
      color: var(--ink-quiet);
    }
  `

  override render(): TemplateResult {
    return html`<section data-testid="staff-card">
      <h2>${words.staffTitle}</h2>
      ${this.card ? renderPerson(this.card) : html`<p class="nobody">${words.nobody}</p>`}
    </section>`
  }
}

function renderPerson(card: Card): TemplateResult {
  return html`
    <div class="person">
      ${card.photoUrl ? html`<img class="photo" src=${card.photoUrl} alt="" />` : portrait()}
      <div>
        <div class="name">${card.name}</div>
        ${card.isPartyMember ? html`<div class="party">${icons.star}${words.partyMember}</div>` : nothing}
      </div>
    </div>
    <dl>
      ${renderFact(words.department, card.departmentName)} ${renderFact(words.post, card.post)}
      ${renderFact(words.workNo, card.workNo)} ${renderFact(words.officePhone, card.officePhone)}
    </dl>
  `
}

function renderFact(name: string, fact: string): TemplateResult | typeof nothing {
  return fact === ''
    ? nothing
    : html`<dt>${name}</dt>
        <dd>${fact}</dd>`
}

/** Stands in for a photo: head and shoulders of nobody in particular. */
function portrait(): TemplateResult {
  return html`<svg class="photo" viewBox="0 0 80 100" aria-hidden="true">
    ${svg`
      <circle cx="40" cy="40" r="17" fill="currentColor" opacity="0.55" />
      <path d="M8 100c0-22 14-34 32-34s32 12 32 34z" fill="currentColor" opacity="0.55" />
    `}
  </svg>`
}

customElements.define('tx-staff-card', StaffCard)
