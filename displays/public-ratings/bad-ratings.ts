import { css, html, LitElement, nothing, type TemplateResult } from 'lit'
import type { PublicRectification } from '../../contract/rectifications.ts'
import { faceStyle } from '../../web/rating/face-style.ts'
import { face } from '../../web/rating/faces.ts'
import { publicRatingTexts } from '../../web/texts/zh-cn/public-ratings.ts'
import { publicStyle } from './public-style.ts'
import { alike, doneOf, type Told } from './told.ts'

const words = publicRatingTexts.bad

const shownAtFirst = 8

/** The bad ratings of a month and what was done about each; what is alike stands together. */
export class BadRatings extends LitElement {
  static override properties = { rectifications: { attribute: false }, isWhole: { state: true } }
  static override styles = [
    faceStyle,
    publicStyle,
    css`
      ul {
        display: grid;
        gap: var(--space-3);
        margin-block-start: var(--space-4);
      }
      li {
        padding: var(--space-4);
        border: 1px solid var(--line);
        border-radius: var(--radius);
      }
      .what {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        margin-block-end: var(--space-2);
      }
      .what .face {
        width: 2rem;
      }
      .what .count {
        margin-inline-start: auto;
      }
      dl {
        display: grid;
        grid-template-columns: max-content minmax(0, 1fr);
        gap: var(--space-1) var(--space-3);
      }
      dt {
        color: var(--ink-quiet);
      }
      .button {
        margin-block-start: var(--space-3);
      }
    `,
  ]
  declare rectifications: PublicRectification[]
  declare isWhole: boolean

  constructor() {
    super()
    this.rectifications = []
    this.isWhole = false
  }

  override willUpdate(changed: Map<string, unknown>): void {
    if (changed.has('rectifications')) this.isWhole = false
  }

  override render(): TemplateResult {
    if (this.rectifications.length === 0) return html`<p>${words.none}</p>`
    const told = alike(this.rectifications)
    const shown = this.isWhole ? told : told.slice(0, shownAtFirst)
    const { all, done } = doneOf(this.rectifications)
    return html`
      <p data-testid="summary">${words.summary(all, done, all - done)}</p>
      <ul>
        ${shown.map(entry)}
      </ul>
      ${
        shown.length < told.length
          ? html`<button type="button" class="button" @click=${() => (this.isWhole = true)}>
              ${words.all(told.length)}
            </button>`
          : nothing
      }
    `
  }
}

function entry({ satisfaction, labels, disposition, status, isOnTime, count }: Told): TemplateResult {
  const { level, disposition: measures, status: states, count: countText } = publicRatingTexts
  const inTime = isOnTime === null ? '' : `（${isOnTime ? words.onTime : words.late}）`
  return html`<li data-testid="bad-rating" data-status=${status}>
    <p class="what" data-satisfaction=${satisfaction}>
      ${face(satisfaction)}<b>${level[satisfaction]}</b><span class="count">${countText(count)}</span>
    </p>
    <dl>
      <dt>${words.reason}</dt>
      <dd>${labels.length > 0 ? labels.join('；') : words.noReason}</dd>
      ${
        disposition
          ? html`<dt>${words.done}</dt>
              <dd>${measures[disposition]}</dd>`
          : nothing
      }
      <dt>${words.state}</dt>
      <dd>${states[status]}${inTime}</dd>
    </dl>
  </li>`
}

customElements.define('tx-bad-ratings', BadRatings)
